/**
 * Undo for replay: every change of the working state records how to take it back. A refused statement, a ROLLBACK and an
 * edited file (whose statements, and all behind them, are replayed again) each return to a mark made earlier.
 *
 * While a trace is kept, it also notes what was read: a file whose reads all find the same again needs no second run,
 * since what it writes is known (self-adjusting computation; U. Acar, 2005, in its simplest form).
 */
export interface Journal {
  record(undo: () => void): void;
  /** The present moment, to come back to with `undoTo`. */
  mark(): number;
  undoTo(mark: number): void;
  /** Notes reads from here on, until `endTrace`. */
  beginTrace(): void;
  /** What was read and written since `beginTrace`; the journal behind `mark` is cut down to one entry a key. */
  endTrace(mark: number): Trace;
  readonly trace: Trace | undefined;
}

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

interface Access {
  readonly store: AnyStore;
  readonly key: string;
  value: unknown;
}

/** The side of a store that the journal sees. */
interface AnyStore {
  readonly generation: number;
  peek(key: string): unknown;
  /** Sets a value, or deletes the key where it is undefined, with a journal entry. */
  write(key: string, value: unknown): void;
  /** Puts an equal object in the place of a value. */
  exchange(key: string, value: unknown): void;
  restore(key: string, value: unknown, generation: number): void;
}

type Entry =
  | (() => void)
  | { readonly store: AnyStore; readonly key: string; readonly before: unknown; readonly generation: number };

interface WritableJournal extends Journal {
  recordWrite(store: AnyStore, key: string, before: unknown, generation: number): void;
}

export function createJournal(): Journal {
  const entries: Entry[] = [];
  let trace: Trace | undefined;
  const journal: WritableJournal = {
    record: (undo) => entries.push(undo),
    recordWrite: (store, key, before, generation) => entries.push({ store, key, before, generation }),
    mark: () => entries.length,
    undoTo(mark) {
      while (entries.length > mark) {
        const entry = entries.pop();
        if (typeof entry === 'function') entry();
        else entry?.store.restore(entry.key, entry.before, entry.generation);
      }
    },
    beginTrace() {
      trace = { reads: [], scans: [], lists: [], writes: [] };
    },
    endTrace(mark) {
      const ended = trace ?? { reads: [], scans: [], lists: [], writes: [] };
      trace = undefined;
      const written = new Map<AnyStore, Set<string>>();
      let keep = mark;
      for (let i = mark; i < entries.length; i++) {
        const entry = entries[i] as Entry;
        if (typeof entry !== 'function') {
          const keys = written.get(entry.store) ?? new Set();
          if (keys.has(entry.key)) continue;
          written.set(entry.store, keys.add(entry.key));
          ended.writes.push({ store: entry.store, key: entry.key, value: entry.store.peek(entry.key) });
        }
        entries[keep++] = entry;
      }
      entries.length = keep;
      return ended;
    },
    get trace() {
      return trace;
    },
  };
  return journal;
}

/** Whether everything that the run read is still as it found it. */
export function stillHolds(trace: Trace): boolean {
  return (
    trace.reads.every(({ store, key, value }) => store.peek(key) === value) &&
    trace.scans.every(({ store, generation }) => store.generation === generation) &&
    trace.lists.every(({ ask, key, found }) => isSameList(ask(key), found))
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Does again what the run did. Only where `stillHolds`. */
export function repeat(trace: Trace): void {
  for (const { store, key, value } of trace.writes) store.write(key, value);
}

/** Where the run wrote an object that equals the one an earlier run wrote, the earlier one takes its place. */
export function keepEqual(now: Trace, before: Trace, isEqual: (a: unknown, b: unknown) => boolean): void {
  const earlier = new Map<AnyStore, Map<string, unknown>>();
  for (const { store, key, value } of before.writes) {
    const keys = earlier.get(store);
    if (keys) keys.set(key, value);
    else earlier.set(store, new Map([[key, value]]));
  }
  for (const write of now.writes) {
    const value = earlier.get(write.store)?.get(write.key);
    if (value === undefined || value === write.value || !isEqual(value, write.value)) continue;
    write.store.exchange(write.key, value);
    write.value = value;
  }
}

/** A map whose changes the journal can take back. Its values are immutable. */
export interface Store<T> {
  get(key: string): T | undefined;
  /** As `get`, unnoticed by a trace: for whoever notes in another way what it depends on. */
  peek(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[string, T]>;
}

// Unique over all stores and never used twice, so that equal generations mean equal contents.
let generations = 0;

export function createStore<T>(journal: Journal): Store<T> {
  const map = new Map<string, T>();
  const { recordWrite } = journal as WritableJournal;
  let generation = ++generations;
  let seenBy: Trace | undefined;
  let seen = new Set<string>();

  function put(key: string, value: T | undefined): void {
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }

  /** The value before the run counts as read even where it is only overwritten: whether it was there may matter. */
  function note(trace: Trace, key: string, value: T | undefined): void {
    if (seenBy !== trace) {
      seenBy = trace;
      seen = new Set();
    }
    if (seen.has(key)) return;
    seen.add(key);
    trace.reads.push({ store: self, key, value });
  }

  function write(key: string, value: T | undefined): void {
    const before = map.get(key);
    recordWrite(self, key, before, generation);
    generation = ++generations;
    put(key, value);
  }

  const self: AnyStore = {
    get generation() {
      return generation;
    },
    peek: (key) => map.get(key),
    write: (key, value) => write(key, value as T | undefined),
    exchange: (key, value) => put(key, value as T | undefined),
    restore(key, value, then) {
      put(key, value as T | undefined);
      generation = then;
    },
  };

  function scan(): void {
    journal.trace?.scans.push({ store: self, generation });
  }

  function get(key: string): T | undefined {
    const value = map.get(key);
    const { trace } = journal;
    if (trace) note(trace, key, value);
    return value;
  }

  return {
    get,
    peek: (key) => map.get(key),
    has: (key) => get(key) !== undefined,
    set(key, value) {
      get(key);
      write(key, value);
    },
    delete(key) {
      if (get(key) !== undefined) write(key, undefined);
    },
    values() {
      scan();
      return map.values();
    },
    entries() {
      scan();
      return map.entries();
    },
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
