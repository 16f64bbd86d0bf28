import type { CheckConstraint, Column, Constraint, Relation } from '../../catalog/model.ts';
import { defaultName } from '../../catalog/print/default-name.ts';
import { writtenType } from '../../catalog/print/style.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { limitOf } from './column-types.ts';
import { exclusionsOf, qualified } from './exclusions.ts';
import { mentions, passesOnNull, referencesIn, renameColumns, sameSql, sqlOf } from './expressions.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { alterTable, conditions } from './spell.ts';

/** Clauses of one ALTER TABLE, each with the one that undoes it. */
interface Clause {
  readonly sql: string;
  readonly undo: readonly string[];
}

/** Lets the target take the absorbed rows: its own limits go on binding its own rows alone. */
export function relaxTarget(merge: Merge): Part {
  const clauses = [
    ...widenings(merge),
    ...droppedNotNulls(merge),
    ...qualifiedChecks(merge),
    ...qualifiedExclusions(merge),
  ];
  if (clauses.length === 0) return {};
  return {
    pieces: [
      altering(merge, 'expand', clauses, {
        title: `Let ${merge.b.name} take these rows`,
        comment: `What ${merge.b.name} demands of its own rows, and ${merge.a.name} never did, goes on binding its own rows alone.`,
        undo: `The limits of ${merge.b.name} bind every row again.`,
      }),
    ],
  };
}

/** The absorbed table's own limits, once its rows have arrived. */
export function limitAbsorbed(merge: Merge): Part {
  const clauses = [...limitClauses(merge)];
  if (clauses.length === 0) return {};
  return {
    pieces: [
      altering(merge, 'attach', clauses, {
        title: `Keep the limits of ${merge.a.name}`,
        comment: `What ${merge.a.name} demanded of its rows still holds for them.`,
        undo: `The limits of ${merge.a.name} leave with it.`,
      }),
    ],
  };
}

function altering(
  { b }: Merge,
  stage: Piece['stage'],
  clauses: readonly Clause[],
  text: { title: string; comment: string; undo: string },
): Piece {
  return {
    stage,
    title: text.title,
    comment: text.comment,
    sql: alterTable(
      b,
      clauses.map((c) => c.sql),
    ),
    reverse: {
      comment: text.undo,
      sql: alterTable(
        b,
        clauses.flatMap((c) => c.undo),
      ),
    },
  };
}

function* widenings(merge: Merge): Iterable<Clause> {
  for (const { column, widened } of merge.placements) {
    if (!column || !widened) continue;
    const name = quoteIdentifier(column.name);
    yield {
      sql: `alter column ${name} type ${writtenType(widened)}`,
      undo: [`alter column ${name} type ${writtenType(column.type)}`],
    };
    const limit = limitOf(name, column.type, widened);
    if (limit !== undefined) yield check(merge, [column.name], `${conditions(merge).onlyA} or ${limit}`);
  }
}

function* droppedNotNulls(merge: Merge): Iterable<Clause> {
  const columns = [
    ...merge.placements.flatMap(({ from, column }) =>
      column?.notNull && !from.notNull && !column.generated ? [column] : [],
    ),
    ...merge.extras.flatMap(({ column, dropNotNull }) => (dropNotNull ? [column] : [])),
  ];
  for (const column of columns) {
    const name = quoteIdentifier(column.name);
    yield { sql: `alter column ${name} drop not null`, undo: [restoreNotNull(merge.b, column)] };
    yield check(merge, [column.name], `${conditions(merge).onlyA} or ${name} is not null`);
  }
}

/** SET NOT NULL picks the usual name; a name of its own has to be given again (PostgreSQL 18 and later know it). */
function restoreNotNull(b: Relation, column: Column): string {
  const named = b.constraints.find((c) => c.type === 'n' && c.column === column.name);
  if (named && named.name !== defaultName(b.name, column.name, 'not_null')) return `add ${printNamedConstraint(named)}`;
  return `alter column ${quoteIdentifier(column.name)} set not null`;
}

function* qualifiedChecks(merge: Merge): Iterable<Clause> {
  for (const own of checksOf(merge.b)) {
    if (bindsBoth(merge, own)) continue;
    const condition = `${conditions(merge).onlyA} or (${sqlOf(own.expression)})`;
    const name = quoteIdentifier(own.name);
    yield {
      sql: `drop constraint ${name}`,
      undo: [],
    };
    yield {
      sql: `add ${printNamedConstraint(withCondition(own, condition))}`,
      undo: [`drop constraint ${name}`, `add ${printNamedConstraint(own)}`],
    };
  }
}

