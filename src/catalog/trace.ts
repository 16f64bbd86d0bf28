/**
 * What a run of statements read and wrote: a file whose reads all find the same again needs no second run, since what it
 * writes is known (self-adjusting computation; U. Acar, 2005, in its simplest form).
 */

/** What a run of statements depended on and did. */
export interface Trace {
  /** Values as they were before the run, of every key that it read or wrote. */
  readonly reads: Access[];
  /** Stores that were read as a whole, with their generation then. */
  readonly scans: { readonly store: AnyStore; readonly generation: number }[];
  /** Lists that were asked for and what they held then. */
  readonly lists: List[];
  /** Values as they were behind the run. */
  writes: Access[];
}

interface List {
  readonly ask: (key: string) => readonly unknown[];
  readonly key: string;
  readonly found: readonly unknown[];
}

/**
 * Where a store keeps the value of one key; it stays when the value goes. Entries and traces point to it, so that only
 * whoever asks by name pays for looking the name up.
 */
export interface Slot {
  readonly store: AnyStore;
  /** Undefined where the key is absent. */
  value: unknown;
  /** Grows with every key that comes to be: the order of iteration. */
  born: number;
  /** The last traces that noted a read and a write of it: cheaper than a set for each of them. */
  readIn: Trace | undefined;
  writtenIn: Trace | undefined;
}

export interface DerivedSlot {
  value: unknown;
  readIn: Trace | undefined;
  /** The last trace under which it changed, and what it was before. */
  changedIn: Trace | undefined;
  before: unknown;
}

interface Access {
  readonly slot: Slot | DerivedSlot;
  value: unknown;
}

/** The side of a store that the journal sees. */
export interface AnyStore {
  generation: number;
  /** Sets a value, or with undefined deletes it, with a journal entry. */
  write(slot: Slot, value: unknown): void;
  /** Told of every change of a value, undoing included. */
  readonly changed: ((before: unknown, after: unknown) => void) | undefined;
}

/** Whether everything that the run read is still as it found it. */
export function stillHolds(trace: Trace): boolean {
  return (
    trace.reads.every(({ slot, value }) => slot.value === value) &&
    trace.scans.every(({ store, generation }) => store.generation === generation) &&
    trace.lists.every(({ ask, key, found }) => isSameList(ask(key), found))
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Does again what the run did. Only where `stillHolds`. */
export function repeat(trace: Trace): void {
  for (const { slot, value } of trace.writes) (slot as Slot).store.write(slot as Slot, value);
}

/** Where the run wrote an object that equals the one an earlier run wrote, the earlier one takes its place. */
export function keepEqual(now: Trace, before: Trace, isEqual: (a: unknown, b: unknown) => boolean): void {
  const earlier = new Map(before.writes.map(({ slot, value }) => [slot, value]));
  for (const write of now.writes) {
    const value = earlier.get(write.slot);
    if (value === undefined || value === write.value || !isEqual(value, write.value)) continue;
    write.slot.value = value;
    write.value = value;
  }
}
