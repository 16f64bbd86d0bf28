import type { Snapshot } from '../catalog/model.ts';
import { type ConfigurationFile, type Decision, didYouMean } from '../configuration/index.ts';
import type { FileProblem } from '../migrations/files.ts';
import { groupBy } from './grouping.ts';
import { tablesIn, tablesNamed } from './table-names.ts';

/** A decision of tablefold.json, and what it means for one database. */
export interface DecisionUse {
  readonly decision: Decision;
  /** Path of the tablefold.json. */
  readonly file: string;
  /** For each table that it names the tables of the database that may be meant: one, where all is well. */
  readonly tables: readonly (readonly string[])[];
  /** The pairs (or larger groups) of tables of which nothing was said because of it. */
  readonly silenced: readonly (readonly string[])[];
}

export interface Decided {
  /** Whether all of these tables are within one decision. */
  isDecided(tables: readonly string[]): boolean;
  /** The same for rules about parts of a table: that it stays beside another says nothing of its own indexes and columns. */
  isDecidedInParts(tables: readonly string[]): boolean;
  /** What the decisions have done so far: what was asked about counts as silenced. */
  uses(): readonly DecisionUse[];
}

/** @param snapshot that of the database whose tables are asked about */
export function decidedBy(configuration: ConfigurationFile | undefined, snapshot: Snapshot): Decided {
  const decisions = configuration?.configuration.decisions ?? [];
  const known = decisions.map((decision) => {
    const tables = decision.keep.map(({ name }) => meant(snapshot, name));
    const keys = new Set(tables.flatMap((found) => (found.length === 1 ? found : [])));
    return { decision, tables, keys, silenced: new Map<string, readonly string[]>() };
  });
  const decide = (asked: readonly string[], inParts: boolean) => {
    const tables = [...new Set(asked)].sort();
    const found = known.filter(({ keys }) => {
      return (
        tables.length > 0 && tables.every((key) => keys.has(key)) && !(inParts && tables.length < 2 && keys.size > 1)
      );
    });
    for (const { silenced } of found) silenced.set(tables.join('\n'), tables);
    return found.length > 0;
  };
  return {
    isDecided: (tables) => decide(tables, false),
    isDecidedInParts: (tables) => decide(tables, true),
    uses: () =>
      known.map(({ decision, tables, silenced }) => ({
        decision,
        file: configuration?.path ?? '',
        tables,
        silenced: [...silenced.values()],
      })),
  };
}

/** The table of exactly that name, of several the one in public. */
function meant(snapshot: Snapshot, name: string): readonly string[] {
  const found = tablesNamed(snapshot, name);
  const own = found.find((key) => key.startsWith('public.'));
  return own === undefined ? found : [own];
}

/** A database, as far as decisions are judged by it. */
interface Judged {
  readonly snapshot: Snapshot;
  readonly decisions: readonly DecisionUse[];
}

/**
 * What is wrong with the decisions: tables that there are not, decisions that nothing comes of.
 * @param databases all that one configuration holds for
 * @param isAsked whether every rule that asks for decisions was asked itself
 */
export function problemsOfDecisions(databases: readonly Judged[], isAsked: boolean): FileProblem[] {
  const uses = databases.flatMap(({ decisions }) => decisions);
  const same = groupBy(uses, ({ file, decision }) => `${decision.at.start} ${file}`);
  return [...same.values()].flatMap((group) => {
    const [{ file, decision }] = group;
    const info = { path: file, severity: 'info' as const };
    const isWhole = group.some(({ tables }) => tables.every((found) => found.length === 1));
    if (isWhole) {
      if (!isAsked || group.some(({ silenced }) => silenced.length > 0)) return [];
      const names = decision.keep.map(({ name }) => name).join(' and ');
      const message = `no rule would say anything of ${names} without this decision; remove it`;
      return [{ ...info, at: decision.at, message, silencing: 'unused' as const }];
    }
    const unclear = decision.keep.flatMap(({ name, at }, i): FileProblem[] => {
      const found = group.map(({ tables }) => tables[i] ?? []);
      if (found.some((keys) => keys.length === 1)) return [];
      const [several] = found.filter((keys) => keys.length > 1);
      const message = several
        ? `table "${name}" is ambiguous; say which: ${several.join(', ')}`
        : `table "${name}" does not exist${didYouMean(name, namesIn(databases, name)) ?? ''}`;
      return [{ ...info, at, message, silencing: 'unclear' }];
    });
    if (unclear.length > 0) return unclear;
    const message = 'these tables are in different databases, which nobody compares; remove the decision';
    return [{ ...info, at: decision.at, message, silencing: 'unused' as const }];
  });
}

function namesIn(databases: readonly Judged[], like: string): string[] {
  const all = databases.flatMap(({ snapshot }) => tablesIn(snapshot));
  return [...new Set(all.map((t) => (like.includes('.') ? `${t.schema}.${t.name}` : t.name)))];
}
