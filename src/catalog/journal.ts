/**
 * Undo for replay: every change of the working state records how to take it back. A refused statement, a ROLLBACK and an
 * edited file (whose statements, and all behind them, are replayed again) each return to a mark made earlier.
 */
export interface Journal {
  record(undo: () => void): void;
  /** Records that `map` had this value (or none) under `key`. */
  recordEntry(map: Map<string, unknown>, key: string): void;
  /** The present moment, to come back to with `undoTo`. */
  mark(): number;
  undoTo(mark: number): void;
}

export function createJournal(): Journal {
  // Three slots an entry (map, key, value before), or (undefined, function, undefined): most of replay's garbage would be
  // closures otherwise.
  const slots: unknown[] = [];
  let lastMark = 0;
  /** Whether the map's last entry is of this key and younger than the last mark: one undo serves both then. */
  const isRecorded = (map: unknown, key: string, at: number) =>
    at >= lastMark && slots[at] === map && slots[at + 1] === key;
  const lastOf = new Map<unknown, number>();
  return {
    record: (undo) => slots.push(undefined, undo, undefined),
    recordEntry(map, key) {
      const last = lastOf.get(map);
      if (last !== undefined && isRecorded(map, key, last)) return;
      lastOf.set(map, slots.length);
      slots.push(map, key, map.get(key));
    },
    mark() {
      lastMark = slots.length;
      return lastMark;
    },
    undoTo(mark) {
      while (slots.length > mark) {
        const before = slots.pop();
        const key = slots.pop();
        const map = slots.pop() as Map<string, unknown> | undefined;
        if (!map) (key as () => void)();
        else if (before === undefined) map.delete(key as string);
        else map.set(key as string, before);
      }
      lastMark = slots.length;
    },
  };
}

/** A map whose changes the journal can take back. Its values are immutable. */
export interface Store<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[string, T]>;
}

export function createStore<T>(journal: Journal): Store<T> {
  const map = new Map<string, T>();
  const restore = (key: string) => journal.recordEntry(map as Map<string, unknown>, key);
  return {
    get: (key) => map.get(key),
    has: (key) => map.has(key),
    set(key, value) {
      restore(key);
      map.set(key, value);
    },
    delete(key) {
      if (!map.has(key)) return;
      restore(key);
      map.delete(key);
    },
    values: () => map.values(),
    entries: () => map.entries(),
  };
}

/** An append-only list that the journal can shorten again. */
export interface Log<T> {
  add(item: T): void;
  readonly items: readonly T[];
}

export function createLog<T>(journal: Journal): Log<T> {
  const items: T[] = [];
  return {
    add(item) {
      journal.record(() => items.pop());
      items.push(item);
    },
    items,
  };
}
