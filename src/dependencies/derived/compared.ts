/** Flags and figures of a row that comparing, or converting, its other figures gives: is_full, weight_lb, location beside latitude. */
import { type Column, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isMoment, isNumber, isText, type Phrases, phrases, withoutTime } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';

export function findCompared(table: Relation): readonly Derivation[] {
  return table.columns.flatMap((column) => {
    const found =
      familyOf(column.type) === 'boolean'
        ? (verdict(table, column) ?? weekend(table, column))
        : (placed(table, column) ?? converted(table, column) ?? inTree(table, column));
    return found ?? [];
  });
}

const QUANTITIES =
  'quantity, stock, stock quantity, on hand, quantity on hand, current stock, stock level, quantity in stock';
const COMPARISONS: readonly (readonly [Phrases, Phrases, string, Phrases])[] = [
  [
    phrases('full, fully booked, sold out'),
    phrases(
      'enrolled, booked, registered, occupied, enrolled count, booked seat, seat booked, participant count, attendee count, current count, taken, seat taken, occupancy, current occupancy, sold, seat sold, ticket sold',
    ),
    '>=',
    phrases(
      'capacity, max participant, max attendee, seat, total seat, seat total, max capacity, max seat, limit, ticket total',
    ),
  ],
  [
    phrases(
      'low stock, low on stock, need reorder, reorder needed, below minimum, reorder, need restock, understocked',
    ),
    phrases(QUANTITIES),
    '<=',
    phrases(
      'reorder level, reorder point, min quantity, minimum quantity, min stock, minimum stock, low stock threshold, reorder threshold',
    ),
  ],
  [
    phrases('passed, pass'),
    phrases('score, mark, point, total score, percent, grade'),
    '>=',
    phrases('pass mark, passing score, passing mark, pass score, passing grade, min score, required score'),
  ],
  [
    phrases('over budget, exceeded, budget exceeded, overspent'),
    phrases('spent, actual, actual cost, amount spent, total spent, cost'),
    '>',
    phrases('budget, budget amount, planned cost, total budget'),
  ],
];

function verdict(table: Relation, column: Column): Derivation | undefined {
  const all = words(column.name);
  const of = (['is', 'has'].includes(all[0] ?? '') ? all.slice(1) : all).join(' ');
  for (const [names, left, operator, right] of COMPARISONS) {
    if (!names.has(of)) continue;
    const figure = (set: Phrases) => numbersIn(table).find((c) => set.has(bareWords(table, c).join(' ')));
    const [a, b] = [figure(left), figure(right)];
    if (a === undefined || b === undefined || a === b) continue;
    const expression = `${sql(a)} ${operator} ${sql(b)}`;
    return {
      kind: 'arithmetic',
      table,
      column,
      from: [a, b],
      formula: expression,
      expression,
      as: 'generated',
      sure: 0.82,
    };
  }
  return undefined;
}

function weekend(table: Relation, column: Column): Derivation | undefined {
  if (words(column.name).at(-1) !== 'weekend') return undefined;
  const days = table.columns.filter((c) => familyOf(c.type) === 'date');
  const [day] = days;
  if (days.length !== 1 || day === undefined) return undefined;
  const expression = `extract(isodow from ${sql(day)}) > 5`;
  return {
    kind: 'part of a date',
    table,
    column,
    from: [day],
    formula: expression,
    expression,
    as: 'generated',
    sure: 0.82,
  };
}

const POINTS = phrases(
  'location, coordinate, geo, geom, geometry, point, position, geo point, lat lng, lat long, geolocation, geography, latlng',
);

/** A point beside its latitude and longitude. */
function placed(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name);
  const prefix = [0, 1].find((n) => of.length > n && POINTS.has(of.slice(n).join(' ')));
  if (prefix === undefined) return undefined;
  const before = of.slice(0, prefix).join(' ');
  const named = (...names: readonly string[]) =>
    table.columns.find((c) => isNumber(c) && names.some((n) => words(c.name).join(' ') === `${before} ${n}`.trim()));
  const [lat, lng] = [named('latitude', 'lat'), named('longitude', 'lng', 'lon', 'long')];
  if (lat === undefined || lng === undefined) return undefined;
  const type = column.type.name;
  const point = `st_setsrid(st_makepoint(${sql(lng)}, ${sql(lat)}), 4326)`;
  const expression =
    type === 'geometry'
      ? point
      : type === 'geography'
        ? `${point}::geography`
        : type === 'point'
          ? `point(${sql(lng)}, ${sql(lat)})`
          : '';
  if (expression === '' && !isText(column)) return undefined;
  return {
    kind: 'arithmetic',
    table,
    column,
    from: [lat, lng],
    formula: `the point at ${lat.name} and ${lng.name}`,
    expression,
    as: expression === '' || isText(column) ? 'view' : 'generated',
    sure: 0.8,
  };
}

