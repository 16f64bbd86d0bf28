import { keyOf, type Relation } from '../../catalog/model.ts';
import { featuresOf } from '../features.ts';
import { kept } from '../kept.ts';
import { narrowShapeOf } from '../shapes.ts';
import { readVersionName } from '../version-names.ts';
import { lettersInCommon } from './by-name.ts';
import { polymorphicPairIn } from './by-reference.ts';
import type { Evidence, Pair } from './evidence.ts';

export const partition: Evidence = ({ left, right }) => {
  if (left.partitionOf !== undefined || right.partitionOf !== undefined)
    return { kind: 'partition', points: -1, because: 'one of them is a partition', final: true };
  if (left.inherits.length > 0 || right.inherits.length > 0)
    return { kind: 'partition', points: -1, because: 'one of them inherits its columns', final: true };
  return undefined;
};

export const temporary: Evidence = ({ left, right }) =>
  left.persistence === 'temporary' || right.persistence === 'temporary'
    ? { kind: 'temporary', points: -1, because: 'one of them is temporary', final: true }
    : undefined;

/** One row for each release is not one row for each release and country. */
export const differentGrain: Evidence = ({ left, right, likeness }) => {
  const a = featuresOf(left);
  const b = featuresOf(right);
  if (a.key.length === 0 || b.key.length === 0 || a.surrogate !== undefined || b.surrogate !== undefined)
    return undefined;
  const twin = new Map(likeness.pairs.map((pair) => [pair.left.name, pair.right.name]));
  const mapped = a.key.map((column) => twin.get(column));
  if (mapped.length === b.key.length && b.key.every((column) => mapped.includes(column))) return undefined;
  return {
    kind: 'different grain',
    points: -0.3,
    because: `${left.name} has one row for each ${a.key.join(', ')}, ${right.name} for each ${b.key.join(', ')}`,
  };
};

/** The same column, limited to values that have nothing in common, or to the same ones. */
export const valuesAllowed: Evidence = ({ left, right, likeness, known }) => {
  let same: string | undefined;
  const own = known.allowedValues(left);
  const others = own.size === 0 ? own : known.allowedValues(right);
  if (others.size === 0) return undefined;
  for (const pair of likeness.pairs) {
    if (pair.quality < 0.75) continue;
    const a = own.get(pair.left.name);
    const b = others.get(pair.right.name);
    if (a === undefined || b === undefined) continue;
    const shared = [...a].filter((value) => b.has(value)).length;
    if (shared === 0)
      return {
        kind: 'disjoint values',
        // A type says what the rows are; a status is often spelled anew.
        points: /type|kind|category|class/i.test(pair.left.name) ? -0.3 : -0.1,
        because: `${pair.left.name} may hold no value that both allow`,
      };
    if (shared >= 3 && shared >= Math.min(a.size, b.size) * 0.8) same = pair.left.name;
  }
  return same === undefined
    ? undefined
    : { kind: 'same values allowed', points: 0.05, because: `${same} may hold the same values in both` };
};

/** Nearly all that one of two wide tables holds, the other has, too. */
export const nearlyContained: Evidence = (pair) => {
  const { likeness } = pair;
  if (lettersInCommon(pair) !== undefined) return undefined;
  const sound = likeness.informativePairs.filter((pair) => pair.quality >= 0.75);
  if (likeness.containment < 0.8 || sound.length < 8) return undefined;
  return {
    kind: 'nearly contained',
    points: 0.2,
    because: `${sound.length} columns are in both, nearly all of the smaller one's`,
  };
};

export const littleToCompare: Evidence = (pair) => {
  const { likeness, names } = pair;
  if (likeness.count >= 1.5 || wideAndNarrow(pair) !== undefined) return undefined;
  const named = names === 'same' || names === 'synonymous' || polymorphicPairIn(pair) !== undefined;
  // A book's copy is no copy of the book.
  const isMarked = readVersionName(pair.left.name) !== undefined || readVersionName(pair.right.name) !== undefined;
  return {
    kind: 'little to compare',
    points: names === 'same' ? (isMarked ? -0.5 : -0.05) : named ? -0.2 : -0.5,
    because: 'fewer than two columns beyond housekeeping are in both',
  };
};

/** The same facts once as columns, once as rows of a name and a value. */
export const wideNarrow: Evidence = (pair) => {
  const found = wideAndNarrow(pair);
  return found === undefined ? undefined : { kind: 'wide and narrow', points: 0.35, because: found };
};

/** So many columns of its own make a table wide. */
const WIDE = 4;

