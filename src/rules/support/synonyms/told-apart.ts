import { columnsIn } from '../../../catalog/expressions.ts';
import { type Column, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { allowedValues, words } from '../../../similarity/index.ts';

/** Whether the schema itself treats the two columns as two facts, whatever they are called. */
export function isToldApart(table: Relation, a: Column, b: Column, snapshot: Snapshot): boolean {
  return (
    haveOtherTargets(table, a, b) ||
    standInOneKey(table, a, b) ||
    stateIsAPlace(table, a, b) ||
    allowOtherValues(table, a, b, snapshot) ||
    isPartOfNumber(table, a, b) ||
    table.constraints.some((c) => c.type === 'c' && namesBoth(columnsIn(c.expression.node), a, b))
  );
}

function namesBoth(names: readonly (string | undefined)[], a: Column, b: Column): boolean {
  return names.includes(a.name) && names.includes(b.name);
}

function haveOtherTargets(table: Relation, a: Column, b: Column): boolean {
  const targetsOf = (column: Column) =>
    foreignKeysOf(table).flatMap((key) => (key.columns.includes(column.name) ? keyOf(key.references) : []));
  const left = targetsOf(a);
  const right = targetsOf(b);
  return left.length > 0 && right.length > 0 && !left.some((target) => right.includes(target));
}

/** What identifies a row together says two things about it. */
function standInOneKey(table: Relation, a: Column, b: Column): boolean {
  return (
    table.constraints.some((c) => 'columns' in c && namesBoth(c.columns, a, b)) ||
    table.indexes.some(
      (index) =>
        index.unique &&
        namesBoth(
          index.keys.map((k) => k.column),
          a,
          b,
        ),
    )
  );
}

const ADDRESS: ReadonlySet<string> = new Set([
  'city',
  'town',
  'zip',
  'postal',
  'postcode',
  'street',
  'country',
  'county',
  'address',
]);
const HANDSHAKE: ReadonlySet<string> = new Set(['nonce', 'redirect', 'verifier', 'challenge', 'oauth']);

/** The state of an address, or the one that an authorization sends along, is no status. */
function stateIsAPlace(table: Relation, a: Column, b: Column): boolean {
  const state = [a, b].find((c) => words(c.name).at(-1) === 'state');
  if (state === undefined) return false;
  if (Number(state.type.modifiers[0] ?? Number.NaN) <= 3) return true;
  return table.columns.some((c) => words(c.name).some((word) => ADDRESS.has(word) || HANDSHAKE.has(word)));
}

/** Limited to lists that have nothing in common. */
function allowOtherValues(table: Relation, a: Column, b: Column, snapshot: Snapshot): boolean {
  const left = allowedValues(table, a, snapshot);
  const right = allowedValues(table, b, snapshot);
  return left !== undefined && right !== undefined && ![...left].some((value) => right.has(value));
}

/** phone_number beside phone_country_code may be what is left of phone without the code. */
function isPartOfNumber(table: Relation, a: Column, b: Column): boolean {
  const ends = [a, b].map((c) => words(c.name).at(-1));
  if (!ends.includes('number') && !ends.includes('phone')) return false;
  return table.columns.some((c) => {
    const of = words(c.name);
    return (
      ['area', 'prefix', 'extension', 'ext'].includes(of.at(-1) ?? '') ||
      /(?:country|dial|area)[ _]code$/.test(of.join(' '))
    );
  });
}
