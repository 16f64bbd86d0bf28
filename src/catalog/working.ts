import { createDerived } from './derived.ts';
import { createJournal, createLog, type Journal, type Log } from './journal.ts';
import {
  type Constraint,
  type Gap,
  type Grant,
  type Index,
  keyOf,
  type Origin,
  type Problem,
  type QualifiedName,
  type Redeclaration,
  type Relation,
  type Routine,
  type UserType,
} from './model.ts';
import type { RowWrite } from './rows/write.ts';
import { createStore, type Store } from './store.ts';

export interface SchemaEntry {
  readonly name: string;
  readonly comment?: string;
  readonly grants: readonly Grant[];
  readonly owner?: string;
  /** Named by the files but created by none of them; kept so that its tables are not lost. */
  readonly assumed: boolean;
  /** Made by an environment, before the first file. */
  readonly outside?: boolean;
}

export interface ExtensionEntry {
  readonly name: string;
  readonly schema: string;
  /** Made by an environment, before the first file. */
  readonly outside?: boolean;
}

/** Kinds of objects that are known by their names alone, in PostgreSQL's words for them. */
export type ObjectWord =
  | 'access method'
  | 'collation'
  | 'conversion'
  | 'event trigger'
  | 'foreign-data wrapper'
  | 'language'
  | 'publication'
  | 'role'
  | 'server'
  | 'statistics object'
  | 'subscription'
  | 'text search configuration'
  | 'text search dictionary'
  | 'text search parser'
  | 'text search template';

/** An object besides relations, types and routines. That it is there is all that the statements behind it ask. */
export interface NamedObject {
  readonly word: ObjectWord;
  /** Undefined for kinds that belong to the whole database. */
  readonly schema?: string;
  readonly name: string;
  /** Relations that it is about: the table of statistics, the tables of a publication. */
  readonly of: readonly QualifiedName[];
  /** The columns that statistics are about. */
  readonly columns?: readonly string[];
}

/** Privileges that objects get when they are created (ALTER DEFAULT PRIVILEGES). */
export interface DefaultPrivilege {
  readonly schema?: string;
  readonly kind: 'table' | 'sequence' | 'routine' | 'type' | 'schema';
  readonly grants: readonly Grant[];
  /** Roles whose objects it is for, where those are not the ones that the files run as; with where it was said. */
  readonly of?: { readonly roles: string; readonly at: Origin };
  /** PUBLIC loses what it may do with a new function or type without being told. */
  readonly withoutPublic?: boolean;
}

/** What lasts for a session: each file begins a new one. */
export interface Session {
  readonly searchPath: readonly string[];
  /** Journal marks of the open transaction and its savepoints, outermost first. */
  readonly transaction: readonly Savepoint[];
  /** Whether a statement of the open transaction was refused: then all the others are, until it ends. */
  readonly failed?: boolean;
  /** Enums that the open transaction has made, and "type label" of what it has added to others. */
  readonly newEnums?: readonly string[];
  readonly newLabels?: readonly string[];
  /** Temporary tables that end with the transaction (ON COMMIT DROP). */
  readonly endingTables?: readonly QualifiedName[];
}

export interface Savepoint {
  /** Undefined for the transaction itself. */
  readonly name?: string;
  readonly mark: number;
  /** The search_path to go back to when the transaction ends, where SET LOCAL changed it. */
  readonly searchPath: readonly string[];
}

