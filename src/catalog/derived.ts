import type { Journal } from './journal.ts';
import type { DerivedSlot } from './trace.ts';

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
