import { printColumn } from '../../catalog/print/column.ts';
import { writtenType } from '../../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { renameColumns, sqlOf } from './expressions.ts';
import { domainOf } from './mapping.ts';
import type { Merge, Part, Piece, Placement } from './merge.ts';
import { alterTable, conditions, nameOf } from './spell.ts';

/** The columns that the target lacks: the one that tells whose a row is, and those of the absorbed table. */
export function addColumns(merge: Merge): Part {
  const { a, b, origin } = merge;
  const name = quoteIdentifier(origin.column);
  const labels = [origin.b, origin.a, ...(merge.policy === 'same-row' ? [origin.both] : [])].map(quoteLiteral);
  const check = quoteIdentifier(merge.names.object(b.name, [origin.column], 'check'));
  const own = merge.placements.filter((p) => p.kind === 'own');
  const plain = own.filter((p) => !p.from.generated);
  const computed = own.filter((p) => p.from.generated);
  const pieces: Piece[] = [
    {
      stage: 'expand',
      title: `Tell the rows apart in ${b.name}`,
      comment:
        `The column ${origin.column} tells whose a row was. Its default makes what is inserted into ${b.name} as before its own.` +
        (plain.length > 0 ? ` The other new columns are those that only ${a.name} had.` : ''),
      sql: alterTable(b, [
        `add column ${name} text not null default ${quoteLiteral(origin.b)}`,
        `add constraint ${check} check (${name} in (${labels.join(', ')}))`,
        ...plain.map((p) => `add column ${definition(merge, p)}`),
      ]),
      reverse: {
        comment: `The columns that the merge added to ${b.name} go.`,
        sql: alterTable(
          b,
          [...plain.map((p) => p.to), origin.column].map((c) => `drop column ${quoteIdentifier(c)}`),
        ),
      },
    },
  ];
  if (computed.length > 0) {
    pieces.push({
      stage: 'expand',
      title: `Columns that ${a.name} computes`,
      comment: `Computed for the rows of ${a.name} alone, so that no row of ${b.name} can make the expression fail.`,
      sql: alterTable(
        b,
        computed.map((p) => `add column ${definition(merge, p)}`),
      ),
      reverse: {
        comment: 'The computed columns go first: they read the others.',
        sql: alterTable(
          b,
          computed.map((p) => `drop column ${quoteIdentifier(p.to)}`),
        ),
      },
    });
  }
  const comments = own.flatMap((p) =>
    p.from.comment === undefined
      ? []
      : [`comment on column ${nameOf(b)}.${quoteIdentifier(p.to)} is ${quoteLiteral(p.from.comment)};`],
  );
  if (comments.length > 0)
    pieces.push({
      stage: 'expand',
      title: 'Comments',
      comment: 'The new columns bring their comments.',
      sql: comments.join('\n'),
    });
  return { pieces };
}

/** Name, type and collation; never NOT NULL, since the target's own rows have nothing to put there. */
function definition(merge: Merge, { from, to }: Placement): string {
  const { notNull: _, default: __, identity: ___, generated, ...bare } = from;
  const column = { ...bare, name: to, notNull: false };
  if (!generated) {
    // A domain's default would be written into every row that is there already.
    const domain = domainOf(merge.snapshot, from)?.default ? ' default null' : '';
    return `${printColumn({ ...merge.b, constraints: [] }, column)}${domain}`;
  }
  const renamed = computedBy(merge, sqlOf(generated)) ?? sqlOf(generated);
  const kind = generated.stored ? 'stored' : 'virtual';
  const collation = from.collation ? ` collate ${nameOf(from.collation)}` : '';
  return `${quoteIdentifier(to)} ${writtenType(from.type)}${collation} generated always as (case when ${conditions(merge).ofA} then ${renamed} end) ${kind}`;
}

/** A generated column's expression in terms of the target; undefined where it cannot be told. */
export function computedBy(merge: Merge, sql: string): string | undefined {
  return renameColumns(sql, { table: merge.a.name, newTable: merge.b.name, columns: merge.columns });
}
