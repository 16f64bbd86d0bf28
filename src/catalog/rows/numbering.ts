import { type Column, keyOf, type QualifiedName, type Snapshot } from '../model.ts';
import { nameParts, scalarText, stringsOf } from '../nodes.ts';
import type { Batch } from './batch.ts';
import type { RowWrite } from './write.ts';

/** Follows the numbers that sequences give to the rows of one table, statement by statement. */
export interface Numbering {
  /** The columns that a sequence fills in these rows, by place, with the last number that it had given before. */
  next(batch: Batch): readonly (readonly [column: number, before: number])[];
  /** From here on it is not known which numbers come. */
  lose(): void;
  restart(): void;
}

/** A sequence that counts by one from one, as serial and identity columns make it, is one that can be followed. */
export function numbering(snapshot: Snapshot): Numbering {
  const given = new Map<string, number>();
  let lost = false;
  return {
    next(batch) {
      if (lost) return [];
      const numbered: (readonly [number, number])[] = [];
      for (const [place, column] of batch.write.columns.entries()) {
        const sequence = sequenceOf(column, snapshot);
        if (sequence === undefined) continue;
        const leavesOut = batch.leavesOut(column.name);
        if (leavesOut === undefined) {
          lost = true;
          return [];
        }
        if (!leavesOut) continue;
        const before = given.get(sequence) ?? 0;
        numbered.push([place, before]);
        given.set(sequence, before + batch.count);
      }
      return numbered;
    },
    lose() {
      lost = true;
    },
    restart() {
      given.clear();
    },
  };
}

/** The plain sequences that fill the columns of tables as they were written to: all of a snapshot that numbers depend on. */
export function sequencesBehind(writes: readonly RowWrite[], snapshot: Snapshot): readonly (string | undefined)[] {
  const columns = new Set(writes.map((write) => write.columns));
  return [...columns].flatMap((of) => of.map((column) => sequenceOf(column, snapshot)));
}

/** Key of the plain sequence that fills the column, as it was called when the rows were written. */
function sequenceOf({ identity, default: value }: Column, snapshot: Snapshot): string | undefined {
  if (identity) return isPlain(identity.sequence, snapshot) ? keyOf(identity.sequence) : undefined;
  if (!value || !('FuncCall' in value.node)) return undefined;
  const { funcname, args } = value.node.FuncCall;
  if (stringsOf(funcname).at(-1) !== 'nextval') return undefined;
  const parts = nameParts(scalarText(args?.[0]) ?? '');
  const name = { schema: parts.at(-2) ?? 'public', name: parts.at(-1) ?? '' };
  return isPlain(name, snapshot) ? keyOf(name) : undefined;
}

function isPlain(name: QualifiedName, snapshot: Snapshot): boolean {
  const definition = snapshot.relations.get(keyOf(name))?.sequence;
  return definition !== undefined && definition.options.length === 0;
}
