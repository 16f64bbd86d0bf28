import { keyOf } from '../catalog/model.ts';
import type { BorneOut } from '../dependencies/borne-out.ts';
import { type DoublePointer, findDoublePointers } from '../dependencies/double-pointers.ts';
import { reasonOfTable } from '../dependencies/repetition.ts';
import { declarationOf, type Finding, type Rule } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { known, weigh } from './support/follows.ts';
import { label, list } from './support/wording.ts';

export interface DoublePointerEvidence {
  readonly kind: DoublePointer['kind'];
  /** Columns of the reference that stays, and of the one that goes. */
  readonly stays: readonly string[];
  readonly goes: readonly string[];
  /** Keys of the tables that both lead to, as far as that is known. */
  readonly targets: readonly string[];
  readonly rows?: BorneOut;
}

export const doublePointer: Rule<DoublePointerEvidence> = {
  id: 'double-pointer',
  scope: 'relation',
  summary: 'A row refers to one thing twice, by two references that can disagree.',
  severity: 'warning',
  docs: {
    why: `Where \`entity_type\` and \`entity_id\` stand beside \`target_type\` and \`target_id\`, or \`commentable_type\` and
\`commentable_id\` beside \`post_id\` and \`photo_id\`, one row can point to two things at once: the one reference determines the
other (a violation of the third normal form), and each query follows the one that its author knew of. The same holds for
\`customer_id\` beside \`customer_code\` where both are foreign keys to customers.

Two sides of something are no double pointer: who did it and to what (\`actor_\`, \`target_\`), from and to, sender and recipient, owner,
parent. Nor are types whose values have nothing in common, and tables that are there to link things. A reference that
every row has beside a type and an id is whose the row is, or whom it is by.`,
    bad: `create table attachments (
  id bigint primary key,
  file_name text not null,
  entity_type text not null,
  entity_id bigint not null,
  target_type text,
  target_id bigint
);`,
    good: `create table posts (
  id bigint primary key
);

create table photos (
  id bigint primary key
);

create table attachments (
  id bigint primary key,
  file_name text not null,
  post_id bigint references posts (id),
  photo_id bigint references photos (id),
  check (num_nonnulls(post_id, photo_id) = 1)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values())
      for (const one of findDoublePointers(table, context)) {
        const finding = report(one);
        if (finding !== undefined && !context.isDecided([keyOf(table)])) yield finding;
      }
  },
};

function report(one: DoublePointer): Finding<DoublePointerEvidence> | undefined {
  const { kind, table, stays, goes, targets, sure, rows, remedy } = one;
  const declared = kind === 'two keys of one row';
  const said = { sure, rows, keeper: undefined, reason: reasonOfTable(table) };
  const weight = weigh(said);
  const first = goes[0];
  if (weight === undefined || first === undefined) return undefined;
  const names = (columns: DoublePointer['goes']) => list(columns.map(({ name }) => name));
  const certain = weight.severity === 'warning';
  const what =
    targets.length === 0
      ? 'one thing'
      : declared
        ? `one row of ${label(targets[0] ?? table)}`
        : `one thing (${list(targets.map(label))})`;
  return {
    ruleId: doublePointer.id,
    severity: weight.severity,
    at: placeOf(first),
    message:
      `${label(table)}.${names(goes)} ${certain ? (goes.length === 1 ? 'leads' : 'lead') : goes.length === 1 ? 'seems to lead' : 'seem to lead'} to ${what}, as ` +
      `${names(stays)} ${stays.length === 1 ? 'does' : 'do'}: the two can disagree${known(said)}. ` +
      `Keep ${names(stays)} and drop ${names(goes)}, or name each after what sets them apart.`,
    related: [
      ...goes.slice(1).map((c) => ({ at: placeOf(c), message: `${c.name}, which goes with ${first.name}` })),
      ...stays.map((c) => ({ at: placeOf(c), message: `${c.name}, which leads there, too` })),
      ...targets
        .filter((t) => t !== table)
        .map((t) => ({ at: declarationOf(t), message: `${label(t)}, where both lead` })),
    ],
    tables: [keyOf(table), ...targets.filter((t) => t !== table).map(keyOf)],
    columns: [...goes, ...stays].map((c) => columnKey(table, c)),
    ...(remedy !== undefined && { remedies: [remedy] }),
    evidence: {
      kind,
      stays: stays.map(({ name }) => name),
      goes: goes.map(({ name }) => name),
      targets: targets.map(keyOf),
      ...(rows !== undefined && { rows }),
    },
    basis: declared ? 'declared' : weight.basis,
    confidence: weight.confidence,
  };
}
