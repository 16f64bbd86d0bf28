/** Two references of one row that lead to one thing. */
import {
  type Column,
  type ForeignKey,
  foreignKeysOf,
  isTable,
  keyOf,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import { allowedValues, familyOf, kept, type Similarity, singular, words } from '../similarity/index.ts';
import { isCalled, oppositeWords } from '../similarity/names.ts';
import { type BorneOut, borneOut } from './borne-out.ts';
import { phrases } from './phrases.ts';
import type { DropCopy, SplitPointer } from './remedy.ts';

/** A reference whose type column says to which table it leads. */
export interface PolymorphicPointer {
  readonly type: Column;
  readonly id: Column;
  /** What both are called after: "commentable". */
  readonly role: readonly string[];
  /** Values that the type column is limited to, with the tables that they name; undefined where it is not. */
  readonly targets?: ReadonlyMap<string, Relation | undefined>;
}

export interface DoublePointer {
  readonly kind: 'two type and id' | 'type and id beside references' | 'two keys of one row';
  readonly table: Relation;
  /** The columns of the one that stays, and of the one that goes. */
  readonly stays: readonly Column[];
  readonly goes: readonly Column[];
  /** Tables that both lead to, as far as that is known. */
  readonly targets: readonly Relation[];
  readonly sure: number;
  readonly rows?: BorneOut;
  readonly remedy?: SplitPointer | DropCopy;
}

type Known = {
  readonly snapshot: Snapshot;
  readonly similarity: Pick<Similarity, 'tenantKeys' | 'nameOf'>;
  readonly rows: RowSource;
};

export function findDoublePointers(table: Relation, known: Known): readonly DoublePointer[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  const natural = twoKeys(table, known.snapshot);
  const pointers = pointersOf(table, known);
  if (pointers.length === 0) return natural;
  return [
    ...natural,
    ...twoPointers(table, pointers, known),
    ...pointers.flatMap((p) => besideReferences(table, p, known) ?? []),
  ];
}

const TYPES: ReadonlySet<string> = new Set(['type', 'kind', 'class', 'table', 'model']);
const IDS: ReadonlySet<string> = new Set(['id', 'uuid', 'key', 'pk']);

/** Pairs of a type and an id without a foreign key, called after one thing. */
export function pointersOf(table: Relation, { snapshot, similarity, rows }: Known): readonly PolymorphicPointer[] {
  return pairsOf(table).map(({ type, id, role }): PolymorphicPointer => {
    const values = allowedValues(table, type, snapshot) ?? valuesIn(rows, table, type);
    if (values === undefined) return { type, id, role };
    const tables = [...snapshot.relations.values()].filter(isTable);
    const named = (value: string) =>
      tables.find((t) => isNamed(value, similarity.nameOf(t))) ??
      tables.find((t) => isMeant(value, similarity.nameOf(t)));
    return { type, id, role, targets: new Map([...values].map((value) => [value, named(value)])) };
  });
}

const pairsOf = kept((table): readonly Pick<PolymorphicPointer, 'type' | 'id' | 'role'>[] => {
  const referring = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  return table.columns.flatMap((type) => {
    const of = words(type.name);
    if (of.length < 2 || !TYPES.has(of.at(-1) as string) || !['text', 'other'].includes(familyOf(type.type))) return [];
    const role = of.slice(0, -1);
    const id = table.columns.find((c) => {
      const name = words(c.name);
      return IDS.has(name.at(-1) ?? '') && name.length === role.length + 1 && role.every((w, i) => name[i] === w);
    });
    if (id === undefined || referring.has(id.name) || referring.has(type.name)) return [];
    return [{ type, id, role }];
  });
});

function isNamed(value: string, table: readonly string[]): boolean {
  return words(value).join(' ') === table.join(' ');
}

/** By another word, or by the last of two: a post is a blog post. */
function isMeant(value: string, table: readonly string[]): boolean {
  return isCalled(words(value), table) && table.length <= words(value).length + 1;
}

function valuesIn(rows: RowSource, table: Relation, type: Column): ReadonlySet<string> | undefined {
  const known = rows.rowsOf(table);
  const at = known?.columns.indexOf(type.name) ?? -1;
  const found = new Set(known?.rows.flatMap((row) => row.values[at] ?? []) ?? []);
  return found.size === 0 ? undefined : found;
}

/** Words for whatever it may be: of two such, both mean the one thing that the row is about. */
const ANYTHING = phrases(
  'entity, target, resource, object, item, record, subject, reference, related, content, model, attached, linked, associated, thing, source object, node, target object, affected',
);
/** Who does it, or where it comes from: another thing than what it is done to. */
const OTHER_SIDE = phrases(
  'actor, user, causer, author, creator, initiator, sender, recipient, receiver, from, to, source, destination, origin, trigger, triggered by, parent, root, performer, requester, assignee, owner, context, scope, tenant, principal, grantee, grantor, holder, payer, payee, debtor, creditor, previous, next, old, new, primary, secondary, left, right, first, second, child, reporter, subscriber, follower, viewer, member, account, client, invoker, agent, approver, reviewer',
);
/** Tables whose rows join two things. */
const JOINING = phrases(
  'link, relation, relationship, edge, mapping, association, connection, dependency, redirect, merge, conversion, tuple, match, graph, conflict, comparison, transfer, reference, ref, assignment, grant, permission, policy, rule',
);

/** commentable, and what such words are made for. */
function isAnything(role: readonly string[]): boolean {
  const last = role.at(-1) ?? '';
  return ANYTHING.has(role.join(' ')) || (role.length === 1 && /(?:able|ible)$/.test(last));
}

function twoPointers(
  table: Relation,
  pointers: readonly PolymorphicPointer[],
  { rows }: Known,
): readonly DoublePointer[] {
  if (words(table.name).some((word) => JOINING.has(word))) return [];
  return pointers.flatMap((goes, i) =>
    pointers.slice(0, i).flatMap((stays) => {
      if ([stays, goes].some(({ role }) => role.some((word) => OTHER_SIDE.has(word)))) return [];
      if (oppositeWords(stays.role, goes.role) !== undefined) return [];
      const both = isAnything(stays.role) && isAnything(goes.role);
      const shared = inCommon(stays.targets, goes.targets);
      if (shared === 0 || (!both && shared === undefined)) return [];
      // Subject and object are the two ends of a statement.
      if ([stays.role.join(' '), goes.role.join(' ')].sort().join(' ') === 'object subject') return [];
      const agreed = borneOut(rows, table, (values) => {
        const [a, b, x, y] = [
          values(stays.type.name),
          values(goes.type.name),
          values(stays.id.name),
          values(goes.id.name),
        ];
        return a == null || b == null || x == null || y == null
          ? undefined
          : singular(a.toLowerCase()) === singular(b.toLowerCase()) && x === y;
      });
      if (agreed !== undefined && agreed.agree < agreed.rows / 2) return [];
      const sure = (both ? 0.86 : 0.66) + (shared !== undefined && shared > 0.5 ? 0.04 : 0);
      return [
        {
          kind: 'two type and id' as const,
          table,
          stays: [stays.type, stays.id],
          goes: [goes.type, goes.id],
          targets: tablesOf(stays),
          sure,
          ...(agreed !== undefined && { rows: agreed }),
          ...split(table, stays, { type: goes.type.name, id: goes.id.name }),
        },
      ];
    }),
  );
}

/** 0..1: how many of the values of the one with fewer both may have; undefined where either may have any. */
function inCommon(a: PolymorphicPointer['targets'], b: PolymorphicPointer['targets']): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const plain = (value: string) => words(value).join(' ');
  const left = new Set([...a.keys()].map(plain));
  const shared = [...b.keys()].filter((value) => left.has(plain(value))).length;
  return shared / Math.min(a.size, b.size);
}

