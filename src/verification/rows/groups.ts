import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Engine, Text } from '../engine.ts';
import { EngineError } from '../engine.ts';
import { attempt, rowsOf } from '../session.ts';
import type { ColumnFacts, ForeignKeyFacts, TableFacts } from '../tables.ts';
import { candidatesOf } from './candidates.ts';

export type Tuple = readonly Text[];

/** Columns whose values depend on each other, by checks or foreign keys, with the combinations that those allow. */
export interface Group {
  readonly columns: readonly string[];
  /** The plainest first; earlier ones cover more different values than later ones. */
  readonly tuples: readonly Tuple[];
  /** Combinations that a check must refuse. */
  readonly refused: readonly Tuple[];
}

/** A part of a group that is chosen as one: a column, or the columns of a foreign key. */
interface Atom {
  readonly columns: readonly string[];
  readonly choices: readonly Tuple[];
}

const COMBINATIONS = 600;

/**
 * The columns that an INSERT can name, in groups.
 * @param parents for each foreign key by name the keys that it may point at
 */
export async function groupsOf(
  engine: Engine,
  table: TableFacts,
  parents: ReadonlyMap<string, readonly Tuple[]>,
): Promise<Group[]> {
  const columns = table.columns.filter((c) => !c.generated);
  const { candidates, words } = await candidatesOf(engine, table);
  const checks = table.checks.map((check, i) => ({ ...check, columns: words[i]?.columns ?? [] }));
  const sets = connected(
    columns.map((c) => c.name),
    [...checks.map((c) => c.columns), ...table.foreignKeys.map((k) => k.columns)],
  );
  const groups: Group[] = [];
  for (const names of sets) {
    const atoms = atomsOf(names, columns, table.foreignKeys, candidates, parents);
    const tuples = combine(names, atoms);
    const about = checks.filter((c) => c.columns.some((name) => names.includes(name)));
    groups.push(
      await sift(
        engine,
        table,
        names,
        tuples,
        about.map((c) => c.expression),
      ),
    );
  }
  return groups;
}

/** Sets of names that share a link, each in the order of `names`. */
function connected(names: readonly string[], links: readonly (readonly string[])[]): string[][] {
  const group = new Map(names.map((name, i) => [name, i]));
  for (const link of links) {
    const numbers = link.flatMap((name) => group.get(name) ?? []);
    const least = Math.min(...numbers);
    for (const [name, number] of group) if (numbers.includes(number)) group.set(name, least);
  }
  const sets = new Map<number, string[]>();
  for (const [name, number] of group) sets.set(number, [...(sets.get(number) ?? []), name]);
  return [...sets.values()];
}

function atomsOf(
  names: readonly string[],
  columns: readonly ColumnFacts[],
  keys: readonly ForeignKeyFacts[],
  candidates: ReadonlyMap<string, readonly Text[]>,
  parents: ReadonlyMap<string, readonly Tuple[]>,
): Atom[] {
  const mandatory = new Set(columns.filter((c) => c.notNull).map((c) => c.name));
  const atoms: Atom[] = keys
    .filter((k) => k.columns.every((c) => names.includes(c)) && !isRoot(k, parents, mandatory))
    .sort((a, b) => b.columns.length - a.columns.length)
    .map((k) => {
      const nulls = k.columns.some((c) => !mandatory.has(c))
        ? [k.columns.map((c): Text => (mandatory.has(c) ? (candidates.get(c)?.[0] ?? null) : null))]
        : [];
      return { columns: k.columns, choices: [...(parents.get(k.name) ?? []), ...nulls] };
    });
  const inKeys = new Set(atoms.flatMap((a) => a.columns));
  for (const name of names) {
    if (!inKeys.has(name)) atoms.push({ columns: [name], choices: (candidates.get(name) ?? []).map((v) => [v]) });
  }
  return atoms;
}

/** A key that must be set while there is nothing to point at: only the row itself can be, once its other values are chosen. */
function isRoot(
  key: ForeignKeyFacts,
  parents: ReadonlyMap<string, readonly Tuple[]>,
  mandatory: ReadonlySet<string>,
): boolean {
  return (parents.get(key.name) ?? []).length === 0 && key.columns.every((c) => mandatory.has(c));
}

/** Combinations of the atoms' choices that agree where atoms share columns: all, or a sample that is the same each time. */
function combine(names: readonly string[], atoms: readonly Atom[]): Tuple[] {
  const total = atoms.reduce((product, a) => product * Math.max(1, a.choices.length), 1);
  const tuples: Tuple[] = [];
  const seen = new Set<string>();
  const pick = total <= COMBINATIONS ? counting(atoms) : sampling(atoms);
  const abreast = Math.max(0, ...atoms.map((a) => a.choices.length));
  const all = Math.min(total, COMBINATIONS * 2);
  for (let i = -abreast; i < all && tuples.length < COMBINATIONS; i++) {
    // All atoms abreast come first: unique columns need combinations that differ in every value.
    const tuple = merged(names, atoms, i < 0 ? atoms.map((a) => (i + abreast) % a.choices.length) : pick(i));
    const text = tuple && JSON.stringify(tuple);
    if (!tuple || !text || seen.has(text)) continue;
    seen.add(text);
    tuples.push(tuple);
  }
  return tuples;
}

