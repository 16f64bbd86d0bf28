import { primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { firing, quietly } from '../quietly.ts';
import { effectiveDefault } from './mapping.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { columnsOn, conditions, nameOf, wrap } from './spell.ts';

/** Moves the rows over, with the target's triggers silent: they have fired for these rows before, or never should. */
export function moveRows(merge: Merge): Part {
  return merge.policy === 'same-row' ? mergeRows(merge) : { pieces: [copyRows(merge)] };
}

function copyRows(merge: Merge): Piece {
  const { a, b } = merge;
  return {
    stage: 'backfill',
    title: `Move the rows of ${a.name}`,
    comment: `Every row of ${a.name} becomes a row of ${b.name}.${silence(b)}`,
    sql: silently(merge, insertion(merge, '')),
    reverse: {
      comment: `The rows of ${a.name} leave ${b.name}; they are back in their own table by now.`,
      sql: silently(merge, `delete from ${nameOf(b)}\nwhere ${conditions(merge).onlyA};`),
    },
  };
}

function silence(b: Relation): string {
  return firing(b).length > 0
    ? ` The triggers of ${b.name} are silent meanwhile: nothing has happened to these rows.`
    : '';
}

/** `insert into b (...) select ... from a`, as SQL of the absorbed table's columns. */
function insertion(merge: Merge, where: string): string {
  const { a, b, origin } = merge;
  const moved = merge.placements.filter((p) => !p.from.generated && !p.column?.generated);
  // A default must not fill in what the absorbed row never had.
  const emptied = merge.extras.filter((e) => e.fill === 'null' && effectiveDefault(merge.snapshot, e.column));
  const into = [...moved.map((p) => p.to), ...emptied.map((e) => e.column.name), origin.column];
  const values = [
    ...moved.map((p) => quoteIdentifier(p.from.name)),
    ...emptied.map(() => 'null'),
    quoteLiteral(origin.a),
  ];
  const overriding = moved.some((p) => p.column?.identity?.when === 'always') ? '\noverriding system value' : '';
  return `insert into ${nameOf(b)} (\n  ${columnsOn('  ', into)}\n)${overriding}\nselect\n  ${wrap(values, '  ')}\nfrom ${nameOf(a)}${where === '' ? '' : ' as old'}${where};`;
}

/** Equal keys are one row: the target's values stand, what only the absorbed row knows is filled in. */
function mergeRows(merge: Merge): Part {
  const { a, b, origin } = merge;
  const key = primaryKeyOf(a)?.columns ?? [];
  const match = key
    .map((c) => `kept.${quoteIdentifier(merge.columns.get(c) ?? c)} = old.${quoteIdentifier(c)}`)
    .join(' and ');
  const own = merge.placements.filter((p) => p.kind === 'own' && !p.from.generated);
  const sets = [
    `${quoteIdentifier(origin.column)} = ${quoteLiteral(origin.both)}`,
    ...own.map((p) => `${quoteIdentifier(p.to)} = old.${quoteIdentifier(p.from.name)}`),
  ];
  const update = `update ${nameOf(b)} as kept\nset ${sets.join(',\n    ')}\nfrom ${nameOf(a)} as old\nwhere ${match};`;
  const absent = `\nwhere not exists (\n  select from ${nameOf(b)} as kept\n  where ${match}\n)`;
  return {
    pieces: [
      {
        stage: 'backfill',
        title: `Move the rows of ${a.name}`,
        comment: `Rows with one key are one row: the values of ${b.name} stand. The others are added.${silence(b)}`,
        sql: silently(merge, `${update}\n\n${insertion(merge, absent)}`),
        reverse: {
          comment: `The rows that only ${a.name} had leave ${b.name}; they are back in their own table by now.`,
          sql: silently(merge, `delete from ${nameOf(b)}\nwhere ${conditions(merge).onlyA};`),
        },
      },
    ],
  };
}

function silently({ snapshot, a, b }: Merge, sql: string): string {
  return quietly(snapshot, b, sql, [a, b]);
}
