import type { Slot, Trace } from './trace.ts';

/**
 * Undo for replay: every change of the working state records how to take it back. A refused statement, a ROLLBACK and an
 * edited file (whose statements, and all behind them, are replayed again) each return to a mark made earlier.
 * While a trace is kept, it also notes what was read and written (trace.ts).
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

type Entry =
  | (() => void)
  | { readonly slot: Slot; readonly before: unknown; readonly generation: number; readonly born: number };

/** The side of a journal that stores see. */
export interface WritableJournal extends Journal {
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
