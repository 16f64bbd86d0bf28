import type { Constraint, Relation, Trigger } from '../../catalog/model.ts';
import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { incomingKeys } from './keys.ts';
import { effectiveDefault } from './mapping.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { alterTable, columnsOn, conditions, nameOf, wrap } from './spell.ts';

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
    sql: quietly(merge, insertion(merge, '')),
    reverse: {
      comment: `The rows of ${a.name} leave ${b.name}; they are back in their own table by now.`,
      sql: quietly(merge, `delete from ${nameOf(b)}\nwhere ${conditions(merge).onlyA};`),
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
        sql: quietly(merge, `${update}\n\n${insertion(merge, absent)}`),
        reverse: {
          comment: `The rows that only ${a.name} had leave ${b.name}; they are back in their own table by now.`,
          sql: quietly(merge, `delete from ${nameOf(b)}\nwhere ${conditions(merge).onlyA};`),
        },
      },
    ],
  };
}

/** Disables the triggers that fire, by name, so that those switched off before stay off. */
function quietly(merge: Merge, sql: string): string {
  const { b } = merge;
  const triggers = firing(b);
  const off = alterTable(
    b,
    triggers.map((t) => `disable trigger ${quoteIdentifier(t.name)}`),
  );
  const on = alterTable(
    b,
    triggers.map((t) => `enable ${t.enabled === 'origin' ? '' : `${t.enabled} `}trigger ${quoteIdentifier(t.name)}`),
  );
  // Deferred checks would still be pending, and ALTER TABLE refuses a table that has any.
  const now = defersChecks(merge) ? 'set constraints all immediate;' : '';
  return [off, sql, now, on].filter((s) => s !== '').join('\n\n');
}

/** Whether a check of a row of either table may wait for the end of the transaction. */
function defersChecks({ a, b, snapshot }: Merge): boolean {
  const deferred = (c: Constraint) => c.type !== 'c' && c.type !== 'n' && c.initiallyDeferred;
  return (
    [a, b].some((t) => t.constraints.some(deferred)) ||
    [a, b].some((t) => incomingKeys(snapshot, t).some(({ key }) => deferred(key)))
  );
}

function firing(b: Relation): readonly Trigger[] {
  return b.triggers.filter((t) => t.enabled !== 'disabled');
}
