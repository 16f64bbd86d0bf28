import { type Column, foreignKeysOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { words } from '../../../similarity/index.ts';
import type { RuleContext, Severity } from '../../rule.ts';
import { commentsOn } from '../comments-in-files.ts';
import { isOwnTable } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';
import type { MissingReference } from './find.ts';
import { type Orphans, orphansOf } from './orphans.ts';

/** A missing reference, and how sure it is that it is missed. */
export interface Weighed {
  readonly reference: MissingReference;
  readonly rows: Orphans | undefined;
  readonly severity: Severity;
  readonly confidence: number;
  readonly reason?: string;
}

export function weighed(context: RuleContext, reference: MissingReference): Weighed | undefined {
  const rows = orphansOf(context, reference);
  // Where hardly any value is a key of that table, it is of something else.
  if (rows !== undefined && rows.rows >= 3 && rows.orphans > rows.rows / 2) return undefined;
  const { table, column } = reference.candidate;
  const reason = reasonOf(context, table) ?? saidSo(context, table, column);
  if (reason !== undefined) return { reference, rows, severity: 'hint', confidence: 0.4, reason };
  const { by, peers, candidate } = reference;
  // Where most columns of the name have none, it is not the one that was forgotten.
  if (peers.length > 0 && peers.length < (reference.namesakes - 1) / 2)
    return { reference, rows, severity: 'info', confidence: 0.7 };
  if (peers.length >= 2)
    return { reference, rows, severity: 'warning', confidence: Math.min(0.97, 0.88 + 0.01 * peers.length) };
  if (by === 'peers' || by === 'join') return { reference, rows, severity: 'warning', confidence: 0.85 };
  if (by === 'name') {
    // A code or a text may be what another system calls it by.
    if (candidate.ending === 'code') return { reference, rows, severity: 'info', confidence: 0.6 };
    return { reference, rows, severity: 'warning', confidence: 0.85 };
  }
  if (by === 'end of the name') return { reference, rows, severity: 'info', confidence: 0.75 };
  return { reference, rows, severity: 'info', confidence: by === 'itself' ? 0.7 : 0.6 };
}

/** Words anywhere in the name of a table that outlives what it is about, or takes rows in whatever order they come. */
const RECORDS = wordSet(`
  history hist audit archive archived snapshot journal trail backup staging stg raw landing tmp temp legacy deleted
  tombstone trash cache cached outbox inbox daily hourly weekly monthly mart analytics telemetry changelog fact rollup projection
`);
/** The same as last words. */
const RECORD_HEADS = wordSet(`
  log event import report statistic stat metric summary aggregate usage change webhook queue impression index
`);

function reasonOf({ similarity }: RuleContext, table: Relation): string | undefined {
  const of = words(table.name);
  const isRecord =
    of.some((word) => RECORDS.has(word)) ||
    // What others refer to is a thing: an event with tickets.
    (RECORD_HEADS.has(of.at(-1) ?? '') && similarity.childrenOf(table).size === 0) ||
    /(?:^|_)(?:audit|archive|history|staging|logs?|analytics)(?:_|$)/i.test(table.schema);
  return isRecord ? 'rows of such a table may outlive what they refer to' : undefined;
}

/** Comments that say that there is no foreign key on purpose. */
const ON_PURPOSE =
  /\b(?:no|without(?: an?)?|not an?|deliberately|intentionally) (?:foreign key|fk|constraint|reference)s?\b|\b(?:another|other|different|separate|remote) (?:database|service|system|schema|cluster|shard)\b|\b(?:soft|weak|logical|loose) (?:reference|link|key)\b|\bnot enforced\b|\boutlives?\b|\b(?:may|can) be (?:gone|deleted)\b|\bexternal\b/i;

function saidSo(context: RuleContext, table: Relation, column: Column): string | undefined {
  const comments = [column.comment, table.comment, ...commentsOn(context, column)];
  return comments.some((comment) => comment !== undefined && ON_PURPOSE.test(comment))
    ? 'a comment says that there is none on purpose'
    : undefined;
}

/** How many references a schema declares, and how many it leaves out. */
export interface Habit {
  readonly declared: number;
  readonly missing: number;
  /** Tables that leave any out. */
  readonly tables: number;
}

/** By schema. */
export function habitsOf(snapshot: Snapshot, found: readonly Weighed[]): ReadonlyMap<string, Habit> {
  const declared = new Map<string, number>();
  for (const table of snapshot.relations.values())
    if (isOwnTable(table)) declared.set(table.schema, (declared.get(table.schema) ?? 0) + foreignKeysOf(table).length);
  const missing = new Map<string, Weighed[]>();
  for (const one of found)
    if (one.reason === undefined && one.confidence >= 0.7) {
      const { schema } = one.reference.candidate.table;
      missing.set(schema, [...(missing.get(schema) ?? []), one]);
    }
  return new Map(
    [...declared].map(([schema, n]) => {
      const all = missing.get(schema) ?? [];
      const tables = new Set(all.map(({ reference }) => reference.candidate.table)).size;
      return [schema, { declared: n, missing: all.length, tables }];
    }),
  );
}

/** So many tables without are a way of working, which those who work so know. */
export const WAY_OF_WORKING = 12;

export function isUsual({ declared, missing }: Habit): boolean {
  return declared > 0 && declared >= missing;
}