function wideAndNarrow({ left, right, likeness, similarity, known }: Pair): string | undefined {
  for (const [narrow, wide] of [
    [left, right],
    [right, left],
  ] as const) {
    const shape = narrowShapeOf(narrow);
    if (shape === undefined || narrowShapeOf(wide) !== undefined) continue;
    const paired = likeness.pairs.some((p) =>
      [p.left.name, p.right.name].some((c) => c === shape.name || c === shape.value),
    );
    if (paired) continue;
    const parents = (relation: Relation) => known.pointersOf(relation).map(({ parent }) => parent);
    const subject = parents(narrow).find((parent) =>
      parents(wide).some((other) => known.canonical(keyOf(other)) === known.canonical(keyOf(parent))),
    );
    if (subject === undefined) continue;
    const own = wide.columns.filter(
      (c) => !similarity.isHousekeeping(wide, c) && similarity.parentOf(wide, c) === undefined,
    );
    if (own.length >= WIDE)
      return `${narrow.name} keeps as rows of ${shape.name} and ${shape.value} what ${wide.name} has ${own.length} columns for, both for ${subject.name}`;
  }
  return undefined;
}

/** A natural key of the one is a natural key of the other. */
export const sameKeys: Evidence = ({ left, right, likeness, similarity }) => {
  const keys = naturalKeys(left, similarity);
  const others = keys.length === 0 ? keys : naturalKeys(right, similarity);
  if (others.length === 0) return undefined;
  const twin = new Map(likeness.informativePairs.map((pair) => [pair.left.name, pair.right.name]));
  const theirs = others.map((key) => [...key].sort().join(' '));
  const key = keys.find((columns) => {
    const mapped = columns.map(
      (column) => twin.get(column) ?? (similarity.tenantKeys.has(column) ? column : undefined),
    );
    return mapped.every((m) => m !== undefined) && theirs.includes([...mapped].sort().join(' '));
  });
  if (key === undefined) return undefined;
  return { kind: 'same keys', points: 0.1, because: `${key.join(', ')} identifies the rows of both` };
};

// What numbers the things of one kind all over the world, or all over a country.
const IDENTIFIERS = new Set([
  ...['vin', 'license plate', 'imei', 'isbn', 'issn', 'doi', 'barcode', 'social security number', 'passport number'],
  ...[
    'patient number',
    'npi',
    'npi number',
    'national id',
    'chip number',
    'microchip',
    'iccid',
    'mac address',
    'mac',
    'cas number',
  ],
  ...['license number', 'card number', 'isin', 'lei', 'duns number', 'orcid', 'imdb id', 'serial'],
]);

/** Both know their rows by one and the same kind of number. */
export const sameIdentifier: Evidence = ({ left, right, likeness }) => {
  const features = featuresOf(left);
  const found = likeness.informativePairs.find((pair) => {
    const column = features.byName.get(pair.left.name);
    return pair.quality >= 0.75 && column !== undefined && IDENTIFIERS.has(column.concept);
  });
  if (found === undefined) return undefined;
  const because = `${found.left.name} of ${left.name} and ${found.right.name} of ${right.name} number one kind of thing`;
  return { kind: 'same identifier', points: 0.15, because };
};

/** Keys of more than a generated number and the tenant. */
function naturalKeys(relation: Relation, similarity: Pair['similarity']): readonly (readonly string[])[] {
  const keys = keysOf(relation);
  if (keys.length === 0) return keys;
  const generated = featuresOf(relation).surrogate?.column.name;
  return keys.filter((key) => !key.every((c) => c === generated || similarity.tenantKeys.has(c)));
}

/** All keys that are not generated alone. */
const keysOf = kept((relation): readonly (readonly string[])[] => {
  const generated = featuresOf(relation).surrogate?.column.name;
  const keys: string[][] = [];
  for (const c of relation.constraints) if (c.type === 'p' || c.type === 'u') keys.push([...c.columns]);
  for (const i of relation.indexes)
    if (i.unique && i.predicate === undefined && i.keys.every((k) => k.column !== undefined))
      keys.push(i.keys.map((k) => k.column as string));
  return keys.filter((key) => !key.every((column) => column === generated));
});

const LOOKUP_COLUMNS =
  /^(?:id|code|key|name|label|title|description|value|slug|symbol|color|icon|abbreviation|short name|display name|long name|sort order|position|order|rank|sequence|display order|sort|enabled|active|is active|active yn|is default|is enabled|default|is system|system|status|note|hint)(?: [a-z]{2})?$/;

