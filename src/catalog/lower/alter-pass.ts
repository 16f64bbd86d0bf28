import type { AlterTableCmd } from '@pgsql/types';
import type { Relation } from '../model.ts';
import type { Working } from '../working.ts';

/** The order in which PostgreSQL runs the parts of one ALTER TABLE (AlterTablePass in tablecmds.c). */
export const PASS = {
  drop: 0,
  alterType: 1,
  addColumn: 2,
  setExpression: 3,
  /** Constraints on columns whose type has changed are made again. */
  oldConstraint: 4,
  /** Constraints are looked at; what they do comes later. */
  examine: 5,
  columnAttributes: 6,
  indexConstraint: 7,
  index: 8,
  other: 9,
  miscellaneous: 10,
} as const;

export type Pass = (typeof PASS)[keyof typeof PASS];

/** A statement under way. */
export interface Course {
  /** The table before its first command. */
  readonly before: Relation;
  /** Puts a step off to a pass that is still to come. */
  later(pass: Pass, step: Step): void;
}

/** Runs on the table as it stands; whatever it changes it has put by itself. */
export type Step = (work: Working, table: Relation, course: Course) => void;

/** What one command does: what PostgreSQL looks at before any command of the statement runs, then the command itself. */
export interface Steps {
  readonly prepare?: (work: Working, table: Relation) => void;
  readonly run: Step;
}

const PASSES: Partial<Record<NonNullable<AlterTableCmd['subtype']>, Pass>> = {
  AT_DropColumn: PASS.drop,
  AT_DropConstraint: PASS.drop,
  AT_DropNotNull: PASS.drop,
  AT_DropExpression: PASS.drop,
  AT_DropIdentity: PASS.drop,
  AT_AlterColumnType: PASS.alterType,
  AT_AddColumn: PASS.addColumn,
  AT_SetExpression: PASS.setExpression,
  AT_AddConstraint: PASS.examine,
  AT_SetNotNull: PASS.columnAttributes,
  AT_AddIdentity: PASS.other,
  AT_ColumnDefault: PASS.other,
};

export function passOf({ subtype, def }: AlterTableCmd): Pass {
  if (subtype === 'AT_ColumnDefault' && !def) return PASS.drop;
  return PASSES[subtype ?? 'AT_AddColumn'] ?? PASS.miscellaneous;
}

/** Runs steps pass by pass, those too that they put off. Ends where the table is gone. */
export function runPasses(work: Working, table: Relation, steps: readonly { pass: Pass; run: Step }[]): void {
  const queue = new Map<Pass, Step[]>();
  const course: Course = {
    before: table,
    later(pass, step) {
      const known = queue.get(pass);
      if (known) known.push(step);
      else queue.set(pass, [step]);
    },
  };
  for (const { pass, run } of steps) course.later(pass, run);
  for (const pass of Object.values(PASS))
    for (const step of queue.get(pass) ?? []) {
      const now = work.relationNamed(table.schema, table.name);
      if (now) step(work, now, course);
    }
}