/** The schema that replay is building. Values are immutable; the maps around them change, and can be taken back. */
export interface Working {
  readonly journal: Journal;
  readonly schemas: Store<SchemaEntry>;
  /** Schemas that the files had and dropped or renamed: those are missing for certain. */
  readonly goneSchemas: Store<true>;
  readonly types: Store<UserType>;
  readonly routines: Store<readonly Routine[]>;
  readonly extensions: Store<ExtensionEntry>;
  /** By `objectKey`. */
  readonly objects: Store<NamedObject>;
  readonly roles: Store<string>;
  readonly defaultPrivileges: Store<DefaultPrivilege>;
  readonly gaps: Log<Gap>;
  /** Holds `MADE_UP` once a DO block or a function has run whose SQL is not known; a store, so that a trace notes who asks. */
  readonly doubts: Store<true>;
  readonly problems: Log<Problem>;
  readonly redeclarations: Log<Redeclaration>;
  readonly rowWrites: Log<RowWrite>;
  /** Takes problems and redeclarations back to how many there were; the journal leaves them alone. */
  forget(keep: { readonly problems: number; readonly redeclarations: number }): void;
  readonly session: Session;
  /** The search_path that a session begins with. */
  readonly initialSearchPath: readonly string[];
  setSession(next: Partial<Session>): void;
  /** Whether something other than these files' SQL makes relations, too: one that is missing is not a mistake then. */
  readonly hasOutside: boolean;
  expectOutside(): void;

  relation(key: string): Relation | undefined;
  /** As `relation` of "schema.name", and faster. */
  relationNamed(schema: string, name: string): Relation | undefined;
  relations(): Relation[];
  /** Adds a relation, or puts a new version in the place of the one with the same name. */
  put(relation: Relation): void;
  remove(relation: QualifiedName): void;
  /** Whether there may be any temporary relation. */
  readonly hasTemporary: boolean;
  /** Temporary relations, which end with the session. */
  temporary(): readonly Relation[];
  /** The relation that has an index of this name. */
  tableOfIndex(schema: string, index: string): Relation | undefined;
  /** Whether a constraint of this name exists anywhere in the schema. */
  hasConstraint(schema: string, constraint: string): boolean;
  /** Relations that name this one or this type in a foreign key, view, parent list or column type. */
  usersOf(key: string): Relation[];
}