function counting(atoms: readonly Atom[]): (i: number) => number[] {
  return (i) => {
    let rest = i;
    return atoms.map((a) => {
      const n = Math.max(1, a.choices.length);
      const digit = rest % n;
      rest = Math.floor(rest / n);
      return digit;
    });
  };
}

/** First along each atom with the others at their plainest, then mixed by a linear congruential generator. */
function sampling(atoms: readonly Atom[]): (i: number) => number[] {
  const along = atoms.flatMap((a, which) => a.choices.map((_, choice) => ({ which, choice })));
  let state = 12345;
  const next = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % Math.max(1, n);
  };
  return (i) => {
    const one = along[i];
    if (one && i < COMBINATIONS / 2) return atoms.map((_, which) => (which === one.which ? one.choice : 0));
    return atoms.map((a) => next(a.choices.length));
  };
}

function merged(names: readonly string[], atoms: readonly Atom[], choice: readonly number[]): Tuple | undefined {
  const values = new Map<string, Text>();
  for (const [i, atom] of atoms.entries()) {
    const chosen = atom.choices[choice[i] ?? 0];
    if (!chosen) return undefined;
    for (const [j, column] of atom.columns.entries()) {
      const value = chosen[j] ?? null;
      const before = values.get(column);
      if (before !== undefined && before !== value) return undefined;
      values.set(column, value);
    }
  }
  return names.map((name) => values.get(name) ?? null);
}

/** Lets PostgreSQL say which combinations its checks take. */
async function sift(
  engine: Engine,
  table: TableFacts,
  names: readonly string[],
  tuples: readonly Tuple[],
  expressions: readonly string[],
): Promise<Group> {
  if (expressions.length === 0 || tuples.length === 0) return { columns: names, tuples: covering(tuples), refused: [] };
  const types = names.map((name) => table.columns.find((c) => c.name === name)?.type.sql ?? 'text');
  const rows = tuples.map((t, i) => `(${[i, ...t.map((v, j) => typed(v, types[j] ?? 'text'))].join(', ')})`);
  const condition = expressions.map((e) => `(${e}) is not false`).join(' and ');
  const sql = `select tuple_number, ${condition} from (values ${rows.join(', ')}) v(tuple_number, ${names.map(quoteIdentifier).join(', ')})`;
  const answer = await attempt(engine, sql);
  const taken = answer instanceof EngineError ? await oneByOne(engine, names, types, tuples, condition) : answer;
  const good = new Set(taken.filter((r) => r[1] === 't').map((r) => Number(r[0])));
  const bad = new Set(taken.filter((r) => r[1] === 'f').map((r) => Number(r[0])));
  return {
    columns: names,
    tuples: covering(tuples.filter((_, i) => good.has(i))),
    refused: covering(tuples.filter((_, i) => bad.has(i))).slice(0, 3),
  };
}

/** Some combination makes an expression raise (a division by zero, a cast); the others can still be asked. */
async function oneByOne(
  engine: Engine,
  names: readonly string[],
  types: readonly string[],
  tuples: readonly Tuple[],
  condition: string,
): Promise<Tuple[]> {
  const answers: Tuple[] = [];
  for (const [i, tuple] of tuples.slice(0, 60).entries()) {
    const values = tuple.map((v, j) => typed(v, types[j] ?? 'text')).join(', ');
    const answer = await attempt(
      engine,
      `select ${i}, ${condition} from (values (${values})) v(${names.map(quoteIdentifier).join(', ')})`,
    );
    if (!(answer instanceof EngineError)) answers.push(...answer);
  }
  return answers;
}

function typed(value: Text, type: string): string {
  return value === null ? `null::${type}` : `${quoteLiteral(value)}::${type}`;
}

/** The same tuples, those first that bring a value which none before them had. */
function covering(tuples: readonly Tuple[]): Tuple[] {
  const seen = new Set<string>();
  const first: Tuple[] = [];
  const rest: Tuple[] = [];
  for (const tuple of tuples) {
    const values = tuple.map((v, i) => `${i}:${v === null ? 'null' : `=${v}`}`);
    (values.every((v) => seen.has(v)) ? rest : first).push(tuple);
    for (const v of values) seen.add(v);
  }
  return [...first, ...rest];
}

/** Keys that a foreign key may point at, a few of them. */
export async function parentTuples(engine: Engine, parent: TableFacts, columns: readonly string[]): Promise<Tuple[]> {
  const list = columns.map((c) => `${quoteIdentifier(c)}::text`).join(', ');
  const set = columns.map((c) => `${quoteIdentifier(c)} is not null`).join(' and ');
  return [...(await rowsOf(engine, `select ${list} from ${parent.sql} where ${set} order by ctid limit 4`))];
}
