import { type Column, keyOf, type Relation } from '../catalog/model.ts';
import { familyOf, words } from '../similarity/index.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';
import { columnKey, columnLabel, placeOf } from './support/column-places.ts';
import { commentsOn } from './support/comments-in-files.ts';
import { type KeysHeld, type KeysRead, type KeysSaid, keysHeld, keysRead, keysSaid } from './support/document-keys.ts';
import { isApart, isOwnTable } from './support/own-tables.ts';
import { wordSet } from './support/word-set.ts';
import { count, list } from './support/wording.ts';

export interface GenericJsonEvidence {
  /** Keys that all known rows hold, and how many rows that are. */
  readonly held?: KeysHeld;
  /** Keys that the schema's own code reads, each with what reads it. */
  readonly read: KeysRead;
  /** Keys that a comment shows or lists. */
  readonly said?: readonly string[];
  /** Set where documents of such a name are ordinary. */
  readonly ordinary: boolean;
}

export const genericJson: Rule<GenericJsonEvidence> = {
  id: 'generic-json',
  scope: 'relation',
  summary: 'A JSON column holds what are columns: the same keys in every row, or keys that the schema itself reads.',
  severity: 'warning',
  unmended:
    'what becomes of a key that some row does not have, or holds in another type, is in rows that only a live database has, and every writer of the document has to change along',
  docs: {
    why: `A document whose rows all have the same keys is a table in disguise: nothing checks that \`email\` is there, is a text and is spelled so, no foreign
key can stand on \`customer_id\`, an update rewrites the whole, and the planner knows nothing of the values.

It is found by the rows that the files insert ("all 12 rows hold the same 4 keys"), and by what the schema itself reads of the document:
unique and other indexes on \`data ->> 'email'\`, CHECKs, policies, views, functions. A unique index on a key, or three keys that are read in
two places each, make a warning; less is information. So do comments: an example document that is flat and holds numbers only makes
a warning, any other flat one is information.

A bare \`jsonb\` column is fine. Payloads of webhooks and events, settings, metadata, content of editors and what comes from other systems are
documents by nature, and get less weight or none.`,
    bad: `create table contacts (
  id bigint primary key,
  data jsonb not null
);

create unique index contacts_email on contacts ((data ->> 'email'));

create view contact_list as
  select id, data ->> 'email' as email, data ->> 'name' as name from contacts;`,
    good: `create table contacts (
  id bigint primary key,
  email text not null unique,
  name text not null,
  metadata jsonb not null default '{}'
);

create view contact_list as
  select id, email, name from contacts;`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      if (!isOwnTable(table) || isApart(table)) continue;
      for (const column of table.columns) {
        if (familyOf(column.type) !== 'json' || column.type.array || column.type.name === 'hstore') continue;
        const finding = inspect(context, table, column);
        if (finding !== undefined && !context.isDecided([keyOf(table)])) yield finding;
      }
    }
  },
};

/** What is a document by nature, whoever reads what of it. */
const ORDINARY = wordSet(`
  payload webhook event request response raw header setting configuration option preference metadata meta context
  parameter argument input output result error trace snapshot before after old new diff change permission schema
  definition template layout content filter query geojson geometry coordinate translation credential secret state flag
  feature cache block rule condition message log audit job task queue outbox inbox notification import export api
  external provider stripe github google raw original source metric telemetry environment manifest spec specification
  annotation workflow form submission answer survey
`);

/** Comments that say that the document is not the schema's to shape. */
const BY_NATURE =
  /\b(?:varies|vary|varying|arbitrary|opaque|schemaless|free[- ]?form|user[- ]defined|as received|verbatim|payload|third[- ]party|external|provider|vendor)\b/i;

function inspect(context: RuleContext, table: Relation, column: Column): Finding<GenericJsonEvidence> | undefined {
  const held = keysHeld(context, table, column);
  const read = keysRead(context, table, column);
  const comments = [column.comment ?? [], ...commentsOn(context, column)].flat();
  const said = keysSaid(comments, jsonColumns(table) === 1 ? table.comment : undefined);
  const ordinary =
    [...words(column.name), ...words(table.name)].some((word) => ORDINARY.has(word)) ||
    comments.some((text) => BY_NATURE.test(text));
  const judged = judge(held, read, said, ordinary);
  if (judged === undefined) return undefined;
  const keys = held?.keys ?? (read.some(isLoud) || said === undefined ? read.map(({ key }) => key) : said.keys);
  return {
    ruleId: genericJson.id,
    ...judged,
    at: placeOf(column),
    message: `${columnLabel(table, column)} holds what could be columns: ${list([heldIn(held), readBy(read), saidIn(said)].flat(), 3)}. ${
      ordinary ? 'Leave it where the document comes from elsewhere; otherwise make' : 'Make'
    } columns of ${keys.length > 0 && keys.length <= 4 ? list(keys) : 'these keys'}, and keep the rest in ${column.name}.`,
    related: [],
    tables: [keyOf(table)],
    columns: [columnKey(table, column)],
    evidence: {
      ...(held === undefined ? {} : { held }),
      read,
      ...(said === undefined ? {} : { said: said.keys }),
      ordinary,
    },
    basis: read.some(isLoud) ? 'declared' : held === undefined ? 'inferred' : 'observed',
  };
}

type Read = KeysRead[number];

function isLoud({ unique, by }: Read): boolean {
  return unique || by.length >= 2;
}

function judge(
  held: KeysHeld | undefined,
  read: KeysRead,
  said: KeysSaid | undefined,
  ordinary: boolean,
): { readonly severity: Severity; readonly confidence: number } | undefined {
  const loud = read.filter(isLoud);
  const unique = read.some((r) => r.unique);
  if (held === undefined && loud.length === 0) {
    if (said === undefined && !ordinary && read.length >= 3) return { severity: 'info', confidence: 0.6 };
    if (said === undefined && !ordinary && read.length > 0) return { severity: 'hint', confidence: 0.5 };
    if (said === undefined || (ordinary && !said.numbers)) return undefined;
    if (said.numbers)
      return ordinary ? { severity: 'hint', confidence: 0.45 } : { severity: 'warning', confidence: 0.82 };
    return said.example ? { severity: 'info', confidence: 0.65 } : { severity: 'hint', confidence: 0.5 };
  }
  if (ordinary) {
    if (unique || (held !== undefined && loud.length > 0)) return { severity: 'info', confidence: 0.55 };
    return { severity: 'hint', confidence: 0.4 };
  }
  if (unique || loud.length >= 3 || (held !== undefined && loud.length > 0))
    return { severity: 'warning', confidence: 0.85 };
  if (held !== undefined && held.rows >= 10 && held.keys.length >= 3) return { severity: 'warning', confidence: 0.82 };
  return { severity: 'info', confidence: held !== undefined ? 0.7 : 0.65 };
}

function heldIn(held: KeysHeld | undefined): readonly string[] {
  if (held === undefined) return [];
  return [`all ${held.rows} known rows hold the same ${count(held.keys.length, 'key')} (${list(held.keys)})`];
}

function saidIn(said: KeysSaid | undefined): readonly string[] {
  return said === undefined ? [] : [`its comment ${said.example ? 'shows' : 'lists'} ${list(said.keys)}`];
}

function jsonColumns(table: Relation): number {
  return table.columns.filter((c) => familyOf(c.type) === 'json').length;
}

function readBy(read: KeysRead): readonly string[] {
  const loud = (read.some(isLoud) ? read.filter(isLoud) : read).slice(0, 3);
  return loud.map(({ key, by }) => `${key} is read by ${list(by, 3)}`);
}
