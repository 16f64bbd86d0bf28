import { keyOf } from '../catalog/model.ts';
import { type BorneOut, borneOut } from '../dependencies/borne-out.ts';
import { findRedundantFlags } from '../dependencies/flags/find.ts';
import type { FlagKind, RedundantFlag } from '../dependencies/flags/flag.ts';
import { keeperOf } from '../dependencies/kept-in-step.ts';
import { goodReason } from '../dependencies/repetition.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { columnKey, columnLabel, placeOf } from './support/column-places.ts';
import { type Known, known, weigh } from './support/follows.ts';

export interface RedundantFlagEvidence {
  readonly flag: string;
  readonly beside: string;
  readonly kind: FlagKind;
  /** SQL that gives the flag: "deleted_at is not null". */
  readonly expression: string;
  readonly rows?: BorneOut;
  /** What keeps it in step, or why it is right to keep it. */
  readonly because?: string;
}

export const redundantFlag: Rule<RedundantFlagEvidence> = {
  id: 'redundant-flag',
  scope: 'relation',
  summary: 'A flag says again what a column beside it says.',
  severity: 'warning',
  docs: {
    why: `Where \`is_deleted\` (or a letter, \`deleted_yn\`) stands beside \`deleted_at\`, a row can be deleted by the one and not by the other; each query then
believes the one that its author knew of. The flag depends on the timestamp, not on the key (a violation of the third normal form).

The same holds for a flag beside a status that has its value, \`has_avatar\` beside \`avatar_url\`, and two flags that are each other's
negation. Names say so, and rows that the files write are asked where there are any: what they contradict is not said. A timestamp that may
lie ahead (\`published_at\`) makes it information; \`is_active\` beside \`activated_at\` is no more than a hint, since it may have been
turned off again, and what lies ahead by its name (\`expires_at\`, \`locked_until\`) is left alone. So are generated columns. A CHECK or a
trigger that keeps the two in step makes it a hint.`,
    bad: `create table documents (
  id bigint primary key,
  title text not null,
  is_deleted boolean not null default false,
  deleted_at timestamptz
);`,
    good: `create table documents (
  id bigint primary key,
  title text not null,
  deleted_at timestamptz,
  is_deleted boolean generated always as (deleted_at is not null) stored
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values())
      for (const one of findRedundantFlags(table, context.snapshot)) {
        const finding = judge(context, one);
        if (finding !== undefined && !context.isDecided([keyOf(table)])) yield finding;
      }
  },
};

function judge(context: RuleContext, one: RedundantFlag): Finding<RedundantFlagEvidence> | undefined {
  const { table, flag, beside, kind, expression, sure, but } = one;
  const said: Known = {
    sure,
    rows: borneOut(context.rows, table, one.holds),
    keeper: keeperOf(context.snapshot, table, flag, [beside]),
    reason: goodReason(context.similarity, table, flag, 'computed'),
  };
  const weight = weigh(said);
  if (weight === undefined) return undefined;
  const certain = weight.severity === 'warning' || weight.basis !== 'inferred';
  const because = said.keeper?.because ?? said.reason?.because;
  const doubt = but === undefined || weight.basis === 'observed' ? '' : `, ${but}`;
  return {
    ruleId: redundantFlag.id,
    ...weight,
    at: placeOf(flag),
    message:
      `${columnLabel(table, flag)} ${certain ? 'says' : 'seems to say'} what ${beside.name} says already ` +
      `(${expression})${doubt}${known(said)}. ${
        said.keeper === undefined && said.reason === undefined
          ? `Drop it, or make it generated: always as (${expression}) stored.`
          : said.reason === undefined
            ? 'A generated column would keep it so without it.'
            : 'Keep it, and let nothing else write it.'
      }`,
    related: [{ at: placeOf(beside), message: `${beside.name}, which gives it` }],
    tables: [keyOf(table)],
    columns: [columnKey(table, flag), columnKey(table, beside)],
    remedies: [{ kind: 'replace-derived', table: keyOf(table), column: flag.name, expression, as: 'generated' }],
    evidence: {
      flag: flag.name,
      beside: beside.name,
      kind,
      expression,
      ...(said.rows !== undefined && { rows: said.rows }),
      ...(because !== undefined && { because }),
    },
  };
}
