import type { Snapshot } from '../../../catalog/model.ts';
import { type Habit, habitsOf, isUsual, WAY_OF_WORKING, type Weighed } from './weigh.ts';

/** Missing references that are told of together. */
export interface Group {
  /**
   * one: a column. table: several of a table. records: tables that outlive what they refer to. name: columns of one name, most of
   * which have no foreign key. schema: all of a schema that works without.
   */
  readonly kind: 'one' | 'table' | 'records' | 'name' | 'schema';
  /** At least one. */
  readonly members: readonly Weighed[];
  readonly habit: Habit;
}

/** So many tables with the same excuse, or as likely to refer to something, are told of once. */
const MANY_RECORDS = 6;

/** A column each where foreign keys are usual; together what is left out for one reason. */
export function* groupsOf(snapshot: Snapshot, found: readonly Weighed[]): Iterable<Group> {
  const habits = habitsOf(snapshot, found);
  for (const [schema, all] of by(found, ({ reference }) => reference.candidate.table.schema)) {
    const habit = habits.get(schema) ?? { declared: 0, missing: 0, tables: 0 };
    if (isUsual(habit)) yield* ofUsual(all, habit);
    else if (habit.tables > WAY_OF_WORKING) yield { kind: 'schema', members: all, habit };
    else yield* ofUnusual(all, habit);
  }
}

function* ofUnusual(all: readonly Weighed[], habit: Habit): Iterable<Group> {
  const likely = all.filter(isLikely);
  const many = new Set(likely.map(({ reference }) => reference.candidate.table)).size > MANY_RECORDS;
  if (many) yield { kind: 'records', members: likely, habit };
  yield* byTable(many ? all.filter((one) => !likely.includes(one)) : all, habit);
}

function* ofUsual(all: readonly Weighed[], habit: Habit): Iterable<Group> {
  const excused = all.filter(({ reason }) => reason !== undefined);
  const seldom = all.filter(({ reason, seldom: is }) => reason === undefined && is);
  const likely = all.filter(isLikely);
  for (const one of all)
    if (!excused.includes(one) && !seldom.includes(one) && !likely.includes(one))
      yield { kind: 'one', members: [one], habit };
  for (const members of by(seldom, ({ reference }) => reference.candidate.words.join(' ')).values())
    yield { kind: members.length === 1 ? 'one' : 'name', members, habit };
  for (const members of [
    ...by(excused, ({ reason }) => reason ?? '').values(),
    ...by(likely, ({ severity }) => severity).values(),
  ]) {
    const tables = new Set(members.map(({ reference }) => reference.candidate.table)).size;
    if (tables > MANY_RECORDS) yield { kind: 'records', members, habit };
    else yield* byTable(members, habit);
  }
}

function isLikely({ reason, reference: { by } }: Weighed): boolean {
  return reason === undefined && (by === 'comment' || by === 'likely' || by === 'guess');
}

function* byTable(all: readonly Weighed[], habit: Habit): Iterable<Group> {
  for (const members of by(all, ({ reference }) => reference.candidate.table).values())
    yield { kind: members.length === 1 ? 'one' : 'table', members, habit };
}

function by<K>(all: readonly Weighed[], key: (one: Weighed) => K): ReadonlyMap<K, readonly Weighed[]> {
  const groups = new Map<K, Weighed[]>();
  for (const one of all) {
    const known = groups.get(key(one));
    if (known === undefined) groups.set(key(one), [one]);
    else known.push(one);
  }
  return groups;
}
