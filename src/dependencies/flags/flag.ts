/** Flags, what they say, and whether a row's values bear it out. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import type { Values } from '../borne-out.ts';

export type FlagKind = 'moment' | 'status' | 'presence' | 'opposite';

export interface RedundantFlag {
  readonly kind: FlagKind;
  readonly table: Relation;
  readonly flag: Column;
  /** The column that says it already. */
  readonly beside: Column;
  /** SQL that gives the flag. */
  readonly expression: string;
  /** 0..1: how sure the names alone make it. */
  readonly sure: number;
  /** Why it is less sure than others of its kind, as a clause. */
  readonly but?: string;
  readonly holds: (values: Values) => boolean | undefined;
}

/** What ends the names of flags where there are no booleans: paid_yn, active_ind. */
const MARKS: ReadonlySet<string> = new Set(['flag', 'flg', 'yn', 'ind', 'indicator', 'bool', 'boolean']);

/** A boolean, or a number or letter that is called like one. */
export function isFlag(column: Column): boolean {
  if (column.type.array) return false;
  const family = familyOf(column.type);
  if (family === 'boolean') return true;
  const of = words(column.name);
  // email_verified smallint default 0: what happened or not, in one digit.
  const happened = /ed$/.test(of.at(-1) ?? '') && /^\(?'?[01ynYNtfTF]'?(?:::|\)|$)/.test(column.default?.sql ?? '');
  const called = of.length > 1 && (of[0] === 'is' || of[0] === 'has' || MARKS.has(of.at(-1) ?? '') || happened);
  const letter =
    (family === 'text' && column.type.modifiers[0] === '1') ||
    (family === 'integer' && column.type.name === 'int2') ||
    // Numbers of one digit, where a schema has one type of number.
    (column.type.name === 'numeric' && column.type.modifiers[0] === '1');
  return called && letter;
}

/** is_deleted, deleted_flag and has_been_deleted are deleted. */
export function stateOf(flag: Column): readonly string[] {
  let of = words(flag.name);
  if (of.length > 1 && MARKS.has(of.at(-1) ?? '')) of = of.slice(0, -1);
  while (of.length > 1 && ['is', 'has', 'was', 'been', 'got', 'are'].includes(of[0] as string)) of = of.slice(1);
  return of;
}

/** The test in the type of the flag: a letter or a number where it is one. */
export function spelled(flag: Column, test: string): string {
  const family = familyOf(flag.type);
  if (family === 'boolean') return test;
  return `case when ${test} then ${family === 'text' ? "'Y' else 'N'" : '1 else 0'} end`;
}

export function agrees(
  values: Values,
  flag: Column,
  other: Column,
  says: (value: string | null) => boolean,
): boolean | undefined {
  const [kept, value] = [values(flag.name), values(other.name)];
  if (kept === undefined || kept === null || value === undefined) return undefined;
  const on = read(kept);
  return on === undefined ? undefined : on === says(value);
}

export function read(value: string): boolean | undefined {
  const text = value.trim().toLowerCase();
  if (['t', 'true', 'y', 'yes', '1', 'on'].includes(text)) return true;
  return ['f', 'false', 'n', 'no', '0', 'off'].includes(text) ? false : undefined;
}
