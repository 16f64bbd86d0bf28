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

/**
 * Where a store keeps the value of one key; it stays when the value goes. Entries and traces point to it, so that only
 * whoever asks by name pays for looking the name up.
 */
interface Slot {
  readonly store: AnyStore;
  /** Undefined where the key is absent. */
  value: unknown;
  /** Grows with every key that comes to be: the order of iteration. */
  born: number;
  /** The last traces that noted a read and a write of it: cheaper than a set for each of them. */
  readIn: Trace | undefined;
  writtenIn: Trace | undefined;
}

interface Access {
  readonly slot: Slot | DerivedSlot;
  value: unknown;
}

/** The side of a store that the journal sees. */
interface AnyStore {
  generation: number;
  /** Sets a value, or with undefined deletes it, with a journal entry. */
  write(slot: Slot, value: unknown): void;
  /** Told of every change of a value, undoing included. */
  readonly changed: ((before: unknown, after: unknown) => void) | undefined;
}

type Entry =
  | (() => void)
  | { readonly slot: Slot; readonly before: unknown; readonly generation: number; readonly born: number };

interface WritableJournal extends Journal {
  recordWrite(slot: Slot, before: unknown, generation: number, born: number): void;
}

export function createJournal(): Journal {
  const entries: Entry[] = [];
  let trace: Trace | undefined;
  const journal: WritableJournal = {
    record: (undo) => entries.push(undo),
    recordWrite: (slot, before, generation, born) => entries.push({ slot, before, generation, born }),
    mark: () => entries.length,
    undoTo(mark) {
      while (entries.length > mark) {
        const entry = entries.pop() as Entry;
        if (typeof entry === 'function') entry();
        else restore(entry.slot, entry.before, entry.generation, entry.born);
      }
    },
    beginTrace() {
      trace = { reads: [], scans: [], lists: [], writes: [] };
    },
    endTrace(mark) {
      const ended = trace ?? { reads: [], scans: [], lists: [], writes: [] };
      trace = undefined;
      let keep = mark;
      for (let i = mark; i < entries.length; i++) {
        const entry = entries[i] as Entry;
        if (typeof entry !== 'function') {
          const { slot } = entry;
          if (slot.writtenIn === ended) continue;
          slot.writtenIn = ended;
          ended.writes.push({ slot, value: slot.value });
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

function restore(slot: Slot, value: unknown, generation: number, born: number): void {
  const { store } = slot;
  const now = slot.value;
  slot.value = value;
  slot.born = born;
  store.generation = generation;
  store.changed?.(now, value);
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

/** A map whose changes the journal can take back. Its values are immutable. */
export interface Store<T> {
  get(key: string): T | undefined;
  /** As `get`, unnoticed by a trace: for whoever notes in another way what it depends on. */
  peek(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** As `get` of "schema.name", without putting the two together every time. */
  named(schema: string, name: string): T | undefined;
  /** Sets the value of "schema.name" and returns the one before. */
  setNamed(schema: string, name: string, value: T): T | undefined;
  /** In the order in which their keys came to be. */
  values(): T[];
  entries(): [string, T][];
}

// Unique over all stores and never used twice, so that equal generations mean equal contents.
let generations = 0;

/** @param changed is told of every change of a value, undoing included; not of one equal object put for another */
export function createStore<T>(
  journal: Journal,
  changed?: (before: T | undefined, after: T | undefined) => void,
): Store<T> {
  const slots = new Map<string, Slot>();
  // The same slots by schema and name: a key that is put together has to be hashed each time it is.
  const byName = new Map<string, Map<string, Slot>>();
  const { recordWrite } = journal as WritableJournal;

  const self: AnyStore = {
    generation: ++generations,
    write(slot, value) {
      const before = slot.value;
      recordWrite(slot, before, self.generation, slot.born);
      self.generation = ++generations;
      if (before === undefined) slot.born = self.generation;
      slot.value = value;
      self.changed?.(before, value);
    },
    changed: changed as AnyStore['changed'],
  };

  function slotOf(key: string): Slot {
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = { store: self, value: undefined, born: 0, readIn: undefined, writtenIn: undefined };
      slots.set(key, slot);
    }
    return slot;
  }

  function slotNamed(schema: string, name: string): Slot {
    let names = byName.get(schema);
    if (names === undefined) {
      names = new Map();
      byName.set(schema, names);
    }
    let slot = names.get(name);
    if (slot === undefined) {
      slot = slotOf(`${schema}.${name}`);
      names.set(name, slot);
    }
    return slot;
  }

  /** The slot, noted as read: the value before a run may matter even where it is only overwritten. */
  function read(slot: Slot): Slot {
    const { trace } = journal;
    if (trace !== undefined && slot.readIn !== trace) {
      slot.readIn = trace;
      trace.reads.push({ slot, value: slot.value });
    }
    return slot;
  }

  function living(): [string, Slot][] {
    journal.trace?.scans.push({ store: self, generation: self.generation });
    const found: [string, Slot][] = [];
    for (const entry of slots) if (entry[1].value !== undefined) found.push(entry);
    return found.sort(([, a], [, b]) => a.born - b.born);
  }

  return {
    get: (key) => read(slotOf(key)).value as T | undefined,
    peek: (key) => slots.get(key)?.value as T | undefined,
    has: (key) => read(slotOf(key)).value !== undefined,
    set(key, value) {
      self.write(read(slotOf(key)), value);
    },
    named: (schema, name) => read(slotNamed(schema, name)).value as T | undefined,
    setNamed(schema, name, value) {
      const slot = read(slotNamed(schema, name));
      const before = slot.value as T | undefined;
      if (before !== value) self.write(slot, value);
      return before;
    },
    delete(key) {
      const slot = read(slotOf(key));
      if (slot.value !== undefined) self.write(slot, undefined);
    },
    values: () => living().map(([, slot]) => slot.value as T),
    entries: () => living().map(([key, slot]) => [key, slot.value as T]),
  };
}

interface DerivedSlot {
  value: unknown;
  readIn: Trace | undefined;
  /** The last trace under which it changed, and what it was before. */
  changedIn: Trace | undefined;
  before: unknown;
}

/**
 * A map that follows from a store's values, by a schema and a name in it. Whoever keeps it in step changes it back when
 * those values go back, so the journal has no part in it; what is read of it is noted like any other read.
 */
export interface Derived<T> {
  get(schema: string, name: string): T | undefined;
  /** Unnoticed by a trace, since what it is made from is noted. */
  update(schema: string, name: string, next: (now: T | undefined) => T | undefined): void;
}

export function createDerived<T>(journal: Journal): Derived<T> {
  const schemas = new Map<string, Map<string, DerivedSlot>>();

  function slotOf(schema: string, name: string): DerivedSlot {
    let slots = schemas.get(schema);
    if (slots === undefined) {
      slots = new Map();
      schemas.set(schema, slots);
    }
    let slot = slots.get(name);
    if (slot === undefined) {
      slot = { value: undefined, readIn: undefined, changedIn: undefined, before: undefined };
      slots.set(name, slot);
    }
    return slot;
  }

  return {
    get(schema, name) {
      const slot = slotOf(schema, name);
      const { trace } = journal;
      if (trace !== undefined && slot.readIn !== trace) {
        slot.readIn = trace;
        trace.reads.push({ slot, value: slot.changedIn === trace ? slot.before : slot.value });
      }
      return slot.value as T | undefined;
    },
    update(schema, name, next) {
      const slot = slotOf(schema, name);
      const { trace } = journal;
      if (trace !== undefined && slot.changedIn !== trace) {
        slot.changedIn = trace;
        slot.before = slot.value;
      }
      slot.value = next(slot.value as T | undefined);
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