/** How many of the second unit one of the first is. */
const FACTORS: readonly (readonly [string, string, number])[] = [
  ['kg', 'lb', 2.20462262],
  ['kg', 'gram', 1000],
  ['kg', 'g', 1000],
  ['gram', 'oz', 0.03527396],
  ['g', 'oz', 0.03527396],
  ['cm', 'inch', 0.39370079],
  ['cm', 'in', 0.39370079],
  ['mm', 'inch', 0.03937008],
  ['m', 'ft', 3.2808399],
  ['meter', 'foot', 3.2808399],
  ['meter', 'feet', 3.2808399],
  ['meter', 'ft', 3.2808399],
  ['km', 'mile', 0.62137119],
  ['km', 'mi', 0.62137119],
  ['km', 'm', 1000],
  ['liter', 'ml', 1000],
  ['l', 'ml', 1000],
  ['second', 'ms', 1000],
  ['mb', 'kb', 1024],
  ['hectare', 'acre', 2.47105381],
  ['sqm', 'sqft', 10.7639104],
  ['m2', 'sqft', 10.7639104],
];

/** weight_lb beside weight_kg: one quantity in two units. */
function converted(table: Relation, column: Column): Derivation | undefined {
  if (!isNumber(column)) return undefined;
  const of = words(column.name);
  if (of.length < 2) return undefined;
  for (const other of numbersIn(table)) {
    // Which of the two is reckoned nobody says: the later one.
    if (table.columns.indexOf(other) >= table.columns.indexOf(column)) continue;
    const its = words(other.name);
    if (its.length !== of.length || its.slice(0, -1).join(' ') !== of.slice(0, -1).join(' ')) continue;
    const [from, to] = [its.at(-1) ?? '', of.at(-1) ?? ''];
    const known = FACTORS.find(([a, b]) => (a === from && b === to) || (a === to && b === from));
    const degrees =
      from === 'c' && to === 'f'
        ? `${sql(other)} * 1.8 + 32`
        : from === 'f' && to === 'c'
          ? `(${sql(other)} - 32) / 1.8`
          : undefined;
    if (known === undefined && degrees === undefined) continue;
    const factor = known?.[2] ?? 1;
    const times = known?.[0] === from;
    const expression = degrees ?? `${sql(other)} ${times ? '*' : '/'} ${factor}${Number.isInteger(factor) ? '.0' : ''}`;
    return {
      kind: 'arithmetic',
      table,
      column,
      from: [other],
      formula: expression,
      expression,
      as: 'generated',
      sure: 0.84,
      holds(values) {
        const [, x] = numbersOf(values, [column, other]) ?? [];
        if (x === undefined) return undefined;
        const reckoned =
          degrees !== undefined ? (from === 'c' ? x * 1.8 + 32 : (x - 32) / 1.8) : times ? x * factor : x / factor;
        return (
          isNear(values(column.name) ?? '', reckoned, column) ||
          Math.abs(Number(values(column.name)) - reckoned) <= 0.06
        );
      },
    };
  }
  return undefined;
}

const IN_TREE = phrases(
  'depth, level, path, tree path, full path, lineage, ancestor path, materialized path, hierarchy level, tree level, nesting level, ancestor id',
);

/** How deep a row stands in the tree that its parents make, and the way there. */
function inTree(table: Relation, column: Column): Derivation | undefined {
  if (!IN_TREE.has(bareWords(table, column).join(' ')) || isMoment(column)) return undefined;
  const parent = foreignKeysOf(table).find(
    (key) => key.references.schema === table.schema && key.references.name === table.name,
  );
  const reference = table.columns.find((c) => parent?.columns.length === 1 && parent.columns.includes(c.name));
  if (reference === undefined || !words(reference.name).some((w) => w === 'parent')) return undefined;
  const formula = `where ${reference.name} leads to, and so on`;
  return { kind: 'text', table, column, from: [reference], formula, expression: '', as: 'view', sure: 0.6 };
}

const PASSED: ReadonlySet<string> = new Set(
  'upcoming active expired ongoing past scheduled current ended future overdue running finished planned inactive live over due'.split(
    ' ',
  ),
);

/** A status of which each value is a place in time, beside the two ends that say so. */
export function inTime(
  table: Relation,
  column: Column,
  values: ReadonlySet<string> | undefined,
): Derivation | undefined {
  if (values === undefined || values.size < 2 || ![...values].every((v) => PASSED.has(v.toLowerCase())))
    return undefined;
  const named = (pattern: RegExp) =>
    table.columns.find((c) => isMoment(c) && pattern.test(withoutTime(words(c.name)).join(' ')));
  const end = named(/\b(?:end|ends|ended|expire|expiry|expiration|until|to|due)\b/);
  const start = named(/\b(?:start|starts|begin|from)\b/);
  if (end === undefined) return undefined;
  const from = [...(start === undefined ? [] : [start]), end];
  const formula = `where today is from ${from.map(({ name }) => name).join(' to ')}`;
  return {
    kind: 'clock',
    table,
    column,
    from,
    formula,
    expression: '',
    as: 'view',
    sure: start === undefined ? 0.6 : 0.7,
  };
}
