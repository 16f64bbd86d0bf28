/** Places of a list by a number that each of its items has, for one list after the other. */
export interface Buckets {
  fill<T>(items: readonly T[], numberOf: (item: T) => number): void;
  /** The first place with this number; -1 where there is none. */
  first(number: number): number;
  /** The next place with the same number; -1 behind the last. */
  next(place: number): number;
}

export function createBuckets(): Buckets {
  let heads = new Int32Array(0);
  let followers = new Int32Array(0);
  let numbers: number[] = [];
  return {
    fill(items, numberOf) {
      for (const number of numbers) heads[number] = -1;
      numbers = [];
      if (followers.length < items.length) followers = new Int32Array(items.length * 2);
      // From the end, so that each bucket is in the order of the list.
      for (let place = items.length - 1; place >= 0; place--) {
        const number = numberOf(items[place] as never);
        if (number >= heads.length) heads = grown(heads, number);
        followers[place] = heads[number] as number;
        heads[number] = place;
        numbers.push(number);
      }
    },
    first: (number) => (number < heads.length ? (heads[number] as number) : -1),
    next: (place) => followers[place] as number,
  };
}

function grown(heads: Int32Array<ArrayBuffer>, number: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(1024, 2 * (number + 1))).fill(-1);
  larger.set(heads);
  return larger;
}
