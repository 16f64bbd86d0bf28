/**
 * Normalization by definition, for few attributes: all subsets are tried, nothing is shared with src/normalization. What a set
 * of attributes determines is found by going through the dependencies until nothing is added.
 */
import type { Dependency } from '../../src/normalization/dependency.ts';

type Names = readonly string[];

export function determined(start: Names, given: readonly Dependency[]): Set<string> {
  const all = new Set(start);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const { lhs, rhs } of given) if (lhs.every((a) => all.has(a))) for (const b of rhs) all.add(b);
  }
  return all;
}

export function follows({ lhs, rhs }: Dependency, given: readonly Dependency[]): boolean {
  const all = determined(lhs, given);
  return rhs.every((b) => all.has(b));
}

export function equivalent(a: readonly Dependency[], b: readonly Dependency[]): boolean {
  return a.every((d) => follows(d, b)) && b.every((d) => follows(d, a));
}

export function subsets(names: Names): string[][] {
  const all: string[][] = [];
  for (let mask = 0; mask < 2 ** names.length; mask++) all.push(names.filter((_, i) => mask & (1 << i)));
  return all.sort((a, b) => a.length - b.length);
}

const holds = (whole: Iterable<string>, part: Names) => {
  const set = new Set(whole);
  return part.every((a) => set.has(a));
};

/** The candidate keys of a part of the relation that the dependencies are about. */
export function keys(part: Names, given: readonly Dependency[]): string[][] {
  const found: string[][] = [];
  for (const set of subsets(part))
    if (!found.some((key) => holds(set, key)) && holds(determined(set, given), part)) found.push(set);
  return found;
}

/** The strongest form of a part, from the definitions and from everything that holds in it. */
export function form(part: Names, given: readonly Dependency[]): string {
  const all = keys(part, given);
  const prime = new Set(all.flat());
  let weakest = 'BCNF';
  const weaken = (to: string) => {
    if (to < weakest || weakest === 'BCNF') weakest = to;
  };
  for (const set of subsets(part)) {
    const closed = determined(set, given);
    if (holds(closed, part)) continue;
    for (const b of part) {
      if (set.includes(b) || !closed.has(b)) continue;
      if (prime.has(b)) weaken('3NF');
      else if (all.some((key) => holds(key, set) && key.length > set.length)) weaken('1NF');
      else weaken('2NF');
    }
  }
  return weakest;
}

/** Everything that holds in a part, one dependency a subset. */
export function projected(part: Names, given: readonly Dependency[]): Dependency[] {
  return subsets(part).map((lhs) => {
    const closed = determined(lhs, given);
    return { lhs, rhs: part.filter((b) => closed.has(b)) };
  });
}

export function preserves(parts: readonly Names[], given: readonly Dependency[]): boolean {
  const kept = parts.flatMap((part) => projected(part, given));
  return given.every((d) => follows(d, kept));
}

export function isMinimal(cover: readonly Dependency[]): boolean {
  return cover.every((d, i) => {
    const others = cover.filter((_, j) => j !== i);
    if (d.rhs.length !== 1 || follows(d, others)) return false;
    return d.lhs.every((a) => !follows({ lhs: d.lhs.filter((b) => b !== a), rhs: d.rhs }, cover));
  });
}

type Row = ReadonlyMap<string, string>;

/**
 * Whether a join of parts gives back a relation, on an instance: a row for each part, alike only in that part's columns, made to
 * satisfy the dependencies by renaming values; then its projections are joined, row by row, and compared.
 */
export function joinsBack(relation: Names, parts: readonly Names[], given: readonly Dependency[]): boolean {
  const rows = parts.map((part, i) => new Map(relation.map((c) => [c, part.includes(c) ? 'same' : `own ${i}`])));
  for (let renamed = true; renamed; ) {
    renamed = false;
    for (const { lhs, rhs } of given) {
      for (const a of rows)
        for (const b of rows) {
          if (!lhs.every((c) => a.get(c) === b.get(c))) continue;
          for (const c of rhs) {
            const [one = '', other = ''] = [a.get(c), b.get(c)].sort();
            if (one === other) continue;
            renamed = true;
            for (const row of rows) if (row.get(c) === one) row.set(c, other);
          }
        }
    }
  }
  return sameRows(rows, joined(rows, parts), relation);
}

/** The join of the projections of rows to parts. */
export function joined(rows: readonly Row[], parts: readonly Names[]): Row[] {
  let result: Row[] = [new Map()];
  for (const part of parts) {
    const pieces = new Map(rows.map((row) => [part.map((c) => row.get(c)).join('|'), row]));
    result = result.flatMap((row) =>
      [...pieces.values()].flatMap((piece) => {
        const fits = part.every((c) => !row.has(c) || row.get(c) === piece.get(c));
        return fits ? [new Map([...row, ...part.map((c) => [c, piece.get(c) ?? ''] as const)])] : [];
      }),
    );
  }
  return result;
}

export function sameRows(a: readonly Row[], b: readonly Row[], relation: Names): boolean {
  const spelled = (rows: readonly Row[]) =>
    [...new Set(rows.map((row) => relation.map((c) => row.get(c) ?? '(none)').join('|')))].sort().join('\n');
  return spelled(a) === spelled(b);
}
