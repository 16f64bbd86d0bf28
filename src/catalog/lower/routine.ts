import type { CreateFunctionStmt, DefineStmt, FunctionParameter, Node } from '@pgsql/types';
import { privilegesByDefault } from '../apply/privilege.ts';
import { findRoutines, putRoutine, sameArguments } from '../apply/routine.ts';
import { creationSchema, resolveType } from '../lookup.ts';
import { type ColumnType, keyOf, type Routine } from '../model.ts';
import { defElems, refOfParts, scalarText, stringsOf } from '../nodes.ts';
import { formatType } from '../print/type.ts';
import { born, changed } from '../provenance.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType, type TypeRef } from '../types.ts';
import type { Lowering } from './change.ts';

const INPUTS = new Set(['FUNC_PARAM_IN', 'FUNC_PARAM_INOUT', 'FUNC_PARAM_VARIADIC', 'FUNC_PARAM_DEFAULT']);
const OUTPUTS = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_INOUT', 'FUNC_PARAM_TABLE']);

interface DeclaredRoutine {
  readonly parts: readonly string[];
  readonly kind: Routine['kind'];
  readonly replace: boolean;
  readonly inputs: readonly TypeRef[];
  readonly returns?: TypeRef;
  readonly language: string;
  readonly body?: string;
  readonly node: Node;
}

export function lowerCreateFunction(node: CreateFunctionStmt, reading: Reading): Lowering {
  const parameters = (node.parameters ?? []).flatMap((n) => ('FunctionParameter' in n ? n.FunctionParameter : []));
  const ofMode = (modes: ReadonlySet<string>) =>
    parameters.filter((p) => modes.has(p.mode ?? '')).map((p) => lowerType(p.argType));
  const options = defElems(node.options);
  const as = options.find((o) => o.defname === 'as')?.arg;
  const body = as && 'List' in as ? stringsOf(as.List.items)[0] : undefined;
  const returns = returnType(node, parameters, ofMode(OUTPUTS));
  return lowerRoutine(reading, {
    parts: stringsOf(node.funcname),
    kind: node.is_procedure ? 'procedure' : 'function',
    replace: node.replace ?? false,
    inputs: ofMode(INPUTS),
    language: scalarText(options.find((o) => o.defname === 'language')?.arg) ?? 'sql',
    node: { CreateFunctionStmt: node },
    ...(returns ? { returns } : {}),
    ...(body === undefined || node.sql_body ? {} : { body }),
  });
}

const RECORD: TypeRef = lowerType({ names: [{ String: { sval: 'record' } }] });

/** One OUT argument is the result's type; several, or TABLE (...), make a record. */
function returnType(
  node: CreateFunctionStmt,
  parameters: readonly FunctionParameter[],
  outputs: readonly TypeRef[],
): TypeRef | undefined {
  if (parameters.some((p) => p.mode === 'FUNC_PARAM_TABLE')) return { ...RECORD, setOf: true };
  if (node.returnType) return lowerType(node.returnType);
  if (node.is_procedure) return undefined;
  return outputs.length === 1 ? outputs[0] : RECORD;
}

export function lowerAggregate(node: DefineStmt, reading: Reading): Lowering {
  const [list] = node.args ?? [];
  const parameters = list && 'List' in list ? (list.List.items ?? []) : [];
  return lowerRoutine(reading, {
    parts: stringsOf(node.defnames),
    kind: 'aggregate',
    replace: node.replace ?? false,
    inputs: parameters.flatMap((n) => ('FunctionParameter' in n ? lowerType(n.FunctionParameter.argType) : [])),
    language: 'internal',
    node: { DefineStmt: node },
  });
}

function lowerRoutine(reading: Reading, declared: DeclaredRoutine): Lowering {
  const { span } = reading.statement;
  const sql = reading.text.slice(span.start, span.end);
  const { parts, kind, replace, language, body, node } = declared;
  const at = originOfIdentifier(reading, parts.at(-1) ?? '');
  return {
    at,
    run(work) {
      const ref = refOfParts(parts);
      const schema = creationSchema(work, ref, at);
      const types = declared.inputs.map((t): ColumnType => resolveType(work, t, at));
      const name = { schema, name: ref.name };
      const known = findRoutines(work, name).find((r) => sameArguments(r.arguments, types));
      if (known && !replace)
        refuse(S.duplicateFunction, `function "${ref.name}" already exists with same argument types`);
      if (known && known.kind !== kind) refuse(S.wrongObjectType, 'cannot change routine kind');
      const returns = declared.returns && {
        ...resolveType(work, declared.returns, at),
        setOf: declared.returns.setOf,
      };
      if (known?.returns && returns && !sameResult(known.returns, returns))
        refuse(S.invalidFunctionDefinition, 'cannot change return type of existing function');
      const definition = { kind, arguments: types, language, sql, node, ...(returns ? { returns } : {}) };
      const withBody = body === undefined ? definition : { ...definition, body };
      const routine: Routine = known
        ? changed({ ...without(known), ...withBody }, 'replace', at)
        : { ...name, ...withBody, ...privilegesByDefault(work, 'routine', schema, at), provenance: born(at) };
      putRoutine(work, routine, known);
    },
  };
}

function without({ body: _, returns: __, ...rest }: Routine): Omit<Routine, 'body' | 'returns'> {
  return rest;
}

function sameResult(a: NonNullable<Routine['returns']>, b: NonNullable<Routine['returns']>): boolean {
  return keyOf(a) === keyOf(b) && a.array === b.array && a.setOf === b.setOf;
}

/** `f(integer, text)`: as PostgreSQL names a routine in messages. */
export function signature(routine: Routine, searchPath?: readonly string[]): string {
  return `${routine.name}(${routine.arguments.map((a) => formatType(a, searchPath)).join(',')})`;
}
