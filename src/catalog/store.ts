import type { Journal, WritableJournal } from './journal.ts';
import type { AnyStore, Slot } from './trace.ts';

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
