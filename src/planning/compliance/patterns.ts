/** Good patterns that a schema keeps to, named as reviewers name them: what is well done is worth keeping. */
import {
  type Column,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { RECORDING, RECORDS } from '../../dependencies/repetition-words.ts';
import { familyOf, isLookup, isUnique, type Similarity, words } from '../../similarity/index.ts';

export type PatternKind =
  | 'lookup tables'
  | 'junction tables'
  | 'supertype and subtypes'
  | 'audit chronicle'
  | 'workflow';

export interface Pattern {
  readonly kind: PatternKind;
  /** Keys of the tables ("schema.table"), the one that the others hang on first where there is one. */
  readonly tables: readonly string[];
  /** A clause with a number: "4 tables share the key of people, which says what all of them have in common". */
  readonly because: string;
}

export function patternsIn(snapshot: Snapshot, similarity: Similarity): readonly Pattern[] {
  const tables = [...snapshot.relations.values()].filter((r) => isTable(r) && r.partitionOf === undefined);
  return [
    ...lookups(tables, similarity),
    ...junctions(tables),
    ...subtypes(tables, snapshot),
    ...chronicle(tables, snapshot),
    ...workflows(tables, snapshot),
  ];
}

/** Codes and names in tables of their own that others refer to. */
function lookups(tables: readonly Relation[], similarity: Similarity): Pattern[] {
  const found = tables.filter((t) => isLookup(t, similarity) && similarity.childrenOf(t).size > 0);
  if (found.length === 0) return [];
  const users = new Set(found.flatMap((t) => [...similarity.childrenOf(t)]));
  const because = `${counted(found.length, 'table')} of codes and names, which ${counted(users.size, 'table')} ${users.size === 1 ? 'refers' : 'refer'} to`;
  return [{ kind: 'lookup tables', tables: found.map(keyOf), because }];
}

/** Many to many, with the pair as key. */
function junctions(tables: readonly Relation[]): Pattern[] {
  const found = tables.filter((table) => {
    const keys = foreignKeysOf(table);
    const referring = new Set(keys.flatMap((k) => k.columns));
    const targets = new Set(keys.map((k) => keyOf(k.references)));
    return targets.size >= 2 && uniqueKeys(table).some((key) => key.length >= 2 && key.every((c) => referring.has(c)));
  });
  if (found.length === 0) return [];
  const because = `${counted(found.length, 'table')} whose key is the pair that ${found.length === 1 ? 'it joins' : 'they join'}, so that no pair is said twice`;
  return [{ kind: 'junction tables', tables: found.map(keyOf), because }];
}

function uniqueKeys(table: Relation): readonly (readonly string[])[] {
  return table.constraints.flatMap((c) => (c.type === 'p' || c.type === 'u' ? [c.columns] : []));
}

/** Tables whose rows each are a row of another table, with more to say of it: its key is theirs. */
function subtypes(tables: readonly Relation[], { relations }: Snapshot): Pattern[] {
  const byParent = new Map<string, Relation[]>();
  for (const table of tables) {
    for (const { columns, references } of foreignKeysOf(table)) {
      const parent = keyOf(references);
      if (parent === keyOf(table) || !isUnique(table, columns)) continue;
      byParent.set(parent, [...(byParent.get(parent) ?? []), table]);
    }
  }
  return [...byParent].flatMap(([key, children]): Pattern[] => {
    const parent = relations.get(key);
    const own = [...new Set(children)].filter((child) => sharesKey(child, key) || isProfile(child));
    if (parent === undefined || own.length < 2) return [];
    const because = `each row of ${own.length} tables is a row of ${parent.name}, which says what all have in common`;
    return [{ kind: 'supertype and subtypes', tables: [key, ...own.map(keyOf)], because }];
  });
}

function sharesKey(child: Relation, parent: string): boolean {
  const key = primaryKeyOf(child)?.columns.join(' ');
  return foreignKeysOf(child).some((f) => keyOf(f.references) === parent && f.columns.join(' ') === key);
}

function isProfile({ name }: Relation): boolean {
  return words(name).some((word) => word === 'profile' || word === 'detail' || word === 'extension');
}

/** Records of what was done: they have a moment, and triggers write them or they name the action. */
function chronicle(tables: readonly Relation[], { routines }: Snapshot): Pattern[] {
  const bodies = [...routines.values()]
    .flat()
    .flatMap(({ body, sql, returns }) => (returns?.name === 'trigger' ? [body ?? sql] : []));
  const found = tables.filter((table) => {
    const of = words(table.name);
    const last = of.length > 1 ? (of.at(-1) ?? '') : '';
    if (!of.some((word) => RECORDS.has(word)) && !RECORDING.has(last)) return false;
    const written = bodies.some((body) =>
      new RegExp(`insert\\s+into\\s+(?:\\w+\\.)?"?${table.name}\\b`, 'i').test(body),
    );
    return (
      table.columns.some(isMoment) && (written || table.columns.some((c) => ACTIONS.has(words(c.name).at(-1) ?? '')))
    );
  });
  if (found.length === 0) return [];
  const because = `what was done is kept in ${counted(found.length, 'table')} of records, apart from how things stand`;
  return [{ kind: 'audit chronicle', tables: found.map(keyOf), because }];
}

const ACTIONS: ReadonlySet<string> = new Set([
  'action',
  'operation',
  'event',
  'verb',
  'op',
  'change',
  'type',
  'activity',
  'actor',
]);

function isMoment({ type }: Column): boolean {
  return familyOf(type) === 'timestamp';
}

/** A process as rows: its kinds, what they consist of, and what ran. */
function workflows(tables: readonly Relation[], { relations }: Snapshot): Pattern[] {
  const byProcess = new Map<string, Relation[]>();
  for (const table of tables) {
    if (!words(table.name).some((word) => PARTS_OF_A_PROCESS.has(word))) continue;
    for (const { references } of foreignKeysOf(table)) {
      const parent = keyOf(references);
      if (parent === keyOf(table) || !words(references.name).some((word) => PROCESSES.has(word))) continue;
      byProcess.set(parent, [...(byProcess.get(parent) ?? []), table]);
    }
  }
  return [...byProcess].flatMap(([key, parts]): Pattern[] => {
    const own = [...new Set(parts)];
    const process = relations.get(key);
    if (own.length < 2 || process === undefined) return [];
    const because = `${process.name} and what belongs to ${process.name === words(process.name).join('_') ? 'it' : 'them'} are rows in ${own.length + 1} tables, not code`;
    return [{ kind: 'workflow', tables: [key, ...own.map(keyOf)], because }];
  });
}

const PROCESSES: ReadonlySet<string> = new Set([
  ...['workflow', 'process', 'saga', 'pipeline', 'flow', 'automation', 'procedure', 'playbook', 'approval', 'journey'],
]);
const PARTS_OF_A_PROCESS: ReadonlySet<string> = new Set([
  ...[
    'step',
    'transition',
    'stage',
    'instance',
    'run',
    'execution',
    'action',
    'trigger',
    'state',
    'task',
    'node',
    'edge',
  ],
]);

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
