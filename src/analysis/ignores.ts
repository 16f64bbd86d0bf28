import { didYouMean } from '../configuration/index.ts';
import type { FileProblem } from '../migrations/files.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { type Directive, ignoring } from './directives.ts';
import { groupBy } from './grouping.ts';

/** A directive, and the rules of which it silenced a finding. */
export interface IgnoreUse {
  readonly file: string;
  readonly directive: Directive;
  readonly silenced: ReadonlySet<string>;
}

/** A finding, and the first of the comments that ignore it. */
export interface Ignored {
  readonly finding: Finding;
  readonly by: Directive;
}

/** Leaves out the findings that a comment ignores, and says which comments did. */
export function withoutIgnored(
  findings: readonly Finding[],
  directives: ReadonlyMap<string, readonly Directive[]>,
): {
  readonly findings: readonly Finding[];
  readonly uses: readonly IgnoreUse[];
  readonly ignored: readonly Ignored[];
} {
  const silenced = new Map<Directive, Set<string>>();
  for (const of of directives.values()) for (const directive of of) silenced.set(directive, new Set());
  const ignored: Ignored[] = [];
  const left = findings.filter((finding) => {
    const { ruleId, at } = finding;
    const found = ignoring(directives.get(at.file) ?? [], ruleId, at.span.start);
    for (const directive of found) silenced.get(directive)?.add(ruleId);
    if (found[0] !== undefined) ignored.push({ finding, by: found[0] });
    return found.length === 0;
  });
  const uses = [...directives].flatMap(([file, of]) =>
    of.map((directive): IgnoreUse => ({ file, directive, silenced: silenced.get(directive) ?? new Set() })),
  );
  return { findings: left, uses, ignored };
}

const IDS = rules.map((rule) => rule.id);

/**
 * What is wrong with the comments themselves: those that ignore nothing, name a rule that there is not, or give no reason.
 * @param uses of all databases that a file is part of
 * @param isAsked whether a rule could say all that it has to say of a file: it is on, and all of the file is read
 */
export function problemsOfIgnores(
  uses: readonly IgnoreUse[],
  isAsked: (ruleId: string, file: string) => boolean,
): FileProblem[] {
  // One file may be part of two databases, and a program may run one text twice.
  const same = groupBy(uses, ({ file, directive }) => `${directive.at.start} ${file}`);
  return [...same.values()].flatMap(([first, ...others]) => {
    const silenced = new Set([first, ...others].flatMap((use) => [...use.silenced]));
    return problemsOf(first.directive, silenced, (id) => isAsked(id, first.file)).map(({ at, message, silencing }) => ({
      path: first.file,
      at,
      severity: 'info' as const,
      message,
      silencing,
    }));
  });
}

interface Said {
  readonly at: Span;
  readonly message: string;
  readonly silencing: 'unused' | 'unclear';
}

function problemsOf(
  { rules: named, reason, at, isForFile }: Directive,
  silenced: ReadonlySet<string>,
  isAsked: (ruleId: string) => boolean,
): Said[] {
  const where = isForFile ? 'in this file' : 'here';
  const unknown = named.filter(({ id }) => !IDS.includes(id));
  const unused = named.filter(({ id }) => IDS.includes(id) && !silenced.has(id) && isAsked(id));
  const isIdle = named.length === 0 ? silenced.size === 0 && IDS.every(isAsked) : unused.length === named.length;
  if (isIdle) {
    const what = named.length === 0 ? 'nothing' : `no finding of ${named.map(({ id }) => id).join(' or ')}`;
    return [{ at, message: `there is ${what} ${where} to ignore; remove the comment`, silencing: 'unused' }];
  }
  return [
    ...unknown.map(({ id, at: word }): Said => {
      const near = didYouMean(id, IDS) ?? '; what is no rule goes behind a colon, as the reason';
      return { at: word, message: `there is no rule "${id}"${near}`, silencing: 'unclear' };
    }),
    ...unused.map(
      ({ id, at: word }): Said => ({
        at: word,
        message: `there is no finding of ${id} ${where} to ignore; leave the rule out`,
        silencing: 'unused',
      }),
    ),
    ...(reason === undefined
      ? [{ at, message: 'the ignore says no reason; give it one behind a colon', silencing: 'unclear' as const }]
      : []),
  ];
}
