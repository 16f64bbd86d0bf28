import { keyOf } from '../../catalog/model.ts';
import type { Obligation } from '../obligation.ts';
import type { ProvablePlan } from '../plan.ts';
import type { TableFacts } from '../tables.ts';
import { type Examination, subjectsOf } from './examination.ts';
import { foreignKeysHold } from './foreign-keys.ts';
import { guardAborts } from './guards.ts';
import { indexStillServes } from './index-serves.ts';
import { sameRowsPerRole } from './roles.ts';
import { rollbackRestores } from './rollback.ts';
import { bystanders, rowsReadBack, targetRowsKept, viewUnchanged } from './rows-kept.ts';
import { constraintStillHolds } from './still-refused.ts';
import { targetWritesLand, writesLand, writesUnchanged } from './writes.ts';

/** What has to be looked at for a plan, in the order in which it can be: the rollback undoes the rest, so it is last. */
export function examinationsOf(plan: ProvablePlan, tables: ReadonlyMap<string, TableFacts>): Examination[] {
  const { absorbed, targets } = subjectsOf(plan);
  const last = (o: Obligation) => o.kind === 'rollback-restores';
  const ordered = [...plan.obligations.filter((o) => !last(o)), ...plan.obligations.filter(last)];
  // Who may see what is looked at whether the plan thought of it or not.
  const asked = new Set(plan.obligations.flatMap((o) => (o.kind === 'same-rows-per-role' ? [keyOf(o.table)] : [])));
  const unasked = absorbed.filter((name) => !asked.has(name)).flatMap((name) => tables.get(name) ?? []);
  return [
    ...unasked.map((table) => sameRowsPerRole({ kind: 'same-rows-per-role', table, roles: [] })),
    bystanders(new Set([...absorbed, ...targets])),
    ...targets.map(targetWritesLand),
    ...ordered.flatMap(examinationOf),
  ];
}

function examinationOf(obligation: Obligation): Examination[] {
  switch (obligation.kind) {
    case 'rows-read-back':
      return [rowsReadBack(obligation)];
    case 'target-rows-kept':
      return [targetRowsKept(obligation)];
    case 'view-unchanged':
      return [viewUnchanged(obligation)];
    case 'foreign-keys-hold':
      return [foreignKeysHold(obligation)];
    case 'writes-unchanged':
      return [writesUnchanged(obligation)];
    case 'constraint-still-holds':
      return [constraintStillHolds(obligation)];
    case 'index-still-serves':
      return [indexStillServes(obligation)];
    case 'guard-aborts':
      return [guardAborts(obligation)];
    case 'rollback-restores':
      return [rollbackRestores(obligation)];
    case 'writes-land':
      return [writesLand(obligation)];
    case 'same-rows-per-role':
      return [sameRowsPerRole(obligation)];
  }
}