/** commentable_type and commentable_id beside post_id and photo_id. */
function besideReferences(
  table: Relation,
  pointer: PolymorphicPointer,
  { snapshot, similarity }: Known,
): DoublePointer | undefined {
  const { role, targets, type, id } = pointer;
  if (role.some((word) => WHO.has(word)) || words(table.name).some((word) => JOINING.has(word))) return undefined;
  const owns = role.at(-1) === 'owner' || role.at(-1) === 'holder';
  const named = targets && new Set([...targets.values()].flatMap((t) => (t === undefined ? [] : [keyOf(t)])));
  const direct = foreignKeysOf(table).flatMap((key) => {
    const column = key.columns.length === 1 ? table.columns.find((c) => c.name === key.columns[0]) : undefined;
    const target = snapshot.relations.get(keyOf(key.references));
    if (column === undefined || target === undefined || similarity.tenantKeys.has(column.name)) return [];
    if (keyOf(target) === keyOf(table)) return [];
    // One that every row has is whose the row is, or whom it is by; those of a row that may be about many things are mostly empty.
    if (column.notNull) return [];
    // created_by and parent_id have a role of their own.
    const called = words(column.name).slice(0, -1);
    return isCalled(called, similarity.nameOf(target)) ? [{ column, target, key }] : [];
  });
  const leads = direct.filter(({ target }) => named?.has(keyOf(target)));
  const somebody = (t: Relation) => similarity.nameOf(t).some((word) => WHO.has(word));
  // Whoever wrote it is not what it is about, even where it may be about somebody.
  const found = leads.length >= 2 || owns ? leads : leads.filter(({ target }) => !somebody(target));
  const guessed =
    named === undefined && (isAnything(role) || owns)
      ? direct.filter(({ target }) => !somebody(target) && !similarity.nameOf(target).some((word) => ASIDE.has(word)))
      : [];
  const pair = found.length > 0 ? found : guessed.length >= 2 ? guessed : [];
  if (pair.length === 0) return undefined;
  const sure = found.length >= 2 ? 0.88 : found.length === 1 ? 0.7 : 0.55;
  const goes = pair.map(({ column }) => column);
  return {
    kind: 'type and id beside references',
    table,
    // The foreign keys are what PostgreSQL can watch.
    stays: goes,
    goes: [type, id],
    targets: pair.map(({ target }) => target),
    sure,
    ...(goes.length === 1 && split(table, pointer, { id: goes[0]?.name ?? '' })),
  };
}

