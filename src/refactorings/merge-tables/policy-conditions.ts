import { keyOf, type Policy, type Relation, type Snapshot } from '../../catalog/model.ts';
import { parseSql } from '../../sql/parser.ts';

// current_setting('x') fails where x was never set, and a cast of it where it is '' (as it reads once it was set and reset).
const ASKING =
  /(?<!nullif\s*\(\s*)\bcurrent_setting\s*\(\s*'[^']*'\s*(?:\)|,\s*\w+\s*\)\s*\)*\s*::\s*(?!text\b|varchar\b)\w+)/gi;
const CASTING = /\bcast\s*\(\s*current_setting\s*\([^)]*\)\s*as\s+(?!text\b|varchar\b)\w+/gi;

/**
 * How a policy of the absorbed table may fail, whatever the row, for somebody who reads the target and could so far;
 * undefined where the target's own policies ask the same, or nothing can fail.
 */
export function mayFail(snapshot: Snapshot, policy: Policy, target: Relation): string | undefined {
  const own = target.policies.map(textOf).join('\n');
  const asked = new Set(demands(snapshot, own));
  const demand = demands(snapshot, textOf(policy)).find((d) => !asked.has(d));
  return demand === undefined
    ? undefined
    : `fails for whoever has not set what it asks for (${demand}), and ${keyOf(target)} could be read without; nullif(current_setting('...', true), '') does not fail`;
}

/** Whether a policy casts a column to what not every value can become. */
export function castsColumns({ using, check }: Policy): boolean {
  return [using, check].some((e) => e !== undefined && casts(e.node));
}

function casts(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(casts);
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.entries(tree).some(([key, child]) => {
    if (key !== 'TypeCast') return casts(child);
    const type: unknown = child.typeName?.names?.at(-1)?.String?.sval;
    return ('ColumnRef' in (child.arg ?? {}) && type !== 'text' && type !== 'varchar') || casts(child.arg);
  });
}

function textOf({ using, check }: Policy): string {
  return `${using?.sql ?? ''}\n${check?.sql ?? ''}`;
}

function demands(snapshot: Snapshot, sql: string): string[] {
  const found = spelled(sql);
  for (const overloads of snapshot.routines.values()) {
    for (const routine of overloads) {
      if (!new RegExp(`\\b${routine.name.replace(/[^\w]/g, '.')}"?\\s*\\(`, 'i').test(sql)) continue;
      found.push(...spelled(routine.body ?? routine.sql).map((d) => `${d} in ${keyOf(routine)}`));
    }
  }
  return found;
}

function spelled(sql: string): string[] {
  const flat = sql.replace(/\s+/g, ' ');
  return [...flat.matchAll(ASKING), ...flat.matchAll(CASTING)].map((m) => m[0].toLowerCase());
}

/**
 * Whether an expression can fail on some rows and not on others: it casts a column or hands one to a function or an
 * operator that may refuse it. PostgreSQL picks the order in which it evaluates an AND, so only a CASE keeps it away from rows.
 */
export function failsOnSomeRows(sql: string): boolean {
  const parsed = parseSql(`select (${sql}\n)`);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  return !node || hasRisk(node);
}

function hasRisk(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(hasRisk);
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.entries(tree).some(
    ([key, child]) =>
      ((key === 'TypeCast' ||
        key === 'FuncCall' ||
        (key === 'A_Expr' && !COMPARING.test(JSON.stringify(child.name)))) &&
        JSON.stringify(child).includes('"ColumnRef"')) ||
      (key === 'TypeCast' && JSON.stringify(child).includes('"FuncCall"')) ||
      hasRisk(child),
  );
}

// The operators that take any value there is.
const COMPARING = /"sval":"(?:=|<>|<|>|<=|>=|~~|!~~|~~\*)"/;
