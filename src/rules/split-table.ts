import { type Column, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { familyOf } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import { reasonApart, tellingColumns } from './support/kept-apart.ts';
import { isMadeLater } from './support/made-later.ts';
import { findOneToOne, type OneToOne } from './support/one-to-one.ts';
import { type PartName, readPartName } from './support/part-names.ts';
import { count, label, list } from './support/wording.ts';

export interface SplitTableEvidence {
  /** Keys of the two: the one with at most one row for each of the other's. */
  readonly part: string;
  readonly whole: string;
  /** Columns of the part that hold the key of the whole. */
  readonly key: readonly string[];
  /** Whether they are the part's primary key, or unique beside one of its own. */
  readonly primary: boolean;
  /** False where no foreign key says so. */
  readonly declared: boolean;
  /** What would move: the part's columns beyond keys and housekeeping. */
  readonly moves: readonly string[];
  readonly named: PartName['kind'];
  /** Whether a later file made the part. */
  readonly later: boolean;
  /** Keys of views that read both. */
  readonly joinedBy: readonly string[];
}

/** More columns than these are a table that somebody has thought of, whatever it is called. */
const FEW = 8;

export const splitTable: Rule<SplitTableEvidence> = {
  id: 'split-table',
  scope: 'pair',
  about: 'table',
  summary:
    'A table holds more columns of another, at most one row for each of its rows, and nothing keeps the two apart.',
  severity: 'info',
  unmended: 'what rows without a counterpart are to hold in the new columns is for their owner to say',
  docs: {
    why: `Where the key of a table is the key of another (\`user_extra\`, whose primary key \`user_id\` refers to \`users\`), the two
are one table in two pieces. Every query joins them, every insert has to write both, and nothing says whether a user
without a row in the second is unfinished or simply has none of its values. Such tables come of migrations that did not
want to touch a table that many depend on; adding a column that may be null costs PostgreSQL no rewrite.

Only names that say no more than that there is more to tell are found (\`user_extra\`, \`order_info\`, \`product_details\`,
\`patient_contact_data\`): what is called after a thing of its own (\`order_cancellations\`, \`user_preferences\`) is one. And a table
is left alone where something keeps it apart: other rights, policies, owners or storage; secrets; large columns; a status and
times of its own; tables that refer to it; a schema of its own; kinds that a type of the whole tells apart; rows that only
few have; a comment that says why. It is a warning where a later file made it, with a few plain columns.`,
    bad: `create table users (
  id bigint primary key,
  email text not null
);

create table user_extra (
  user_id bigint primary key references users (id),
  phone text,
  birthday date,
  newsletter boolean not null default false
);`,
    good: `create table users (
  id bigint primary key,
  email text not null,
  phone text,
  birthday date
);

create table user_credentials (
  user_id bigint primary key references users (id),
  password_hash text not null
);`,
  },
  *check(context) {
    const pairs = findOneToOne(context);
    for (const pair of pairs) {
      const finding = inspect(context, pair, pairs);
      if (finding !== undefined) yield finding;
    }
  },
};

function inspect(
  context: RuleContext,
  pair: OneToOne,
  all: readonly OneToOne[],
): Finding<SplitTableEvidence> | undefined {
  const { part, whole } = pair;
  const name = readPartName(part.name, whole.name);
  if (name === undefined || context.isDecided([keyOf(part), keyOf(whole)])) return undefined;
  const moves = tellingColumns(pair, context);
  if (moves.length === 0 || reasonApart(context, pair) !== undefined) return undefined;
  const found = { pair, name, moves, later: isMadeLater(part, whole), plain: isPlain(context, pair, moves) };
  return name.kind === 'aspect' && !isLoneAspect(context, found, all) ? undefined : report(context, found);
}

interface Found {
  readonly pair: OneToOne;
  readonly name: PartName;
  readonly moves: readonly Column[];
  readonly later: boolean;
  /** Few columns, that hold one value each and lead nowhere. */
  readonly plain: boolean;
}

function isPlain({ similarity }: RuleContext, { part }: OneToOne, moves: readonly Column[]): boolean {
  return (
    moves.length <= FEW &&
    similarity.childrenOf(part).size === 0 &&
    moves.every((column) => !column.type.array && familyOf(column.type) !== 'json') &&
    moves.every((column) => similarity.parentOf(part, column) === undefined)
  );
}

/** Who divides a table into aspects makes several, and makes them together with it. */
function isLoneAspect({ snapshot }: RuleContext, { pair, later, plain }: Found, all: readonly OneToOne[]): boolean {
  const { part, whole, declared } = pair;
  if (!plain || !declared) return false;
  const others = all.filter((other) => other.whole === whole && other.part !== part);
  if (others.length > 1 || others.some((other) => isOfOneFile(other.part, part))) return false;
  return later || isOneFile(snapshot);
}

function isOfOneFile(a: Relation, b: Relation): boolean {
  return a.provenance.created.file === b.provenance.created.file;
}

/** A dump says nothing about what came when. */
function isOneFile(snapshot: Snapshot): boolean {
  const files = new Set<string>();
  for (const { provenance } of snapshot.relations.values()) files.add(provenance.created.file);
  return files.size === 1;
}

function report(context: RuleContext, found: Found): Finding<SplitTableEvidence> {
  const { pair, name, moves, later } = found;
  const { part, whole, columns, primary, declared } = pair;
  const joinedBy = viewsOf(context, part, whole);
  const { severity, confidence } = judge(found);
  return {
    ruleId: splitTable.id,
    severity,
    at: declarationOf(part),
    message: describe(found, joinedBy),
    related: [
      { at: declarationOf(whole), message: `${label(whole)}, whose key is the key of ${label(part)}` },
      ...joinedBy.map((view) => ({ at: declarationOf(view), message: `${label(view)} joins the two` })),
    ],
    tables: [keyOf(part), keyOf(whole)],
    columns: [],
    evidence: {
      part: keyOf(part),
      whole: keyOf(whole),
      key: columns.map((c) => c.name),
      primary,
      declared,
      moves: moves.map((c) => c.name),
      named: name.kind,
      later,
      joinedBy: joinedBy.map(keyOf),
    },
    basis: 'inferred',
    confidence: joinedBy.length > 0 ? confidence + 0.05 : confidence,
  };
}

function judge({ pair, name, later, plain }: Found): { readonly severity: Severity; readonly confidence: number } {
  if (name.kind === 'aspect') return { severity: 'info', confidence: 0.5 };
  const saysNothing = name.kind === 'more' || name.adds.every((word) => word === 'information' || word === 'data');
  if (saysNothing && later && plain && pair.declared) return { severity: 'warning', confidence: 0.85 };
  return { severity: 'info', confidence: plain ? (saysNothing ? 0.7 : 0.6) : 0.5 };
}

function describe({ pair, moves, later }: Found, joinedBy: readonly Relation[]): string {
  const own = label(pair.part);
  const other = label(pair.whole);
  const names = list(moves.map((c) => c.name));
  const by = list(pair.columns.map((c) => c.name));
  const key = pair.primary ? `its primary key ${by}` : `${by}, which is unique and never null,`;
  const also = [
    ...(later ? ['a later file made it'] : []),
    ...(joinedBy.length > 0
      ? [`${list(joinedBy.map(label))} ${joinedBy.length === 1 ? 'joins' : 'join'} the two`]
      : []),
  ];
  return (
    `${own} holds ${count(moves.length, 'more column')} of ${other} (${names}): ${key} ${pair.declared ? 'refers to' : 'seems to be the key of'} ` +
    `${other}, so that a row of ${other} has one of it at most${also.map((clause) => `; ${clause}`).join('')}. ` +
    `Add ${moves.length === 1 ? 'the column' : 'the columns'} to ${other} and drop ${own}, or say in a comment on it what keeps the two apart.`
  );
}

function viewsOf({ snapshot }: RuleContext, part: Relation, whole: Relation): readonly Relation[] {
  const [a, b] = [keyOf(part), keyOf(whole)];
  return [...snapshot.relations.values()].filter(({ view }) => {
    const reads = new Set(view?.dependsOn.map(keyOf));
    return reads.has(a) && reads.has(b);
  });
}
