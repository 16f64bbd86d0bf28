import { foreignKeysOf, isTable, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { familyOf, readVersionName, tablesWrittenBy, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { FACT_KINDS, type FactKind, type Role } from './fact-kinds.ts';

/** How a table keeps its facts: a column each, a row each, or all in one document. */
export type Shape = 'columns' | 'rows' | 'document';

export interface Member {
  readonly table: Relation;
  readonly shape: Shape;
  /** Columns by what they are for, the tenant's and the subject's keys included. */
  readonly roles: Readonly<Partial<Record<Role | 'tenant', readonly string[]>>>;
}

export interface Family {
  readonly kind: FactKind;
  readonly members: readonly Member[];
}

/** Fewer tables than this are no family. */
const LEAST = 3;
/** So many numbers of its own make a row of measures. */
const MEASURES = 3;

/** Families of tables that record one kind of fact. A table belongs to the first kind that fits. */
export function findFamilies(context: RuleContext): readonly Family[] {
  let known = cache.get(context);
  if (known === undefined) {
    known = find(context);
    cache.set(context, known);
  }
  return known;
}

// Several rules ask for the same families.
const cache = new WeakMap<RuleContext, readonly Family[]>();

function find(context: RuleContext): readonly Family[] {
  const writers = countWriters(context.snapshot);
  const taken = new Set<Relation>();
  const found: Family[] = [];
  for (const kind of FACT_KINDS) {
    const members: Member[] = [];
    for (const table of context.snapshot.relations.values()) {
      if (taken.has(table) || !isTable(table) || table.partitionOf || table.inherits.length > 0) continue;
      if (table.persistence === 'temporary') continue;
      const member = memberOf(context, kind, table, writers);
      if (member !== undefined) members.push(member);
    }
    const apart = withoutStages(members);
    if (apart.length < LEAST) continue;
    for (const { table } of apart) taken.add(table);
    found.push({ kind, members: apart });
  }
  return found;
}

function memberOf(
  context: RuleContext,
  kind: FactKind,
  table: Relation,
  writers: ReadonlyMap<string, number>,
): Member | undefined {
  const name = context.similarity.nameOf(table);
  if (!isNamedSo(kind, name) || name.some((word) => kind.butNot.has(word) || STAGES.has(word))) return undefined;
  // A version or leftover of another table is said of that pair.
  if (readVersionName(table.name)?.strength === 'sure') return undefined;
  // A history that a trigger on one table writes is that table's own.
  if (isSubtype(table) || writers.get(table.name.toLowerCase()) === 1) return undefined;
  const roles = rolesOf(context, kind, table);
  if (kind.id === 'metrics') addMeasures(context, table, roles);
  if (!kind.needs.every((some) => some.some((role) => roles.has(role)))) return undefined;
  return { table, shape: shapeOf(table, roles), roles: Object.fromEntries(roles) };
}

const STAGES = new Set([
  'staging',
  'stage',
  'queue',
  'dead',
  'letter',
  'import',
  'buffer',
  'raw',
  'landing',
  'draft',
  'archive',
]);
/** Words that only say that there are rows of the thing before them. */
const EMPTY = new Set([
  ...[
    'data',
    'record',
    'entry',
    'item',
    'message',
    'row',
    'value',
    'log',
    'queue',
    'event',
    'sent',
    'payload',
    'history',
    'point',
    'send',
  ],
  ...['dispatch', 'delivery', 'series', 'set', 'fact', 'batch', 'datum', 'store', 'table', 'line'],
]);

/** Words that say what a table is wherever they stand. */
const PLAIN = new Set(['metric', 'analytics', 'analytic', 'kpi', 'statistic', 'stat', 'audit']);

/** What a name is about is its last word, or one before words that say nothing: sms_messages are sms. */
function isNamedSo({ names }: FactKind, name: readonly string[]): boolean {
  // Hardly any table is.
  if (!name.some((word) => names.has(word))) return false;
  const plain = name.filter((word) => !GRAINS.has(word));
  const last = plain.at(-1);
  if (last === undefined) return false;
  if (names.has(last)) return last !== 'data' || plain.length > 1;
  if (name.some((word) => PLAIN.has(word) && names.has(word))) return true;
  return EMPTY.has(last) && plain.slice(0, -1).some((word) => names.has(word));
}

function rolesOf(context: RuleContext, kind: FactKind, table: Relation): Map<Role | 'tenant', string[]> {
  const roles = new Map<Role | 'tenant', string[]>();
  const add = (role: Role | 'tenant', column: string) => roles.set(role, [...(roles.get(role) ?? []), column]);
  const key = primaryKeyOf(table)?.columns ?? [];
  for (const column of table.columns) {
    if (context.similarity.tenantKeys.has(column.name)) {
      add('tenant', column.name);
      continue;
    }
    const text = words(column.name).join(' ');
    const own = key.length === 1 && key[0] === column.name && context.similarity.isHousekeeping(table, column);
    if (own) continue;
    const test = kind.roles.find((r) => r.words.test(text) && (r.types?.(column) ?? true));
    if (test !== undefined) add(test.role, column.name);
    else if (context.similarity.parentOf(table, column) !== undefined || / (?:id|type)$/.test(text))
      add('subject', column.name);
  }
  return roles;
}

/** A table of these holds measures, however few. */
const FIGURES = new Set(['reading', 'measurement', 'sample', 'level', 'vital', 'metric', 'stat', 'observation']);

/** Numbers beside a subject and a time are measures, whatever they are called. */
function addMeasures({ similarity }: RuleContext, table: Relation, roles: Map<Role | 'tenant', string[]>): void {
  const known = new Set([...roles.values()].flat());
  const numbers = table.columns.filter(
    (column) =>
      !known.has(column.name) &&
      ['integer', 'decimal', 'float'].includes(familyOf(column.type)) &&
      !column.type.array &&
      !similarity.isHousekeeping(table, column) &&
      column.identity === undefined &&
      similarity.parentOf(table, column) === undefined,
  );
  const least = FIGURES.has(similarity.nameOf(table).at(-1) ?? '') ? 1 : MEASURES;
  if (numbers.length >= least) roles.set('value', [...(roles.get('value') ?? []), ...numbers.map((c) => c.name)]);
}

function shapeOf(table: Relation, roles: ReadonlyMap<Role | 'tenant', readonly string[]>): Shape {
  const values = roles.get('value') ?? roles.get('details') ?? [];
  if (roles.has('measure name') && values.length > 0) return 'rows';
  const column = table.columns.find((c) => c.name === values[0]);
  return values.length === 1 && column !== undefined && familyOf(column.type) === 'json' ? 'document' : 'columns';
}

/** A table whose key is a reference is a kind of what it refers to. */
function isSubtype(table: Relation): boolean {
  const key = primaryKeyOf(table)?.columns;
  return key?.length === 1 && foreignKeysOf(table).some((f) => f.columns.length === 1 && f.columns[0] === key[0]);
}

/** How many triggers write to tables of a name, in lower case. */
function countWriters({ relations, routines }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const relation of relations.values())
    for (const trigger of relation.triggers) {
      const written = (routines.get(keyOf(trigger.function)) ?? []).flatMap(tablesWrittenBy);
      for (const name of new Set(written)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

const GRAINS = new Set([
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'rollup',
  'summary',
  'archive',
  'minute',
  'day',
  'hour',
  'month',
  'week',
]);

/** readings_daily and readings_hourly are readings in another grain; the finest of them stands for all. */
function withoutStages(members: readonly Member[]): readonly Member[] {
  const seen = new Map<string, Member>();
  for (const member of members) {
    const plain = tableWords(member.table.name).filter((word) => !GRAINS.has(word) && !/^\d/.test(word));
    const key = plain.join(' ');
    const known = seen.get(key);
    if (known === undefined || member.table.name.length < known.table.name.length) seen.set(key, member);
  }
  return [...seen.values()];
}
