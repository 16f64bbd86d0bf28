import { writtenType } from '../../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { printComments, printCompatibilityView, printOwners, type ViewDefault } from '../compatibility-view.ts';
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
  const statements = [
    `alter table ${nameOf(a)} rename to ${quoteIdentifier(merge.aside)};`,
    printCompatibilityView({
      name: inner,
      columns: [...merge.placements.map(column), ...hidden.map((h) => renamed(h.name, h.as))],
      from: b,
      where: conditions(merge).ofA,
      checked: true,
      invoker,
      defaults: innerDefaults(merge),
    }),
    printCompatibilityView({
      name: a,
      columns: merge.placements.map((p) => quoteIdentifier(p.from.name)),
      from: inner,
      checked: true,
      invoker,
      defaults: outerDefaults(merge),
    }),
    ...printOwners([inner, a], b.owner),
    ...printComments(a),
  ];
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

function innerDefaults(merge: Merge): ViewDefault[] {
  return [
    { column: merge.origin.column, sql: quoteLiteral(merge.origin.a) },
    ...silenced(merge).map((s) => ({ column: s.as, sql: noValue(s.type) })),
  ];
}

/** The old table's defaults, those that the target's columns share too: UPDATE ... SET x = DEFAULT asks the view alone. */
function outerDefaults(merge: Merge): ViewDefault[] {
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
