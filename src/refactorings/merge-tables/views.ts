import { printComment } from '../../catalog/print/comment.ts';
import { printRole } from '../../catalog/print/policy.ts';
import { writtenType } from '../../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { sqlOf } from './expressions.ts';
import { effectiveDefault } from './mapping.ts';
import type { Merge, Part, Placement } from './merge.ts';
import { freeColumn } from './names.ts';
import { ownSequences } from './sequences.ts';
import { conditions, nameOf } from './spell.ts';

/** The old name as two nested views: the inner hides the origin column and sets it, the outer is the old table to the letter. */
export function compatibilityViews(merge: Merge, invoker: boolean): Part {
  const { a, b } = merge;
  const inner = { schema: a.schema, name: merge.inner };
  const hidden = [{ name: merge.origin.column, as: merge.origin.column }, ...silenced(merge)];
  const options = invoker ? '\nwith (security_invoker = true)' : '';
  const list = merge.placements.map((p) => column(p));
  const innerView = [
    `create view ${nameOf(inner)}${options} as`,
    `select\n  ${[...list, ...hidden.map((h) => renamed(h.name, h.as))].join(',\n  ')}`,
    `from ${nameOf(b)}`,
    `where ${conditions(merge).ofA}`,
    'with cascaded check option;',
  ].join('\n');
  const outerView = [
    `create view ${nameOf(a)}${options} as`,
    `select\n  ${merge.placements.map((p) => quoteIdentifier(p.from.name)).join(',\n  ')}`,
    `from ${nameOf(inner)}`,
    'with cascaded check option;',
  ].join('\n');
  const statements = [
    `alter table ${nameOf(a)} rename to ${quoteIdentifier(merge.aside)};`,
    `${innerView}\n\n${viewDefaults(inner, innerDefaults(merge))}`,
    [outerView, viewDefaults(a, outerDefaults(merge))].filter((s) => s !== '').join('\n\n'),
  ];
  if (b.owner !== undefined)
    statements.push(
      `alter view ${nameOf(inner)} owner to ${printRole(b.owner)};\nalter view ${nameOf(a)} owner to ${printRole(b.owner)};`,
    );
  const comments = [
    ...printComment(`view ${nameOf(a)}`, a.comment),
    ...a.columns.flatMap((c) => printComment(`column ${nameOf(a)}.${quoteIdentifier(c.name)}`, c.comment)),
  ];
  if (comments.length > 0) statements.push(comments.join('\n'));
  return {
    pieces: [
      {
        stage: 'switch',
        title: `${a.name} becomes a view`,
        comment:
          `The old name goes on as a view that can be read and written. Below it, ${merge.inner} holds the column that ` +
          `tells the rows apart and gives it its value; the check options keep each row on its own side.`,
        sql: statements.join('\n\n'),
        reverse: {
          comment: 'The views go.',
          sql: `drop view ${nameOf({ ...a, name: merge.aside })};\ndrop view ${nameOf(inner)};`,
        },
      },
    ],
  };
}

function column({ from, to }: Placement): string {
  return renamed(to, from.name);
}

function renamed(name: string, as: string): string {
  return name === as ? quoteIdentifier(name) : `${quoteIdentifier(name)} as ${quoteIdentifier(as)}`;
}

/** Columns of the target whose default must not fill in what the absorbed rows never had, and their names in the inner view. */
function silenced(merge: Merge): { readonly name: string; readonly as: string; readonly type: string }[] {
  const taken = new Set([...merge.placements.map((p) => p.from.name), merge.origin.column]);
  return merge.extras.flatMap(({ column, fill }) => {
    if (fill !== 'null' || !effectiveDefault(merge.snapshot, column)) return [];
    const as = freeColumn(taken, column.name, `${merge.b.name}_${column.name}`);
    taken.add(as);
    return [{ name: column.name, as, type: writtenType(column.type) }];
  });
}

interface Default {
  readonly column: string;
  readonly sql: string;
}

function viewDefaults(view: { schema: string; name: string }, defaults: readonly Default[]): string {
  return defaults
    .map((d) => `alter view ${nameOf(view)} alter column ${quoteIdentifier(d.column)} set default ${d.sql};`)
    .join('\n');
}

function innerDefaults(merge: Merge): Default[] {
  return [
    { column: merge.origin.column, sql: quoteLiteral(merge.origin.a) },
    ...silenced(merge).map((s) => ({ column: s.as, sql: noValue(s.type) })),
  ];
}

/** The old table's defaults, those that the target's columns share too: UPDATE ... SET x = DEFAULT asks the view alone. */
function outerDefaults(merge: Merge): Default[] {
  const sequences = ownSequences(merge);
  return merge.placements.flatMap((p) => {
    if (p.from.generated) return [];
    const counter = sequences.get(p.from.name);
    if (counter !== undefined) return [{ column: p.from.name, sql: `nextval(${quoteLiteral(nameOf(counter))})` }];
    if (p.from.identity) return [];
    const wanted = effectiveDefault(merge.snapshot, p.from);
    const given = p.column && effectiveDefault(merge.snapshot, p.column);
    if (wanted) {
      const sql = 'node' in wanted ? sqlOf(wanted as Parameters<typeof sqlOf>[0]) : wanted.sql;
      return [{ column: p.from.name, sql }];
    }
    return given || p.column?.identity
      ? [{ column: p.from.name, sql: noValue(writtenType(p.column?.type ?? p.from.type)) }]
      : [];
  });
}

/** NULL as a default of its own: a bare null would not be stored, and the target's default would show through. */
function noValue(type: string): string {
  return type === 'text' ? `nullif('', '')` : `cast(nullif('', '') as ${type})`;
}