const WHO = phrases(
  'user, actor, causer, author, account, person, member, employee, staff, customer, admin, creator, initiator, performer',
);

/** What a row has besides what it is about: its kind, its settings, whose it is. */
const ASIDE = phrases(
  'provider, method, type, category, status, plan, tax, rate, filter, configuration, currency, language, project, organization, workspace, tenant, company, team, site, store, group, tag, file, parent',
);

function split(
  table: Relation,
  { type, id, targets }: PolymorphicPointer,
  twin: SplitPointer['twin'],
): { remedy?: SplitPointer } {
  const known = [...(targets ?? [])].flatMap(([value, target]) => {
    const column = target?.constraints.find((c) => c.type === 'p');
    return target === undefined || column?.type !== 'p' || column.columns.length !== 1
      ? []
      : [{ value, table: keyOf(target), column: column.columns[0] as string }];
  });
  // Where one value leads nobody knows where, nothing can be split.
  if (targets === undefined || known.length < targets.size || known.length === 0) return {};
  return {
    remedy: {
      kind: 'split-pointer',
      table: keyOf(table),
      type: type.name,
      id: id.name,
      targets: known,
      ...(twin && { twin }),
    },
  };
}

function tablesOf({ targets }: PolymorphicPointer): readonly Relation[] {
  return [...new Set([...(targets?.values() ?? [])].filter((t) => t !== undefined))];
}

/** customer_id and customer_code, which both refer to one row of customers, by its id and by its code. */
function twoKeys(table: Relation, snapshot: Snapshot): readonly DoublePointer[] {
  const single = foreignKeysOf(table).filter((key) => key.columns.length === 1);
  return single.flatMap((goes, i) =>
    single.slice(0, i).flatMap((stays) => {
      const target = snapshot.relations.get(keyOf(goes.references));
      if (target === undefined || keyOf(stays.references) !== keyOf(goes.references)) return [];
      if (stays.referencedColumns[0] === goes.referencedColumns[0] || stays.columns[0] === goes.columns[0]) return [];
      if (roleOf(stays) !== roleOf(goes)) return [];
      const [first, second] = isPrimary(target, goes) ? [goes, stays] : [stays, goes];
      const [a, b] = [first, second].map((key) => table.columns.find((c) => c.name === key.columns[0]));
      if (a === undefined || b === undefined) return [];
      const remedy: DropCopy = {
        kind: 'drop-copy',
        table: keyOf(table),
        copies: [{ column: b.name, original: second.referencedColumns[0] as string }],
        path: [{ columns: [a.name], table: keyOf(target), to: first.referencedColumns }],
      };
      return [
        { kind: 'two keys of one row' as const, table, stays: [a], goes: [b], targets: [target], sure: 0.9, remedy },
      ];
    }),
  );
}

/** What a key is called after, without what it refers to: customer_id of id, customer_code of code. */
function roleOf(key: ForeignKey): string {
  const own = words(key.columns[0] as string);
  const target = words(key.referencedColumns[0] as string);
  const cut =
    target.length < own.length && target.every((w, i) => own[own.length - target.length + i] === w)
      ? own.slice(0, -target.length)
      : own;
  return cut.length > 1 && IDS.has(cut.at(-1) as string) ? cut.slice(0, -1).join(' ') : cut.join(' ');
}

function isPrimary(target: Relation, key: ForeignKey): boolean {
  return target.constraints.some(
    (c) => c.type === 'p' && c.columns.length === 1 && c.columns[0] === key.referencedColumns[0],
  );
}
