import type { Column, Relation, Snapshot } from '../catalog/model.ts';
import type { KnownRows } from '../catalog/rows/source.ts';
import type { SchemaKnowledge } from './schema.ts';

/** What an answer about a table was made from. It holds as long as all of that is the same, whatever else became of the schema. */
export interface Inputs {
  /** Relations and types that were looked up, by key. */
  readonly relations: Map<string, unknown>;
  readonly types: Map<string, unknown>;
  /** Of each table that was asked about: which of its columns keep house, and where they point. */
  readonly columns: Map<Relation, ColumnFacts>;
  readonly rows: Map<Relation, KnownRows | undefined>;
  /** Names of the tenants' keys, where anybody asked. */
  tenants?: ReadonlySet<string>;
  /** Other answers: the question, the table, and what was said. */
  readonly answers: (readonly [Question, Relation, unknown])[];
  /** Something else of the schema was read: then it is an answer about this snapshot alone. */
  passing: boolean;
}

export type Question = (knowledge: SchemaKnowledge, table: Relation) => unknown;

/** By place of the column. */
interface ColumnFacts {
  readonly housekeeping: readonly boolean[];
  readonly parents: readonly ReturnType<SchemaKnowledge['similarity']['parentOf']>[];
}

/** What is known, and who notes what is read of it. */
export interface Watched extends SchemaKnowledge {
  readonly plain: SchemaKnowledge;
  /** Of all columns at once: they are asked about one after another. */
  readonly factsOf: (table: Relation) => ColumnFacts;
}

/** What is being answered, the innermost question last; undefined while somebody looks whether an answer still holds. */
const asking: (Inputs | undefined)[] = [];

/** The knowledge itself where it is watched already. */
export function watchedBy(knowledge: SchemaKnowledge): Watched {
  const own = watching.get(knowledge);
  if (own !== undefined) return own;
  const made = watch(knowledge);
  watching.set(knowledge, made);
  watching.set(made, made);
  return made;
}

const watching = new WeakMap<SchemaKnowledge, Watched>();

/** Answers, and notes what the answer is made from. */
export function noting<T>(answer: () => T): { readonly value: T; readonly inputs: Inputs } {
  const [relations, types, columns, rows] = [new Map(), new Map(), new Map(), new Map()];
  const inputs: Inputs = { relations, types, columns, rows, answers: [], passing: false };
  asking.push(inputs);
  try {
    return { value: answer(), inputs };
  } finally {
    asking.pop();
  }
}

/** Notes that one answer was made from another. */
export function noteAnswer(question: Question, table: Relation, value: unknown): void {
  asking.at(-1)?.answers.push([question, table, value]);
}

/** Whether all that an answer was made from is as it was. */
export function holds(inputs: Inputs, watched: Watched): boolean {
  const { snapshot, similarity, rows } = watched.plain;
  if (inputs.passing) return false;
  for (const [key, relation] of inputs.relations) if (snapshot.relations.get(key) !== relation) return false;
  for (const [key, type] of inputs.types) if (snapshot.types.get(key) !== type) return false;
  for (const [table, known] of inputs.rows) if (rows.rowsOf(table) !== known) return false;
  if (inputs.tenants !== undefined && !sameNames(inputs.tenants, similarity.tenantKeys)) return false;
  for (const [table, known] of inputs.columns) if (!sameFacts(watched.factsOf(table), known)) return false;
  asking.push(undefined);
  try {
    return inputs.answers.every(([question, table, value]) => question(watched, table) === value);
  } finally {
    asking.pop();
  }
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((name) => b.has(name)));
}

function sameFacts(a: ColumnFacts, b: ColumnFacts): boolean {
  return (
    a === b ||
    (a.housekeeping.every((is, i) => is === b.housekeeping[i]) &&
      a.parents.every((p, i) => p?.relation === b.parents[i]?.relation && p?.declared === b.parents[i]?.declared))
  );
}

function watch(plain: SchemaKnowledge): Watched {
  const { similarity, rows } = plain;
  const facts = new Map<Relation, ColumnFacts>();
  const factsOf = (table: Relation) => {
    let known = facts.get(table);
    if (known === undefined) {
      known = {
        housekeeping: table.columns.map((c) => similarity.isHousekeeping(table, c)),
        parents: table.columns.map((c) => similarity.parentOf(table, c)),
      };
      facts.set(table, known);
    }
    return known;
  };
  const noteColumns = (table: Relation) => {
    const columns = asking.at(-1)?.columns;
    if (columns !== undefined && !columns.has(table)) columns.set(table, factsOf(table));
  };
  return {
    plain,
    factsOf,
    snapshot: watchSnapshot(plain.snapshot),
    similarity: {
      get tenantKeys() {
        const inputs = asking.at(-1);
        if (inputs !== undefined) inputs.tenants = similarity.tenantKeys;
        return similarity.tenantKeys;
      },
      isHousekeeping(table: Relation, column: Column) {
        noteColumns(table);
        return similarity.isHousekeeping(table, column);
      },
      parentOf(table: Relation, column: Column) {
        noteColumns(table);
        return similarity.parentOf(table, column);
      },
    },
    rows: {
      rowsOf(table) {
        const found = rows.rowsOf(table);
        asking.at(-1)?.rows.set(table, found);
        return found;
      },
    },
  };
}

/** Of relations and types it is noted which were looked up; whoever reads anything else, or all of them, reads the snapshot. */
function watchSnapshot(plain: Snapshot): Snapshot {
  const relations = watchMap(plain.relations, 'relations');
  const types = watchMap(plain.types, 'types');
  // There is nothing in it that could be read unseen.
  return new Proxy({} as Snapshot, {
    get(_, name) {
      if (name === 'relations') return relations;
      if (name === 'types') return types;
      pass();
      return Reflect.get(plain, name);
    },
  });
}

function watchMap<T>(plain: ReadonlyMap<string, T>, of: 'relations' | 'types'): ReadonlyMap<string, T> {
  const get = (key: string) => {
    const found = plain.get(key);
    asking.at(-1)?.[of].set(key, found);
    return found;
  };
  return new Proxy(plain, {
    get(_, name) {
      if (name === 'get') return get;
      pass();
      const found: unknown = Reflect.get(plain, name);
      return typeof found === 'function' ? found.bind(plain) : found;
    },
  });
}

function pass(): void {
  const inputs = asking.at(-1);
  if (inputs !== undefined) inputs.passing = true;
}
