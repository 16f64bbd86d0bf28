import { refuseReading } from '../along-references/reading.ts';
import { planLeaving } from '../columns-leave/plan.ts';
import { namesFor } from '../merge-tables/names.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { type Derivation, followingRows, guardDerivation, probesOf } from './derivation.ts';

/** The column goes, and a view has it computed. */
export function planComputed(derivation: Derivation): Plan | Unavailable {
  const { snapshot, table, column, title, computed, expression, reads } = derivation;
  const why = refuseReading(table, reads);
  if (why !== undefined) return { unavailable: why };
  const others = reads.map((r) => r.name).join(', ');
  return planLeaving({
    snapshot,
    names: namesFor(snapshot, [table]),
    table,
    columns: [column.name],
    title,
    meaning: `No row goes: ${column.name} of ${table.name} is computed when it is read. A guard stops the migration where a row has another value.`,
    mapping: [],
    carried: new Set(),
    view: { suffix: column.name, select: new Map([[column.name, computed]]), joins: [] },
    pieces: [guardDerivation(derivation)],
    made: [],
    locked: reads,
    notes: [
      `Whoever writes ${column.name} has to stop: it is ${expression} from now on, whatever anybody says.`,
      ...(reads.length > 0
        ? [
            `The view reads ${others} for each row that it shows. Where that is too slow, keep the column and let triggers on ${others} keep it in step.`,
          ]
        : []),
    ],
    obligations: probesOf(derivation),
    touches: reads,
    ...followingRows(derivation),
    because: [column.provenance.created],
  });
}
