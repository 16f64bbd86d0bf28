import { type Column, type ForeignKey, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import {
  type Contribution,
  type EvidenceKind,
  isLater,
  type Reckoning,
  type Similarity,
} from '../../similarity/index.ts';
import { quoteLiteral } from '../../sql/identifiers.ts';

/** Something that could be said of a pair in the schema and is not. */
export interface Supposition {
  /** The kinds of evidence that it settles anew. */
  readonly kinds: readonly EvidenceKind[];
  /** What it would bring. */
  readonly found: Contribution;
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
  return trialsFor(reckoning).flatMap(({ kinds, left, right, action, sql }) => {
    const { contributions } = similarity.suppose(left, right);
    const found = contributions.find(
      ({ kind, points }) =>
        kinds.includes(kind) && !reckoning.contributions.some((own) => own.kind === kind && own.points === points),
    );
    return found === undefined ? [] : [{ kinds, found, action, sql: sql ?? null }];
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
    name: `${parent.name}_${target.name}`,
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
