import type { KnownRows } from '../catalog/rows/source.ts';

/** What rows show of a text column that holds lists. */
export interface Delimited {
  readonly separator: string;
  /** Values that are not null, and those among them that hold the separator. */
  readonly values: number;
  readonly lists: number;
  /** Items of all values, and how many different ones. */
  readonly items: number;
  readonly distinct: number;
  /** Items that stand at different places in different values: of dry, red and red, still. In "Smith, John" none does. */
  readonly moving: number;
  /** Whether all values are codes with no blank in or between them: FORD,VW. */
  readonly coded: boolean;
  /** A value, as it stands. */
  readonly example: string;
}

const SEPARATORS = [',', ';', '|', '\n'];
/** Fewer say nothing. */
const LEAST_LISTS = 2;
/** 0..1: part of the values that have to hold the separator. */
const LEAST_SHARE = 0.3;
const LONGEST_ITEM = 40;
const CODE = /^[a-z][\w-]*$|^[A-Z][A-Z0-9_-]*$/;

/**
 * Whether the known values of a column are lists: short items behind one and the same separator. Sentences, numbers with
 * thousands, pairs of coordinates and JSON are not.
 */
export function delimitedIn(rows: KnownRows, place: number): Delimited | undefined {
  const values = rows.rows.flatMap((row) => {
    const value = row.values[place];
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
  for (const separator of SEPARATORS) {
    const found = listsBy(separator, values);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listsBy(separator: string, values: readonly string[]): Delimited | undefined {
  const lists = values.filter((value) => value.includes(separator));
  if (lists.length < LEAST_LISTS || lists.length < values.length * LEAST_SHARE) return undefined;
  if (lists.some((value) => !isList(value, separator))) return undefined;
  const items = values.flatMap((value) => itemsOf(value, separator));
  const example = [...lists].sort((a, b) => a.length - b.length)[0] ?? '';
  return {
    separator,
    values: values.length,
    lists: lists.length,
    items: items.length,
    moving: countMoving(values, separator),
    coded: values.every((value) => value.split(separator).every((item) => CODE.test(item))),
    distinct: new Set(items.map((item) => item.toLowerCase())).size,
    example,
  };
}

function countMoving(values: readonly string[], separator: string): number {
  const places = new Map<string, Set<number>>();
  for (const value of new Set(values))
    for (const [place, item] of itemsOf(value.toLowerCase(), separator).entries())
      places.set(item, (places.get(item) ?? new Set()).add(place));
  return [...places.values()].filter((of) => of.size > 1).length;
}

/** @returns its items without the blanks around them */
export function itemsOf(value: string, separator: string): readonly string[] {
  return value
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isList(value: string, separator: string): boolean {
  const items = itemsOf(value, separator);
  if (items.length < 2 || /^\s*[[{<]/.test(value) || /[.!?]\s/.test(value)) return false;
  // 1,200 and 52.5,13.4 are numbers.
  if (
    separator === ',' &&
    (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(value) || items.every((item) => /^-?\d+\.\d+$/.test(item)))
  )
    return false;
  return items.every((item) => item.length <= LONGEST_ITEM && item.split(/\s+/).length <= 4);
}