function* qualifiedExclusions(merge: Merge): Iterable<Clause> {
  for (const own of exclusionsOf(merge.b)) {
    const name = quoteIdentifier(own.name);
    yield { sql: `drop constraint ${name}`, undo: [] };
    yield {
      sql: `add ${printNamedConstraint(qualified(own, own.name, conditions(merge).ofB))}`,
      undo: [`drop constraint ${name}`, `add ${printNamedConstraint(own)}`],
    };
  }
}

/** Whether a CHECK of the target binds the absorbed rows no more than they were, or cannot fail for them. */
function bindsBoth(merge: Merge, own: CheckConstraint): boolean {
  if (checksOf(merge.a).some((c) => sameCheck(merge, c, own))) return true;
  const empty = new Set(merge.extras.filter((e) => e.fill === 'null').map((e) => e.column.name));
  const named = referencesIn(own.expression.sql);
  return named !== undefined && passesOnNull(own.expression) && named.every((r) => empty.has(r.name));
}

/** A condition that the absorbed table sets on its rows and the target does not, over the target's columns. */
export interface Limit {
  readonly columns: readonly string[];
  readonly condition: string;
  /** The constraint that it comes from, where it is a CHECK. */
  readonly check?: CheckConstraint;
}

/** What the absorbed table demands of its rows beyond what the target does. */
export function limitsOf(merge: Merge): Limit[] {
  return [...notNulls(merge), ...ranges(merge), ...checks(merge)];
}

function* notNulls(merge: Merge): Iterable<Limit> {
  for (const { from, to, column } of merge.placements) {
    if (!from.notNull || column?.notNull) continue;
    yield { columns: [to], condition: `${quoteIdentifier(to)} is not null` };
  }
}

function* ranges(merge: Merge): Iterable<Limit> {
  for (const { from, to, column, widened } of merge.placements) {
    const condition = column && limitOf(quoteIdentifier(to), from.type, widened ?? column.type);
    if (condition !== undefined) yield { columns: [to], condition };
  }
}

function* checks(merge: Merge): Iterable<Limit> {
  for (const old of checksOf(merge.a)) {
    if (checksOf(merge.b).some((c) => sameCheck(merge, old, c))) continue;
    const condition = renameChecked(merge, old);
    if (condition === undefined) continue;
    const named = referencesIn(old.expression.sql) ?? [];
    yield { columns: [...new Set(named.map((r) => merge.columns.get(r.name) ?? r.name))], condition, check: old };
  }
}

function* limitClauses(merge: Merge): Iterable<Clause> {
  const { notOfA } = conditions(merge);
  const own = new Set(merge.placements.filter((p) => p.kind === 'own').map((p) => p.to));
  for (const { columns, condition, check: old } of limitsOf(merge)) {
    if (!old) {
      yield check(merge, columns, `${notOfA} or ${condition}`);
      continue;
    }
    // On columns that only these rows fill, the qualification would say nothing.
    const plain = passesOnNull(old.expression) && columns.every((c) => own.has(c));
    const name = merge.names.object(merge.b.name, columns.length === 1 ? columns : [], 'check');
    const whole = plain ? condition : `${notOfA} or (${condition})`;
    yield {
      sql: `add ${printNamedConstraint({ ...withCondition(old, whole), name })}`,
      undo: [`drop constraint ${quoteIdentifier(name)}`],
    };
  }
}

/** The condition of a CHECK of the absorbed table in terms of the target; undefined where it cannot be told. */
export function renameChecked(merge: Merge, old: CheckConstraint): string | undefined {
  return renameColumns(sqlOf(old.expression), {
    table: merge.a.name,
    newTable: merge.b.name,
    columns: merge.columns,
  });
}

export function checksOf(table: Relation): CheckConstraint[] {
  return table.constraints.filter((c: Constraint): c is CheckConstraint => c.type === 'c');
}

function sameCheck(merge: Merge, old: CheckConstraint, own: CheckConstraint): boolean {
  if (old.enforced !== own.enforced || old.notValid !== own.notValid || old.noInherit !== own.noInherit) return false;
  const renamed = renameChecked(merge, old);
  const doubled = merge.placements.some((p) => p.kind === 'own' && mentions(old.expression.sql, [p.from.name]));
  return !doubled && renamed !== undefined && sameSql(renamed, sqlOf(own.expression));
}

function withCondition(constraint: CheckConstraint, sql: string): CheckConstraint {
  return { ...constraint, expression: { ...constraint.expression, sql } };
}

function check(merge: Merge, columns: readonly string[], condition: string): Clause {
  const name = quoteIdentifier(merge.names.object(merge.b.name, columns, 'check'));
  return { sql: `add constraint ${name} check (${condition})`, undo: [`drop constraint ${name}`] };
}
