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

/** Where a project keeps what, as seen from the folder of its sqitch.conf; '' is that folder. */
export interface SqitchPaths {
  readonly top: string;
  readonly plan: string;
  readonly deploy: string;
  readonly revert: string;
  readonly verify: string;
  /** Where the deploy scripts of reworked changes are. */
  readonly reworked: string;
  /** Of the scripts, without the dot. */
  readonly extension: string;
}

export function readSqitchConfig(text: string | undefined): SqitchPaths {
  const engine = setting(text, 'core', 'engine') ?? 'pg';
  const read = (key: string) => setting(text, `engine "${engine}"`, key) ?? setting(text, 'core', key);
  const path = (key: string, otherwise: string) => tidy(read(key)) ?? otherwise;
  const top = path('top_dir', '');
  const below = (name: string) => (top === '' ? name : `${top}/${name}`);
  return {
    top,
    plan: path('plan_file', below('sqitch.plan')),
    deploy: path('deploy_dir', below('deploy')),
    revert: path('revert_dir', below('revert')),
    verify: path('verify_dir', below('verify')),
    reworked: path(
      'reworked_deploy_dir',
      tidy(read('reworked_dir')) === undefined
        ? path('deploy_dir', below('deploy'))
        : `${path('reworked_dir', '')}/deploy`,
    ),
    extension: read('extension') ?? 'sql',
  };
}

function tidy(path: string | undefined): string | undefined {
  return path?.replace(/^\.(?:\/|$)/, '').replace(/\/+$/, '');
}

/** A name for a change that the plan does not have yet. */
export function freeName(plan: string, wanted: string): string {
  const names = new Set(readPlan(plan).map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!names.has(name)) return name;
  }
}

/**
 * The plan's text with one more change at its end, behind an empty line where a tag came last, as `sqitch add` writes it.
 * Sqitch insists on a planner; of the team's, this one has the merit of being true.
 */
export function planned(plan: string, name: string, now: Date): string {
  const eol = plan.includes('\r\n') ? '\r\n' : '\n';
  const last = plan.trimEnd().split(/\r?\n/).at(-1) ?? '';
  const gap = plan === '' || plan.endsWith('\n') ? '' : eol;
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const line = `${name} ${time} Tablefold <tablefold@localhost> # ${name.replaceAll('_', ' ')}`;
  return `${gap}${TAG.test(last) ? eol : ''}${line}${eol}`;
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
