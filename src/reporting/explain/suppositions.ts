import { type Column, type ForeignKey, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import {
  type Contribution,
  type EvidenceKind,
  isLater,
  judge,
  type Reckoning,
  type Similarity,
  tableWords,
  type Verdict,
} from '../../similarity/index.ts';
import { quoteLiteral } from '../../sql/identifiers.ts';

/** Something that could be said of a pair in the schema and is not. */
export interface Supposition {
  /** The kind of evidence that it would bring. */
  readonly kind: EvidenceKind;
  readonly score: number;
  readonly verdict: Verdict;
  /** What a person would do, a clause that begins with a verb. */
  readonly action: string;
  readonly sql: string | null;
}

interface Trial {
  readonly kinds: readonly EvidenceKind[];
  readonly left: Relation;
  readonly right: Relation;
  readonly action: string;
  readonly sql?: string;
}

/**
 * What people can say of two tables to set them apart or to declare them one, each tried out: the evidence is asked about
 * tables that say so. What brings nothing is left out.
 */
export function suppositionsFor(reckoning: Reckoning, similarity: Similarity): readonly Supposition[] {
  const { contributions, score, left, right } = reckoning;
  if (contributions.some((c) => c.final)) return [];
  // What the rest of the schema adds to a judgement (a family of many) is no part of a supposition, so that it is the
  // difference that counts.
  const plain = similarity.suppose(left, right).score;
  const isNew = ({ kind, points }: Contribution) => !contributions.some((c) => c.kind === kind && c.points === points);
  return trialsFor(reckoning).flatMap(({ kinds, action, sql, ...as }): Supposition[] => {
    const supposed = similarity.suppose(as.left, as.right);
    const found = supposed.contributions.find((c) => kinds.includes(c.kind) && isNew(c));
    if (found === undefined) return [];
    const then = score + supposed.score - plain;
    const verdict = judge(then, supposed.contributions);
    return [{ kind: found.kind, score: then, verdict, action, sql: sql ?? null }];
  });
}

const COMMENTS: readonly EvidenceKind[] = ['comment says so', 'comments differ'];

function trialsFor({ left, right }: Reckoning): readonly Trial[] {
  const [table, other] = isLater(left, right) ? [left, right] : [right, left];
  const commented = (says: string, action: string): Trial => ({
    kinds: COMMENTS,
    ...facing(left, { ...table, comment: `${table.comment ?? ''} ${says}`.trim() }, other),
    action,
    sql: `comment on table ${formatName(table)} is ${quoteLiteral(`${says} ...`)};`,
  });
  const child = referringTo(table, other);
  return [
    commented(`Unlike ${other.name},`, 'say in a comment on either table what sets it apart from the other'),
    commented(`Replaces ${other.name}:`, 'say in a comment on either table that it stands in for the other'),
    ...(child === undefined
      ? []
      : [
          {
            kinds: ['foreign key'] as const,
            ...facing(left, child, other),
            action: 'declare a foreign key from one to the other, if each row of the one belongs to a row of the other',
          },
        ]),
  ];
}

/** The pair with `table` as it might be, each on the side on which it was. */
function facing(
  left: Relation,
  table: Relation,
  other: Relation,
): { readonly left: Relation; readonly right: Relation } {
  const first = left.schema === table.schema && left.name === table.name;
  return first ? { left: table, right: other } : { left: other, right: table };
}

/** The table with one more column, a foreign key to `parent`; undefined where that has no key of one column. */
function referringTo(table: Relation, parent: Relation): Relation | undefined {
  const key = primaryKeyOf(parent)?.columns;
  const target = key?.length === 1 ? parent.columns.find(({ name }) => name === key[0]) : undefined;
  if (target === undefined) return undefined;
  const { provenance } = table;
  const column: Column = {
    name: `${tableWords(parent.name).join('_')}_${target.name}`,
    type: target.type,
    notNull: true,
    local: true,
    provenance,
  };
  const foreignKey: ForeignKey = {
    type: 'f',
    name: `${table.name}_${column.name}_fkey`,
    columns: [column.name],
    references: { schema: parent.schema, name: parent.name },
    referencedColumns: [target.name],
    match: 'simple',
    onUpdate: 'no action',
    onDelete: 'no action',
    onDeleteColumns: [],
    period: false,
    notValid: false,
    enforced: true,
    deferrable: false,
    initiallyDeferred: false,
    local: true,
    provenance,
  };
  return { ...table, columns: [...table.columns, column], constraints: [...table.constraints, foreignKey] };
}
