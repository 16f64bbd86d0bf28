import { foreignKeysOf, keyOf, type Relation } from '../../catalog/model.ts';
import { type EvidenceKind, isLater, type Reckoning, singular, snake } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { findFamilies } from './fact-families.ts';
import { agreement } from './table-comparison.ts';
import { findTwins } from './twins.ts';

/** Tables of one name in several schemas that nothing else is said about. */
export interface Homonyms {
  /** The one that may keep the name: the most referred to, else the one in public, else the first. */
  readonly keeper: Relation;
  /** The others, the first of them the one to begin with. */
  readonly others: readonly [Relation, ...Relation[]];
  /** What sets the first and the keeper apart beyond their columns, as clauses. */
  readonly because: readonly string[];
  /** Whether their columns, or what they belong to, show that the two are different things. */
  readonly different: boolean;
}

/** Shared columns, and what part of the smaller table's telling ones they are, from which two tables may hold the same. */
const LEAST_SHARED = 2;
const MUCH = 0.5;

/** Groups of tables of one name, without regard to case and number, in schemas that do not share it on purpose. */
export function* findHomonyms(context: RuleContext): Iterable<Homonyms> {
  const groups = new Map<string, Relation[]>();
  for (const table of context.snapshot.relations.values()) {
    if (table.kind !== 'table' && table.kind !== 'partitioned table') continue;
    if (table.persistence === 'temporary' || table.partitionOf !== undefined || table.inherits.length > 0) continue;
    if (BOOKS.test(table.name) || isRecord(table.schema)) continue;
    const key = snake(table.name).split('_').map(singular).join('_');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [table]);
    else group.push(table);
  }
  const isExplained = explanations(context);
  for (const group of groups.values()) {
    const found = group.length < 2 ? undefined : read(context, group, isExplained);
    if (found !== undefined) yield found;
  }
}

/** Whether the two are reported as one thing already, or stand in schemas that share their names on purpose. */
function explanations(context: RuleContext): (left: Relation, right: Relation) => boolean {
  const reported = new Set(
    findTwins(context)
      .filter(({ reckoning }) => reckoning.verdict === 'warning')
      .map(({ table, twin }) => pairKey(table, twin)),
  );
  const families = findFamilies(context).map(({ members }) => new Set(members.map((member) => member.table)));
  const names = new Map<string, Set<string>>();
  for (const { schema, name, kind } of context.snapshot.relations.values())
    if (kind === 'table') names.set(schema, (names.get(schema) ?? new Set()).add(name));
  const isParallel = (left: Relation, right: Relation) => {
    const [a, b] = [names.get(left.schema) ?? new Set<string>(), names.get(right.schema) ?? new Set<string>()];
    const shared = [...a].filter((name) => b.has(name)).length;
    return shared >= LEAST_PARALLEL && shared >= Math.min(a.size, b.size) * MOSTLY;
  };
  return (left, right) =>
    reported.has(pairKey(left, right)) ||
    families.some((family) => family.has(left) && family.has(right)) ||
    isParallel(left, right);
}

/** As many names, and as large a part of the smaller schema's, make two schemas two editions of one. */
const LEAST_PARALLEL = 3;
const MOSTLY = 0.6;

// Where migration tools note what has run.
const BOOKS =
  /^(?:_?_?(?:schema_?|sqlx_|prisma_|drizzle_|diesel_schema_|knex_|pg_?|node_pg_|ef_?|typeorm_)*migrations?(?:_?history|_lock)?|flyway_schema_history|databasechangelog(?:lock)?|goose_db_version|alembic_version|ar_internal_metadata|schema_version|gorp_migrations|spatial_ref_sys|sequelizemeta|atlas_schema_revisions)$/i;

// Schemas that repeat the names of what they keep, prepare or try out.
const RECORDS =
  /(?:^|_)(?:audit|archives?|archived|history|hist|staging|stage|stg|staged|raw|landing|imports?|imported|backups?|bak|bkp|old|legacy|tmp|temp|snapshots?|shadow|mirror|replica|trash|deleted|tests?|testing|demo|sandbox|examples?|logs?|logging|cache|partitions?|dev|new|v\d+)(?:_|$)/;

function isRecord(schema: string): boolean {
  return RECORDS.test(snake(schema));
}

// What says that two tables have one name on purpose, or that somebody has told them apart already.
const ON_PURPOSE: ReadonlySet<EvidenceKind> = new Set([
  'parallel schemas',
  'history trigger',
  'foreign key',
  'partition',
  'temporary',
  'copied or united',
  'comments differ',
]);

function read(
  context: RuleContext,
  group: readonly Relation[],
  isExplained: (left: Relation, right: Relation) => boolean,
): Homonyms | undefined {
  const { similarity } = context;
  const open: Reckoning[] = [];
  for (const [i, left] of group.entries())
    for (const right of group.slice(i + 1)) {
      if (left.schema === right.schema || isExplained(left, right) || refers(left, right) || refers(right, left))
        continue;
      const reckoning = similarity.reckon(left, right);
      if (reckoning.contributions.some((c) => ON_PURPOSE.has(c.kind))) continue;
      if (!context.isDecided([keyOf(left), keyOf(right)])) open.push(reckoning);
    }
  const tables = [...new Set(open.flatMap(({ left, right }) => [left, right]))];
  const uses = (table: Relation) => similarity.childrenOf(table).size;
  tables.sort(
    (a, b) =>
      uses(b) - uses(a) || Number(b.schema === 'public') - Number(a.schema === 'public') || (isLater(a, b) ? 1 : -1),
  );
  const [keeper] = tables;
  if (keeper === undefined) return undefined;
  const others = tables.slice(1).filter((table) => open.some((r) => isOf(r, table, keeper)));
  const [first, ...rest] = others;
  const pair = open.find((r) => first !== undefined && isOf(r, first, keeper));
  if (first === undefined || pair === undefined) return undefined;
  const kinds = pair.contributions.map((c) => c.kind);
  const because = pair.contributions.filter((c) => TELLING.includes(c.kind)).map((c) => c.because);
  return {
    keeper,
    others: [first, ...rest],
    because,
    different: kinds.some((kind) => APART.has(kind)) || !isMuchShared(pair),
  };
}

// What the columns alone do not show comes into the message.
const TELLING: readonly EvidenceKind[] = ['disjoint values', 'disjoint rows'];
const APART: ReadonlySet<EvidenceKind> = new Set(['different parents', 'different grain', ...TELLING]);

function refers(from: Relation, to: Relation): boolean {
  return foreignKeysOf(from).some((key) => keyOf(key.references) === keyOf(to));
}

function pairKey(a: Relation, b: Relation): string {
  return [keyOf(a), keyOf(b)].sort().join('\n');
}

function isMuchShared({ likeness }: Reckoning): boolean {
  return likeness.informativePairs.length >= LEAST_SHARED && agreement(likeness) >= MUCH;
}

function isOf({ left, right }: Reckoning, a: Relation, b: Relation): boolean {
  return (left === a && right === b) || (left === b && right === a);
}