/** Codes and their names: all lookup tables look alike. */
export function isLookup(relation: Relation, similarity: Pair['similarity']): boolean {
  const { columns, key } = featuresOf(relation);
  if (columns.length > 10 || key.length > 1) return false;
  const telling = columns.filter((c) => !similarity.isHousekeeping(relation, c.column));
  return (
    telling.length > 0 &&
    telling.every((c) => (LOOKUP_COLUMNS.test(c.normalized) || c.family === 'boolean') && c.references === undefined)
  );
}

export const lookup: Evidence = ({ left, right, likeness, similarity, names, known }) => {
  if (names === 'same' || !isLookup(left, similarity) || !isLookup(right, similarity)) return undefined;
  const shared = known.valuesInCommon(likeness);
  if (shared !== undefined && shared > 0.5) return undefined;
  return {
    kind: 'lookup',
    points: names === 'synonymous' ? -0.1 : shared === undefined ? -0.4 : -0.6,
    because: 'both are lookup tables, which all look alike',
  };
};

/** Four and more tables that differ from each other in one word of their names were made alike on purpose. */
export const siblings: Evidence = ({ left, right, names, known, likeness }) => {
  // Parallel modules may each have their own; that many did not happen by accident.
  const apart = featuresOf(left).name !== featuresOf(right).name;
  if ((names === 'same' && !apart) || names === 'synonymous') return undefined;
  const crowd = known.crowd(left, right);
  if (crowd !== undefined) return { kind: 'siblings', points: -1, because: `${crowd} tables are made alike` };
  const family = known.siblings(left, right) ?? 0;
  if (family < 4) return undefined;
  return {
    kind: 'siblings',
    // The more alike, the more on purpose.
    points: likeness.jaccard >= 0.8 ? -1 : -0.6,
    because: `${family} tables are named and made alike`,
  };
};

/** Nearly the same columns, rare ones among them. */
export const clone: Evidence = (pair) => {
  const { left, likeness, similarity } = pair;
  if (lettersInCommon(pair) !== undefined) return undefined;
  if (likeness.jaccard < 0.8) return undefined;
  const telling = likeness.informativePairs.filter(
    (pair) => pair.types === 'same' && similarity.weight(left, pair.left) >= TELLING,
  ).length;
  if (telling < MANY_TELLING) return undefined;
  return {
    kind: 'clone',
    points: 0.2,
    because: `the columns of the two are nearly the same, ${telling} of them rare in this schema`,
  };
};

/** So many columns that are rare in this schema make it unlikely that two tables of unlike names agree by chance. */
const MANY_TELLING = 5;
const TELLING = 0.45;

export const fewTelling: Evidence = ({ left, likeness, names, similarity }) => {
  if (names !== 'unrelated' && names !== 'siblings' && names !== 'partial' && names !== 'extended') return undefined;
  const telling = likeness.informativePairs.filter(
    (pair) => pair.quality >= 0.75 && similarity.weight(left, pair.left) >= TELLING,
  ).length;
  if (telling >= MANY_TELLING || likeness.count < 1.5) return undefined;
  return {
    kind: 'little to compare',
    points: -0.1,
    because: `only ${telling} of the columns that both have are rare in this schema`,
  };
};

// What describes any party or place, whoever or whatever it is.
const GENERIC = new Set([
  ...[
    'name',
    'email',
    'phone',
    'mobile',
    'fax',
    'website',
    'contact name',
    'contact',
    'first name',
    'last name',
    'full name',
  ],
  ...[
    'company name',
    'street',
    'street 2',
    'house number',
    'city',
    'postal',
    'province',
    'country',
    'latitude',
    'longitude',
  ],
  ...[
    'address',
    'enabled',
    'note',
    'description',
    'status',
    'type',
    'code',
    'title',
    'position',
    'slug',
    'timezone',
    'language',
  ],
  ...['default', 'currency', 'image', 'url', 'color', 'category', 'label', 'comment', 'remark'],
]);

/** Hotels and venues: all that two tables of unrelated names share could stand in any table of people or places. */
export const genericBlock: Evidence = ({ left, likeness, names, similarity }) => {
  if (names === 'same' || names === 'synonymous') return undefined;
  const { byName } = featuresOf(left);
  const telling = likeness.informativePairs.filter((pair) => pair.quality >= 0.5);
  if (telling.length === 0) return undefined;
  const particular = telling.filter((pair) => {
    const concept = byName.get(pair.left.name)?.concept ?? '';
    return !GENERIC.has(concept) && similarity.weight(left, pair.left) >= 0.3;
  });
  if (particular.length > telling.length * 0.35) return undefined;
  const related = names === 'qualified' || names === 'akin';
  return {
    kind: 'generic columns',
    points: related ? -0.05 : -0.2,
    because: `nearly all that both have could stand in any table of such a shape`,
  };
};
