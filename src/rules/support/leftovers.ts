import { type Change, foreignKeysOf, keyOf, type Relation } from '../../catalog/model.ts';
import { readVersionName, sameType, type VersionName } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { disposableWords, isKept } from './disposable.ts';
import { usesOf } from './uses.ts';
import { findVersionPairs } from './version-pairs.ts';

/** A table that is not meant to stay, and that nothing uses. */
export interface Leftover {
  readonly table: Relation;
  /** What its name says, where that is a mark of leftovers. */
  readonly named?: VersionName;
  /** The table that it is a copy or a remnant of, where there still is one. */
  readonly base?: Relation;
  /** Tables that CREATE TABLE AS filled it from, as far as they are there. */
  readonly filledFrom: readonly Relation[];
  /** The renaming that put it aside. */
  readonly renamed?: Change;
  /** What a comment says of its going. */
  readonly comment?: string;
  readonly unlogged: boolean;
  readonly keyless: boolean;
  /** Other leftovers that refer to it. */
  readonly users: readonly Relation[];
  /** Whether name and making both say it, so that hardly anybody would disagree. */
  readonly isPlain: boolean;
}

/** One of which it is not known yet whether anything uses it. */
type Candidate = Omit<Leftover, 'users'>;

const MARKS: ReadonlySet<VersionName['kind']> = new Set(['backup', 'temporary', 'dated', 'old', 'copy']);

/** Tables that look as if they were not meant to stay and that nothing uses but, at most, others of them. */
export function findLeftovers(context: RuleContext): readonly Leftover[] {
  const candidates = new Map<string, { readonly leftover: Candidate; readonly users: readonly string[] }>();
  for (const leftover of findCandidates(context)) {
    const { table, renamed } = leftover;
    const uses = usesOf(context, table, renamed?.at ?? table.provenance.created);
    if (uses.every((use) => use.kind === 'foreign key'))
      candidates.set(keyOf(table), { leftover, users: uses.map((use) => use.by) });
  }
  // Tables that were put aside together go on referring to each other.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [key, { users }] of candidates)
      if (!users.every((user) => candidates.has(user))) {
        candidates.delete(key);
        isSettled = false;
      }
  }
  return [...candidates.values()].map(({ leftover, users }) => ({
    ...leftover,
    users: users.flatMap((key) => candidates.get(key)?.leftover.table ?? []),
  }));
}

function* findCandidates(context: RuleContext): Iterable<Candidate> {
  const { snapshot } = context;
  const bases = new Map(findVersionPairs(context).map((pair) => [pair.table, pair]));
  const touched = new Set(snapshot.gaps.flatMap(({ touches, outside }) => (touches && !outside ? [touches] : [])));
  for (const table of snapshot.relations.values()) {
    if (table.kind !== 'table' || table.persistence === 'temporary') continue;
    if (table.partitionOf !== undefined || table.inherits.length > 0 || touched.has(keyOf(table))) continue;
    const pair = bases.get(table);
    const leftover = read(context, table, pair?.base);
    if (leftover !== undefined) yield leftover;
  }
}

function read(context: RuleContext, table: Relation, namesake: Relation | undefined): Candidate | undefined {
  const named = readMark(table.name);
  const filledFrom = (table.filledFrom ?? []).flatMap((name) => context.snapshot.relations.get(keyOf(name)) ?? []);
  const keyless = !isKeyed(table);
  const bare = keyless && table.indexes.length === 0 && foreignKeysOf(table).length === 0;
  const comment = disposableWords(context, table);
  const unlogged = table.persistence === 'unlogged';
  const renamed = table.provenance.changes.findLast((c) => c.what.startsWith('rename from'));
  const copied = bare ? filledFrom.find((source) => filledFrom.length === 1 && isWholeCopy(table, source)) : undefined;
  const isMeant =
    named?.strength === 'sure' ||
    namesake !== undefined ||
    filledFrom.length > 0 ||
    isPutAside(renamed) ||
    (bare && isScratch(table, named));
  const says = isMeant ? named : undefined;
  if (says === undefined && comment === undefined && copied === undefined && !(unlogged && bare)) return undefined;
  if (isKept(table)) return undefined;
  const base = says === undefined ? copied : (namesake ?? copied);
  // A table of the old days that was made as a table of its own may be one.
  if (says?.kind === 'old' && base === undefined && renamed === undefined && !keyless && comment === undefined)
    return undefined;
  return {
    table,
    filledFrom,
    unlogged,
    keyless: keyless && (base === undefined || isKeyed(base)),
    isPlain:
      says !== undefined &&
      base !== undefined &&
      isPlain(says, { keyless, filled: filledFrom.length > 0, base, renamed }),
    ...(says === undefined ? {} : { named: says }),
    ...(base === undefined ? {} : { base }),
    ...(renamed === undefined || says === undefined ? {} : { renamed }),
    ...(comment === undefined ? {} : { comment }),
  };
}

function readMark(name: string): VersionName | undefined {
  const named = readVersionName(name);
  return named !== undefined && MARKS.has(named.kind) ? named : undefined;
}

/** A renaming that gave the mark to a table that had none. */
function isPutAside(renamed: Change | undefined): boolean {
  return renamed !== undefined && readVersionName(renamed.what.replace(/^rename from /, '')) === undefined;
}

// What is called temp_readings may hold temperatures.
const WARMTH = /temp|celsius|fahrenheit|kelvin|degree|humid|thermo|sensor|measure/i;

/** A temporary table by name, of which nothing is declared but columns. */
function isScratch(table: Relation, named: VersionName | undefined): boolean {
  return named?.kind === 'temporary' && !table.columns.some((c) => WARMTH.test(c.name)) && !WARMTH.test(named.stem);
}

interface Making {
  readonly keyless: boolean;
  readonly filled: boolean;
  readonly base: Relation;
  readonly renamed: Change | undefined;
}

function isPlain(named: VersionName, { keyless, filled, base, renamed }: Making): boolean {
  // A day's table may be one of many that something outside the schema makes and reads.
  if (named.kind === 'dated') return filled;
  return filled || renamed?.what === `rename from ${base.name}` || (keyless && isKeyed(base));
}

function isKeyed(table: Relation): boolean {
  return table.constraints.some((c) => c.type === 'p' || c.type === 'u') || table.indexes.some((i) => i.unique);
}

function isWholeCopy(table: Relation, source: Relation): boolean {
  return (
    table.columns.length > 0 &&
    table.columns.length === source.columns.length &&
    isKeyed(source) &&
    table.columns.every((c) => source.columns.some((s) => s.name === c.name && sameType(s.type, c.type)))
  );
}
