/** One line of a plan that names a change. */
export interface PlannedChange {
  readonly name: string;
  /** Where a later line reworks the change: the tags between the two lines, in their order. */
  readonly until: readonly string[];
  readonly isReworked: boolean;
}

// Sqitch's names end with no punctuation but "_" and hold no blanks; behind them come dependencies, time and planner.
const CHANGE = /^[ \t]*\+?[ \t]*([^\s@%#+\-:[][^\s:@#[]*)/;
const TAG = /^[ \t]*@([^\s:@#]+)/;

/** The changes of a sqitch.plan in the order in which they are deployed. Lines of pragmas and comments say nothing of it. */
export function readPlan(text: string): PlannedChange[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const parsed = lines.map((line) => ({ change: CHANGE.exec(line)?.[1], tag: TAG.exec(line)?.[1] }));
  return parsed.flatMap(({ change: name }, i) => {
    if (name === undefined) return [];
    const next = parsed.findIndex((line, j) => j > i && line.change === name);
    const until = next < 0 ? [] : parsed.slice(i, next).flatMap(({ tag }) => tag ?? []);
    return [{ name, until, isReworked: next >= 0 }];
  });
}

/** The names that a change's scripts may have, without the extension; the first that is there is the one. */
export function scriptNames({ name, until, isReworked }: PlannedChange): string[] {
  return isReworked ? until.map((tag) => `${name}@${tag}`) : [name];
}

/** Where a project's scripts and its plan are, as seen from its sqitch.conf; '' is the folder of the latter. */
export function readSqitchConfig(text: string | undefined): { readonly top: string; readonly plan: string } {
  const engine = setting(text, 'core', 'engine') ?? 'pg';
  const read = (key: string) => setting(text, `engine "${engine}"`, key) ?? setting(text, 'core', key);
  const top = (read('top_dir') ?? '').replace(/^\.\/?/, '').replace(/\/+$/, '');
  const plan = read('plan_file')?.replace(/^\.\//, '') ?? (top === '' ? 'sqitch.plan' : `${top}/sqitch.plan`);
  return { top, plan };
}

/** A key of a section of a file as Git writes its configuration; undefined where it is not set. */
function setting(text: string | undefined, section: string, key: string): string | undefined {
  let current = '';
  let value: string | undefined;
  for (const line of (text ?? '').split(/\r?\n/)) {
    current = /^\s*\[\s*([^\]]*?)\s*\]/.exec(line)?.[1] ?? current;
    const [, name, raw] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (current === section && name === key) value = raw?.replace(/^"(.*)"$/, '$1');
  }
  return value;
}
