import type { CallStmt, FuncCall, FunctionParameter, Node, SelectStmt } from '@pgsql/types';
import { readSql } from '../../sql/read.ts';
import { findRoutines } from '../apply/routine.ts';
import { keyOf, type Origin, type Routine } from '../model.ts';
import { defElems, refOfParts, scalarText, stringsOf, walk } from '../nodes.ts';
import { evaluate } from '../plpgsql/evaluate.ts';
import { runBlock } from '../plpgsql/run.ts';
import type { Scope } from '../plpgsql/scope.ts';
import { UNKNOWN, type Value } from '../plpgsql/value.ts';
import { originOfToken, type Reading } from '../reading.ts';
import { addGap, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { lowerBody } from './do.ts';
import { lowerStatement } from './statement.ts';

/** A query that calls functions, of which some may turn out to be the files' own; undefined for one that calls none. */
export function lowerCalls(node: SelectStmt, reading: Reading): Lowering | undefined {
  const query: Node = { SelectStmt: node };
  if (callsIn(query).length === 0) return undefined;
  const at = originOfToken(reading, undefined);
  return { at, run: (work) => runCalls(freshScope(work), query, reading, at) };
}

/** CALL procedure(...) */
export function lowerCallStatement({ funccall }: CallStmt, reading: Reading): Lowering | undefined {
  if (!funccall) return undefined;
  const at = originOfToken(reading, undefined);
  return { at, run: (work) => runCalls(freshScope(work), { FuncCall: funccall }, reading, at) };
}

function freshScope(work: Working): Scope {
  return { work, variables: new Map(), sources: new Map(), records: new Map() };
}

function callsIn(query: Node): FuncCall[] {
  const calls: FuncCall[] = [];
  walk({ query }, (tag, value) => {
    if (tag === 'FuncCall') calls.push(value as FuncCall);
    return undefined;
  });
  return calls;
}

// What a body that changes no schema has no word of.
const CHANGES = /\b(?:create|alter|drop|grant|revoke|comment\s+on|reassign|execute|perform|call)\b/i;

// Functions that call themselves or each other without an end do not end here either.
const DEEPEST = 8;
const depths = new WeakMap<Working, number>();

/** Runs the bodies of functions that these files make and that a query calls, where they change the schema. */
export function runCalls(scope: Scope, query: Node, reading: Reading, at: Origin): void {
  const { work } = scope;
  for (const call of callsIn(query)) {
    const overloads = findRoutines(work, refOfParts(stringsOf(call.funcname))).filter(
      (r) => r.body !== undefined && CHANGES.test(r.body),
    );
    const [routine] = overloads;
    if (!routine) continue;
    const depth = depths.get(work) ?? 0;
    const values = argumentsOf(scope, routine, call);
    const run = overloads.length === 1 && values && depth < DEEPEST && !readsRows(query) && bodyOf(routine, reading);
    if (!run) {
      addGap(work, `a call of ${keyOf(routine)}(), whose body may change the schema`, at);
      continue;
    }
    depths.set(work, depth + 1);
    try {
      withPathOf(work, routine, () => run(work, values));
    } finally {
      depths.set(work, depth);
    }
  }
}

/** A query over rows calls its functions as often as there are rows. */
function readsRows(query: Node): boolean {
  if (!('SelectStmt' in query)) return false;
  const { fromClause = [], whereClause } = query.SelectStmt;
  return whereClause !== undefined || fromClause.some((n) => !('RangeFunction' in n));
}

type Run = (work: Working, parameters: ReadonlyMap<string, Value>) => void;

function bodyOf(routine: Routine, reading: Reading): Run | undefined {
  const body = routine.body ?? '';
  if (routine.language === 'plpgsql') {
    const block = lowerBody(reading, body);
    return block && ((work, parameters) => runBlock(work, block, `the body of ${keyOf(routine)}()`, parameters));
  }
  if (routine.language !== 'sql') return undefined;
  const read = readSql(body);
  if (read.problems.length > 0) return undefined;
  const place = () => reading.place(reading.statement.span);
  const changes = read.statements.flatMap(
    (statement) => lowerStatement(statement.node, { ...reading, text: read.sql, statement, place }) ?? [],
  );
  return (work) => {
    for (const change of changes) change.run(work);
  };
}

const INPUTS = new Set(['FUNC_PARAM_IN', 'FUNC_PARAM_INOUT', 'FUNC_PARAM_DEFAULT']);

/** Values of the parameters by name and by `$1`; undefined where the call does not fit the routine. */
function argumentsOf(scope: Scope, { node }: Routine, call: FuncCall): ReadonlyMap<string, Value> | undefined {
  const create = 'CreateFunctionStmt' in node ? node.CreateFunctionStmt : undefined;
  const parameters = (create?.parameters ?? []).flatMap((n) => ('FunctionParameter' in n ? n.FunctionParameter : []));
  if (parameters.some((p) => p.mode === 'FUNC_PARAM_VARIADIC')) return undefined;
  const inputs = parameters.filter((p) => INPUTS.has(p.mode ?? ''));
  const given = call.args ?? [];
  if (given.length > inputs.length) return undefined;
  const values = new Map<string, Value>();
  for (const [i, parameter] of inputs.entries()) {
    const argument = argumentFor(parameter, i, given) ?? parameter.defexpr;
    if (!argument) return undefined;
    const value = evaluate(scope, argument);
    values.set(`$${i + 1}`, value);
    if (parameter.name !== undefined) values.set(parameter.name.toLowerCase(), value);
  }
  for (const output of parameters) if (output.name && !values.has(output.name)) values.set(output.name, UNKNOWN);
  return values;
}

function argumentFor({ name }: FunctionParameter, i: number, given: readonly Node[]): Node | undefined {
  for (const argument of given)
    if ('NamedArgExpr' in argument && argument.NamedArgExpr.name === name) return argument.NamedArgExpr.arg;
  const argument = given[i];
  return argument && 'NamedArgExpr' in argument ? undefined : argument;
}

/** A function may have a search_path of its own (SET search_path = ...). */
function withPathOf(work: Working, { node }: Routine, run: () => void): void {
  const options = 'CreateFunctionStmt' in node ? defElems(node.CreateFunctionStmt.options) : [];
  const set = options.flatMap(({ defname, arg }) =>
    defname === 'set' && arg && 'VariableSetStmt' in arg ? arg.VariableSetStmt : [],
  );
  const path = set.find((s) => s.name === 'search_path')?.args?.flatMap((n) => scalarText(n) ?? []);
  const { searchPath } = work.session;
  if (path) work.setSession({ searchPath: path.filter((s) => s !== '' && s !== '$user' && s !== 'pg_catalog') });
  run();
  if (path) work.setSession({ searchPath });
}
