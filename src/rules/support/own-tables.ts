import { isTable, type Relation } from '../../catalog/model.ts';
import { readVersionName, words } from '../../similarity/index.ts';

/** Tables whose columns somebody chose: no partitions, no heirs, nothing temporary. */
export function isOwnTable(relation: Relation): boolean {
  return (
    isTable(relation) &&
    relation.persistence !== 'temporary' &&
    relation.partitionOf === undefined &&
    relation.inherits.length === 0
  );
}

// What comes in from outside, or is kept as it came, is often kept as text on purpose.
const AS_IT_CAME: ReadonlySet<string> = new Set([
  ...['raw', 'staging', 'stage', 'stg', 'landing', 'import', 'imported', 'export', 'external', 'inbound', 'webhook'],
  ...['audit', 'log', 'temp', 'tmp', 'backup', 'archive', 'legacy', 'old', 'dump'],
  // The books of migration tools.
  ...['migration', 'databasechangelog', 'databasechangeloglock', 'flyway', 'alembic', 'goose', 'knex'],
]);

const leftovers = new WeakMap<Relation, boolean>();

/** Staging tables, logs, copies of tables and the books of tools, whose types follow rules of their own. */
export function isApart(table: Relation): boolean {
  let known = leftovers.get(table);
  if (known === undefined) {
    const named = readVersionName(table.name);
    known =
      words(table.name).some((word) => AS_IT_CAME.has(word)) ||
      (named !== undefined && named.kind !== 'version' && named.kind !== 'numbered' && named.kind !== 'new');
    leftovers.set(table, known);
  }
  return known;
}

const PASSING = /(?:^|_)(?:partman|staging|stage|stg|raw|landing|imports?|tmp|temp|archive|audit|logs?|backup)(?:_|$)/i;

/** Whether a schema is one for what comes in, or is kept as it was. */
export function isPassing(schema: string): boolean {
  return PASSING.test(schema);
}

/** Whether it was made from another table, or is named as what was put aside of one. */
export function isCopy(table: Relation): boolean {
  if (table.filledFrom !== undefined) return true;
  const kind = readVersionName(table.name)?.kind;
  return kind !== undefined && COPIES.has(kind);
}

const COPIES: ReadonlySet<string> = new Set(['copy', 'backup', 'old', 'temporary', 'dated']);

/** What an id may be of in one table and not in another, or in another system. */
export const ANY_ID: ReadonlySet<string> = new Set([
  ...[
    'object',
    'entity',
    'resource',
    'target',
    'subject',
    'record',
    'item',
    'external',
    'source',
    'reference',
    'parent',
  ],
  ...['task', 'session', 'request', 'job', 'event', 'transaction', 'process', 'message', 'node', 'remote', 'foreign'],
  ...['owner', 'actor', 'legacy', 'old', 'correlation', 'trace', 'group', 'run', 'batch', 'row', 'related', 'content'],
]);
