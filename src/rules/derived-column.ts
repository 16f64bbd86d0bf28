import { type Column, keyOf, type Relation } from '../catalog/model.ts';
import { type BorneOut, borneOut } from '../dependencies/borne-out.ts';
import { borneOutBelow } from '../dependencies/derived/below.ts';
import type { Derivation, DerivationKind } from '../dependencies/derived/derivation.ts';
import { findDerivations } from '../dependencies/derived/find.ts';
import { keeperOf } from '../dependencies/kept-in-step.ts';
import type { ReplaceDerived } from '../dependencies/remedy.ts';
import { type GoodReasonKind, goodReason } from '../dependencies/repetition.ts';
import { words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { type Known, known, type Weight, weigh } from './support/follows.ts';
import { label, list } from './support/wording.ts';

export interface DerivedColumnEvidence {
  readonly columns: readonly {
    readonly column: string;
    /** "quantity * unit_price" */
    readonly formula: string;
    /** SQL; empty where it cannot be told which reference counts. */
    readonly expression: string;
    readonly from: readonly string[];
    readonly rows?: BorneOut;
  }[];
  readonly kind: DerivationKind;
  /** Key of the table whose rows they sum up. */
  readonly children?: readonly string[];
  /** What keeps it in step, or why it is right to keep it. */
  readonly because?: string;
  readonly reason?: GoodReasonKind;
}

export const derivedColumn: Rule<DerivedColumnEvidence> = {
  id: 'derived-column',
  scope: 'relation',
  summary: 'A column keeps what follows from other columns or rows.',
  severity: 'warning',
  docs: {
    why: `\`order_items.line_total\` is \`quantity * unit_price\`: it depends on the two, not on the key (a violation of the third
normal form). Whoever changes the quantity and forgets the total leaves a row that contradicts itself, and a count of comments that
each writer keeps for itself drifts from the comments.

Names say so where nothing else does, so most findings are *inferred*: products, totals of a subtotal, tax and shipping,
differences, ratios, how long something took, ends of periods, ages, whether a date is past, a full name beside its parts, a quantity in
two units, counts, sums, balances and latest dates of rows that refer to this one, verdicts such as \`is_full\` beside a capacity. Where the
rows that the files write bear the formula out it is *observed*, and equations that all of them keep are found whatever the columns are
called; where they contradict it nothing is said. A CHECK with the equation makes it *declared*.

What a CHECK or a trigger keeps in step, what a table made from others holds (summaries, caches, history), and what a comment gives a
reason for, is a hint that names the reason; so are the amounts of a document that was issued (an invoice, a pay slip), which stay as
printed. Generated columns, search vectors, slugs, and counts of what no table of this schema holds
are left alone.`,
    bad: `create table order_items (
  id bigint primary key,
  product_name text not null,
  quantity int not null,
  unit_price numeric(10, 2) not null,
  line_total numeric(12, 2) not null
);`,
    good: `create table order_items (
  id bigint primary key,
  product_name text not null,
  quantity int not null,
  unit_price numeric(10, 2) not null,
  line_total numeric(12, 2) generated always as (quantity * unit_price) stored
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      const found = findDerivations(table, context.snapshot, context.similarity, context.rows).flatMap(
        (one) => judge(context, one) ?? [],
      );
      if (found.length === 0 || context.isDecided([keyOf(table)])) continue;
      for (const group of grouped(found)) yield report(table, group);
    }
  },
};

interface Judged {
  readonly derivation: Derivation;
  readonly known: Known;
  readonly weight: Weight;
}

function judge({ snapshot, similarity, rows }: RuleContext, derivation: Derivation): Judged | undefined {
  const { table, column, from, child, holds } = derivation;
  const below = derivation.among && borneOutBelow(rows, table, column, derivation.among);
  // Rows in files are often a sample: that they do not add up says little, but it makes nobody surer.
  const astray = below !== undefined && below.agree * 2 < below.rows;
  const said: Known = {
    sure: astray ? derivation.sure * 0.75 : derivation.sure,
    rows: holds !== undefined ? borneOut(rows, table, holds) : astray ? undefined : below,
    keeper: keeperOf(snapshot, table, column, from, child),
    reason: goodReason(similarity, table, column, 'computed') ?? calledCache(column),
  };
  const weight = weigh(said);
  return weight === undefined ? undefined : { derivation, known: said, weight };
}

function calledCache(column: Column): Known['reason'] {
  const of = words(column.name);
  return of.includes('cached') || of.at(-1) === 'cache'
    ? { kind: 'cache', because: `${column.name} says by its name that it is a cache` }
    : undefined;
}

/** What is summed up from other tables is one matter of a table, as are the columns that one date gives. */
function grouped(found: readonly Judged[]): readonly (readonly [Judged, ...Judged[]])[] {
  const groups = new Map<string, [Judged, ...Judged[]]>();
  for (const one of found) {
    const { kind, from, child, column } = one.derivation;
    const what =
      child !== undefined
        ? 'rows'
        : kind === 'part of a date'
          ? `part of ${from[0]?.name}`
          : one.known.reason === undefined
            ? column.name
            : 'with a reason';
    const key = `${what} ${one.weight.severity} ${one.weight.basis} ${one.known.keeper?.by} ${one.known.reason?.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function report(table: Relation, group: readonly [Judged, ...Judged[]]): Finding<DerivedColumnEvidence> {
  const [{ derivation: first, known: said, weight }] = group;
  const many = group.length > 1;
  const names = group.map(({ derivation: { column } }) => column.name);
  const formulas = list(
    group.map(({ derivation: { column, formula } }) => (many ? `${column.name} is ${formula}` : formula)),
  );
  const children = [...new Set(group.flatMap(({ derivation: { child } }) => child ?? []))].filter((c) => c !== table);
  const sources = [...new Set(group.flatMap(({ derivation: { from } }) => from))];
  const sure = weight.basis !== 'inferred' || weight.severity === 'warning';
  const remedies = group.flatMap(({ derivation }) => remedyOf(derivation) ?? []);
  const because = said.keeper?.because ?? said.reason?.because;
  return {
    ruleId: derivedColumn.id,
    severity: weight.severity,
    at: placeOf(first.column),
    message:
      `${label(table)}.${list(names)} ${sure ? (many ? 'follow' : 'follows') : many ? 'seem to follow' : 'seems to follow'} from ` +
      `${first.child === undefined ? 'the rest of the row' : 'other rows'} (${formulas})` +
      `${many ? known({ ...said, rows: undefined }) : known(said)}. ${advice(group)}`,
    related: [
      ...group
        .slice(1)
        .map(({ derivation: d }) => ({ at: placeOf(d.column), message: `${d.column.name} is ${d.formula}` })),
      ...sources.map((column) => ({ at: placeOf(column), message: `${column.name}, which gives it` })),
      ...children.map((child) => ({ at: declarationOf(child), message: `${label(child)}, whose rows give it` })),
    ],
    tables: [keyOf(table), ...children.map(keyOf)],
    columns: [
      ...group.map(({ derivation: d }) => columnKey(table, d.column)),
      ...sources.filter((c) => !names.includes(c.name)).map((c) => columnKey(table, c)),
    ],
    ...(remedies.length > 0 && { remedies }),
    evidence: {
      columns: group.map(({ derivation: d, known: { rows } }) => ({
        column: d.column.name,
        formula: d.formula,
        expression: d.expression,
        from: d.from.map(({ name }) => name),
        ...(rows !== undefined && { rows }),
      })),
      kind: first.kind,
      ...(children.length > 0 && { children: children.map(keyOf) }),
      ...(because !== undefined && { because }),
      ...(said.reason !== undefined && { reason: said.reason.kind }),
    },
    basis: weight.basis,
    confidence: Math.min(...group.map((one) => one.weight.confidence)),
  };
}

function remedyOf({ table, column, expression, as }: Derivation): ReplaceDerived | undefined {
  if (expression === '') return undefined;
  return { kind: 'replace-derived', table: keyOf(table), column: column.name, expression, as };
}

function advice(group: readonly [Judged, ...Judged[]]): string {
  const [{ derivation, known: said }] = group;
  const them = group.length > 1 ? 'them' : 'it';
  if (said.keeper !== undefined && derivation.as === 'generated')
    return `A generated column would keep ${them} so without it.`;
  if (said.keeper !== undefined || said.reason !== undefined)
    return `Keep ${them}, and let nothing else write ${them}.`;
  return derivation.as === 'generated'
    ? `Drop ${them}, or make ${them} generated${group.length > 1 ? '' : `: always as (${derivation.expression}) stored`}.`
    : `Drop ${them} and compute ${them} in a view.`;
}