export function createWorking(searchPath: readonly string[]): Working {
  const journal = createJournal();
  const relations = createStore<Relation>(journal, swap);
  // The key of the table that has an index, and how many constraints have a name.
  const indexes = createDerived<string>(journal);
  const constraints = createDerived<number>(journal);
  // Grows only: an entry may be out of date, so whoever asks looks at the relation itself.
  const users = new Map<string, Set<string>>();
  // As with users: may name what is gone.
  const temporaries = new Set<string>();
  const problems: Problem[] = [];
  const outside = createStore<true>(journal);
  const redeclarations: Redeclaration[] = [];
  let session: Session = { searchPath, transaction: [] };

  function noteUse(of: QualifiedName, by: string): void {
    const key = keyOf(of);
    const known = users.get(key);
    if (known) known.add(by);
    else users.set(key, new Set([by]));
  }

  function noteUses(relation: Relation, before: Relation | undefined): void {
    const key = keyOf(relation);
    if (relation.constraints !== before?.constraints) {
      const from = commonPrefix(relation.constraints, before?.constraints ?? NONE);
      for (let i = from; i < relation.constraints.length; i++) {
        const c = relation.constraints[i] as Constraint;
        if (c.type === 'f') noteUse(c.references, key);
      }
    }
    if (relation.columns !== before?.columns)
      for (const { type, identity } of relation.columns) {
        if (type.schema !== 'pg_catalog') noteUse(type, key);
        if (identity) noteUse(identity.sequence, key);
      }
    for (const parent of relation.inherits) noteUse(parent, key);
    if (relation.ofType) noteUse(relation.ofType, key);
    if (relation.partitionOf) noteUse(relation.partitionOf.parent, key);
    if (relation.sequence?.ownedBy) noteUse(relation.sequence.ownedBy, key);
    for (const used of relation.view?.dependsOn ?? []) noteUse(used, key);
  }

  function usersNow(key: string): Relation[] {
    const found: Relation[] = [];
    for (const user of users.get(key) ?? []) {
      const relation = relations.peek(user);
      if (relation) found.push(relation);
    }
    return found;
  }

  /** Keeps the names of indexes and constraints in step; most changes only append. */
  function swap(before: Relation | undefined, after: Relation | undefined): void {
    const relation = before ?? after;
    if (!relation) return;
    const { schema } = relation;
    if (before?.indexes !== after?.indexes) {
      const key = keyOf(relation);
      const was = before?.indexes ?? NONE;
      const is = after?.indexes ?? NONE;
      const from = commonPrefix(was, is);
      // Undoing may bring a name back to its old table before it takes it from the new one.
      for (let i = from; i < was.length; i++)
        indexes.update(schema, (was[i] as Index).name, (now) => (now === key ? undefined : now));
      for (let i = from; i < is.length; i++) indexes.update(schema, (is[i] as Index).name, () => key);
    }
    if (before?.constraints !== after?.constraints) {
      const was = before?.constraints ?? NONE;
      const is = after?.constraints ?? NONE;
      const from = commonPrefix(was, is);
      for (let i = from; i < was.length; i++) constraints.update(schema, (was[i] as Constraint).name, oneLess);
      for (let i = from; i < is.length; i++) constraints.update(schema, (is[i] as Constraint).name, oneMore);
    }
  }

  return {
    journal,
    schemas: createStore(journal),
    goneSchemas: createStore(journal),
    types: createStore(journal),
    routines: createStore(journal),
    extensions: createStore(journal),
    objects: createStore(journal),
    roles: createStore(journal),
    defaultPrivileges: createStore(journal),
    gaps: createLog(journal),
    rowWrites: createLog(journal),
    doubts: createStore(journal),
    // Outlive the undoing of their own statement; only replaying its file again takes them away (see replay.ts).
    problems: { add: (problem) => problems.push(problem), items: problems },
    redeclarations: { add: (redeclaration) => redeclarations.push(redeclaration), items: redeclarations },
    forget(keep) {
      problems.length = keep.problems;
      redeclarations.length = keep.redeclarations;
    },
    initialSearchPath: searchPath,
    get session() {
      return session;
    },
    setSession(next) {
      const before = session;
      journal.record(() => {
        session = before;
      });
      session = { ...session, ...next };
    },
    get hasOutside() {
      return outside.get('relations') === true;
    },
    expectOutside: () => outside.set('relations', true),
    relation: (key) => relations.get(key),
    relationNamed: relations.named,
    relations: () => relations.values(),
    get hasTemporary() {
      return temporaries.size > 0;
    },
    temporary: () => [...temporaries].flatMap((key) => relations.get(key) ?? []),
    put(relation) {
      const before = relations.setNamed(relation.schema, relation.name, relation);
      if (before === relation) return;
      if (relation.persistence === 'temporary') temporaries.add(keyOf(relation));
      noteUses(relation, before);
    },
    remove(name) {
      const key = keyOf(name);
      relations.delete(key);
    },
    tableOfIndex(schema, index) {
      const key = indexes.get(schema, index);
      return key === undefined ? undefined : relations.get(key);
    },
    hasConstraint: (schema, constraint) => constraints.get(schema, constraint) !== undefined,
    usersOf(key) {
      const found = usersNow(key);
      journal.trace?.lists.push({ ask: usersNow, key, found });
      return found;
    },
  };
}

const NONE: readonly never[] = [];
const oneMore = (count: number | undefined) => (count ?? 0) + 1;
const oneLess = (count: number | undefined) => (count === undefined || count < 2 ? undefined : count - 1);

/** How many leading elements the two lists share. */
function commonPrefix<T>(a: readonly T[], b: readonly T[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

const MADE_UP = 'SQL that is made up as it runs';

/** Gaps behind which any statement may hide: of a DO block, or of a function that is called. */
export const MAY_HIDE_STATEMENTS = /DO block|the body of |^a call of /;

/** Whether a block or a function has run that may have done anything, so that nothing is missing for certain. */
export function isUncertain(work: Working): boolean {
  return work.doubts.has(MADE_UP);
}

export function addGap(
  work: Working,
  what: string,
  at: Origin,
  touches?: QualifiedName,
  outside?: QualifiedName,
): void {
  if (MAY_HIDE_STATEMENTS.test(what)) work.doubts.set(MADE_UP, true);
  work.gaps.add({ what, at, ...(touches ? { touches: keyOf(touches) } : {}), ...(outside ? { outside } : {}) });
}

export function addNotice(work: Working, code: string, message: string, at: Origin): void {
  work.problems.add({ code, message, severity: 'notice', at });
}
