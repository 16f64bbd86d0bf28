import { keyOf, type Relation } from '../catalog/model.ts';
import type { Remedy } from '../dependencies/remedy.ts';
import { familyOf, isUnique, tableWords, words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { isWithoutKeyOnPurpose } from './support/on-purpose.ts';
import { isApart, isOwnTable } from './support/own-tables.ts';
import {
  declaredValues,
  isOfOneTable,
  leadsAnywhere,
  type Pointer,
  pointersIn,
  type Target,
  targetsOf,
} from './support/pointers.ts';
import { seenValues } from './support/seen-values.ts';
import { wordSet } from './support/word-set.ts';
import { label, list } from './support/wording.ts';

export interface PolymorphicReferenceEvidence {
  readonly type: string;
  readonly id: string;
  /** Values of the type that are known. */
  readonly values: readonly string[];
  readonly targets: readonly { readonly value: string; readonly table: string; readonly column: string }[];
  /** Set where there is a known good reason not to bind the rows to what they are about. */
  readonly reason?: string;
}

export const polymorphicReference: Rule<PolymorphicReferenceEvidence> = {
  id: 'polymorphic-reference',
  scope: 'relation',
  summary: 'An id leads to one table or another, as a type beside it says, and no foreign key can check it.',
  severity: 'warning',
  docs: {
    why: `\`commentable_id\` is the id of a post where \`commentable_type\` says so, and of a video elsewhere: no foreign key can stand on
it, so a deleted post leaves its comments behind, and every reader needs a branch for each table. One nullable foreign key for each
table, with a CHECK that exactly one of them is set (\`num_nonnulls(post_id, video_id) = 1\`), says the same and is checked.

Which tables are meant is read from the values of the type: an enum or a CHECK that lists them, rows, and code that compares it. Where
one of them is known, the name says it (\`-able\`), or the types are rows of a table (\`content_type_id\` beside \`object_id\`), it is a
warning. In logs, events and notifications it is a hint, since they
outlive what they are about. A type of a thing that is in no table (\`device_type\`, \`device_id\`) is no such pointer, nor is one
beside the id of a table that the name says.`,
    bad: `create table posts (
  id bigint primary key,
  title text not null
);

create table videos (
  id bigint primary key,
  length_in_seconds integer not null
);

create table comments (
  id bigint primary key,
  commentable_type text not null check (commentable_type in ('post', 'video')),
  commentable_id bigint not null,
  body text not null
);`,
    good: `create table posts (
  id bigint primary key,
  title text not null
);

create table videos (
  id bigint primary key,
  length_in_seconds integer not null
);

create table comments (
  id bigint primary key,
  post_id bigint references posts (id) on delete cascade,
  video_id bigint references videos (id) on delete cascade,
  body text not null,
  check (num_nonnulls(post_id, video_id) = 1)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      if (!isOwnTable(table) || table.kind === 'foreign table') continue;
      for (const pointer of pointersIn(table)) {
        const finding = inspect(context, table, pointer);
        if (finding !== undefined && !context.isDecided([keyOf(table)])) yield finding;
      }
    }
  },
};

/** Words anywhere in the name of a table whose rows are kept when what they are about is gone. */
const RECORDS = wordSet(`
  audit log history activity notification webhook outbox cache cached idempotency trail journal snapshot archive
`);
/** The same as last words. */
const RECORD_HEADS = wordSet(`
  event version revision change changelog inbox job queue task stat statistic view visit impression index report sync
  import export feed trace delivery deletion
`);

function inspect(
  context: RuleContext,
  table: Relation,
  pointer: Pointer,
): Finding<PolymorphicReferenceEvidence> | undefined {
  const { snapshot } = context;
  const { type, id } = pointer;
  const declared = declaredValues(snapshot, table, type);
  const seen = seenValues(context, table, type);
  const values = declared.length > 0 ? declared : seen.values;
  const targets = targetsOf(snapshot, table, pointer, values);
  const anywhere = leadsAnywhere(pointer);
  const shape = pointer.likely === true || isKeyOfAnything(table, pointer);
  if (targets.length < 2 && ((anywhere === undefined && !shape) || isOfOneTable(snapshot, table, pointer)))
    return undefined;
  // What is measured of anything is told apart by it, and joins nothing.
  if (targets.length < 2 && isMeasured(table)) return undefined;
  const reason =
    reasonOf(table) ??
    (isWithoutKeyOnPurpose(context, table, type, id) ? 'a comment says that it is meant so' : undefined);
  const different = new Set(targets.map((t) => t.table)).size;
  const remedy = remedyFor(table, pointer, targets, values);
  return {
    ruleId: polymorphicReference.id,
    ...judge(reason, different, anywhere, pointer),
    at: placeOf(id),
    message: `${label(table)}.${id.name} is the key of ${where(targets, targets.length < values.length)}, as ${type.name} says: no foreign key can check it${
      reason === undefined ? '' : `; ${reason}`
    }. ${advice(targets, reason)}`,
    related: [
      { at: placeOf(type), message: `${type.name} says which table ${id.name} leads to` },
      ...targets.map((t) => ({
        at: declarationOf(t.table),
        message: `${label(t.table)}, where ${type.name} is ${t.value}`,
      })),
    ],
    tables: [...new Set([keyOf(table), ...targets.map((t) => keyOf(t.table))])],
    columns: [columnKey(table, id), columnKey(table, type)],
    ...(remedy === undefined || reason !== undefined ? {} : { remedies: [remedy] }),
    evidence: {
      type: type.name,
      id: id.name,
      values: values.slice(0, 50),
      targets: targets.map((t) => ({ value: t.value, table: keyOf(t.table), column: t.column })),
      ...(reason === undefined ? {} : { reason }),
    },
    basis: targets.length === 0 ? 'inferred' : declared.length > 0 || seen.said ? 'declared' : 'observed',
  };
}

function judge(
  reason: string | undefined,
  targets: number,
  anywhere: 'surely' | 'perhaps' | undefined,
  { listed, likely }: Pointer,
): { readonly severity: Severity; readonly confidence: number } {
  if (reason !== undefined) return { severity: 'hint', confidence: 0.45 };
  if (targets >= 2) return { severity: 'warning', confidence: anywhere === undefined ? 0.85 : 0.92 };
  if (anywhere === undefined || likely) return { severity: 'hint', confidence: 0.5 };
  if (anywhere === 'surely' || listed) return { severity: 'warning', confidence: 0.85 };
  if (targets === 1) return { severity: 'warning', confidence: 0.8 };
  return { severity: 'info', confidence: 0.7 };
}

/** A number or uuid beside its type that is no key of its own, in a schema that has no table of the name. */
function isKeyOfAnything(table: Relation, { id, stem }: Pointer): boolean {
  const family = familyOf(id.type);
  if (family !== 'integer' && family !== 'uuid') return false;
  return (
    !isUnique(table, [id.name]) &&
    !tableWords(table.name).includes(stem.at(-1) ?? '') &&
    !OUTSIDE.has(stem.at(-1) ?? '')
  );
}

/** What other systems give ids of, or is in no table. */
const OUTSIDE = wordSet(`
  external provider session request trace span transaction correlation device event message batch run job process thread channel tax
  identity national passport payment card gateway platform network api client application token tracking license phone
`);

const MEASURES = wordSet('metric measurement stat statistic reading');

function isMeasured(table: Relation): boolean {
  if (MEASURES.has(words(table.name).at(-1) ?? '')) return true;
  const numbers = ['decimal', 'float', 'integer'];
  return table.columns.some(
    (c) => /^(?:value|amount measured|reading)$/.test(words(c.name).join(' ')) && numbers.includes(familyOf(c.type)),
  );
}

/** Tables that libraries bring along, whose shape is not for the schema to choose. */
const FRAMEWORKS =
  /^(?:active_storage_|action_text_|action_mailbox_|solid_|friendly_id_|personal_access_tokens$|model_has_|taggings$|django_|media$)/;

function reasonOf(table: Relation): string | undefined {
  const of = words(table.name);
  if (of.some((word) => RECORDS.has(word)) || RECORD_HEADS.has(of.at(-1) ?? ''))
    return 'rows of such a table are kept when what they are about is gone';
  if (FRAMEWORKS.test(table.name)) return 'a framework made the table and reads it so';
  return isApart(table) ? 'such a table takes rows as they come' : undefined;
}

/** @param others whether the type has values that no table is known for */
function where(targets: readonly Target[], others: boolean): string {
  const names = [...new Set(targets.map((t) => label(t.table)))];
  if (names.length === 0) return 'one table or another';
  const all = names.length === 1 || others ? [...names, 'another table'] : names;
  return list(all).replace(/ and (?!.* and )/, ' or ');
}

function advice(targets: readonly Target[], reason: string | undefined): string {
  if (reason !== undefined) return 'Leave it, if that is meant.';
  const known = targets.length >= 2 ? 'each of them' : 'each table that it may lead to';
  return `Give ${known} a foreign key of its own, and a CHECK that exactly one of them is set.`;
}

/** Only where every value is known to lead somewhere: a row of a kind that nobody listed would be lost. */
function remedyFor(
  table: Relation,
  { type, id }: Pointer,
  targets: readonly Target[],
  values: readonly string[],
): Remedy | undefined {
  if (targets.length < 2 || targets.length < values.length) return undefined;
  return {
    kind: 'split-pointer',
    table: keyOf(table),
    type: type.name,
    id: id.name,
    targets: targets.map((t) => ({ value: t.value, table: keyOf(t.table), column: t.column })),
  };
}
