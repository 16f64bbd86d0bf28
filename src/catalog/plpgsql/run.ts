import type { Node } from '@pgsql/types';
import type { Span } from '../../text/span.ts';
import type { Lowering } from '../lower/change.ts';
import type { Origin } from '../model.ts';
import { Outside, Refusal } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import { evaluate, type Scope, selectRows } from './evaluate.ts';
import { UNKNOWN, type Value } from './value.ts';

/** A PL/pgSQL statement with its SQL read, ready to run again and again. */
export type Action =
  | { readonly kind: 'change'; readonly change: Lowering }
  | {
      readonly kind: 'execute';
      readonly query: Node | undefined;
      readonly at: Origin;
      lower(sql: string): readonly Lowering[];
    }
  | { readonly kind: 'assign'; readonly variable: string; readonly value: Node | undefined }
  | { readonly kind: 'select into'; readonly variables: readonly string[]; readonly query: Node }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: Node | undefined; readonly body: readonly Action[] }[];
      readonly otherwise: readonly Action[];
      readonly at: Origin;
    }
  | ActionBlock
  | { readonly kind: 'raise'; readonly message: string; readonly at: Origin }
  | { readonly kind: 'return' }
  | { readonly kind: 'opaque'; readonly what: string; readonly at: Origin; readonly span: Span };

export interface ActionBlock {
  readonly kind: 'block';
  readonly declarations: readonly { readonly variable: string; readonly value: Node | undefined }[];
  readonly body: readonly Action[];
  readonly handlers: readonly { readonly conditions: readonly string[]; readonly body: readonly Action[] }[];
}

interface Frame {
  readonly work: Working;
  readonly variables: Map<string, Value>;
}

/** Runs a DO block against the working state. @throws Refusal where PostgreSQL would refuse the whole block. */
export function runBlock(work: Working, block: ActionBlock): void {
  perform({ work, variables: new Map([['found', UNKNOWN]]) }, block);
}

/** False once RETURN was met. */
function performAll(frame: Frame, actions: readonly Action[]): boolean {
  return actions.every((action) => perform(frame, action));
}

function scopeOf({ work, variables }: Frame): Scope {
  return { work, variables, sources: new Map() };
}

function perform(frame: Frame, action: Action): boolean {
  const { work } = frame;
  switch (action.kind) {
    case 'change':
      apply(work, action.change);
      return true;
    case 'execute': {
      const sql = evaluate(scopeOf(frame), action.query);
      if (typeof sql !== 'string') addGap(work, 'dynamic SQL in a DO block', action.at);
      else for (const change of action.lower(sql)) apply(work, change);
      return true;
    }
    case 'assign':
      frame.variables.set(action.variable, evaluate(scopeOf(frame), action.value));
      return true;
    case 'select into':
      selectInto(frame, action.query, action.variables);
      return true;
    case 'if':
      return performIf(frame, action);
    case 'block':
      return performBlock(frame, action);
    case 'raise':
      throw placed(new Refusal('P0001', action.message), action.at);
    case 'return':
      return false;
    case 'opaque':
      addGap(work, action.what, action.at);
      return true;
  }
}

function placed(error: Refusal, at: Origin): Refusal {
  error.at ??= at;
  return error;
}

function apply(work: Working, change: Lowering): void {
  const mark = work.journal.mark();
  try {
    change.run(work);
  } catch (error) {
    if (error instanceof Refusal) throw placed(error, change.at);
    if (!(error instanceof Outside)) throw error;
    work.journal.undoTo(mark);
    addGap(work, 'is about something outside these files', change.at, error.target);
  }
}

function selectInto(frame: Frame, query: Node, variables: readonly string[]): void {
  const rows = 'SelectStmt' in query ? selectRows(scopeOf(frame), query.SelectStmt) : undefined;
  const certain = rows?.every((r) => r.certain) ?? false;
  variables.forEach((variable, i) => {
    frame.variables.set(variable, certain ? (rows?.[0]?.values[i] ?? null) : UNKNOWN);
  });
  frame.variables.set('found', certain ? (rows?.length ?? 0) > 0 : UNKNOWN);
}

function performIf(frame: Frame, action: Extract<Action, { kind: 'if' }>): boolean {
  for (const { condition, body } of action.branches) {
    const verdict = evaluate(scopeOf(frame), condition);
    if (verdict === true) return performAll(frame, body);
    if (verdict === UNKNOWN || (verdict !== false && verdict !== null)) {
      const bodies = [...action.branches.map((b) => b.body), action.otherwise];
      if (bodies.some(changesSchema))
        addGap(frame.work, 'IF in a DO block whose condition depends on more than the schema', action.at);
      for (const body of bodies) doubtRows(frame.work, body);
      return true;
    }
  }
  return performAll(frame, action.otherwise);
}

function changesSchema(actions: readonly Action[]): boolean {
  return actions.some((action) => {
    if (action.kind === 'if') return [...action.branches.map((b) => b.body), action.otherwise].some(changesSchema);
    if (action.kind === 'block') return changesSchema(action.body);
    if (action.kind === 'change') return action.change.doubt === undefined;
    return action.kind === 'execute' || action.kind === 'opaque';
  });
}

/** Rows that these actions would write, if they ran. */
function doubtRows(work: Working, actions: readonly Action[]): void {
  for (const action of actions) {
    if (action.kind === 'if') for (const { body } of action.branches) doubtRows(work, body);
    if (action.kind === 'if') doubtRows(work, action.otherwise);
    else if (action.kind === 'block') doubtRows(work, action.body);
    else if (action.kind === 'change') action.change.doubt?.(work);
  }
}

function performBlock(frame: Frame, block: ActionBlock): boolean {
  for (const { variable, value } of block.declarations)
    frame.variables.set(variable, value ? evaluate(scopeOf(frame), value) : null);
  if (block.handlers.length === 0) return performAll(frame, block.body);
  const mark = frame.work.journal.mark();
  try {
    return performAll(frame, block.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code } = error;
    const handler = block.handlers.find((h) => h.conditions.some((c) => catches(c, code)));
    if (!handler) throw error;
    frame.work.journal.undoTo(mark);
    return performAll(frame, handler.body);
  }
}

/** Condition names of PL/pgSQL for what replay can raise (errcodes.txt). */
const CONDITIONS: Readonly<Record<string, string>> = {
  duplicate_table: '42P07',
  duplicate_column: '42701',
  duplicate_object: '42710',
  duplicate_schema: '42P06',
  duplicate_function: '42723',
  undefined_table: '42P01',
  undefined_column: '42703',
  undefined_object: '42704',
  undefined_function: '42883',
  invalid_schema_name: '3F000',
  dependent_objects_still_exist: '2BP01',
  invalid_table_definition: '42P16',
  invalid_object_definition: '42P17',
  invalid_foreign_key: '42830',
  wrong_object_type: '42809',
  datatype_mismatch: '42804',
  feature_not_supported: '0A000',
  invalid_parameter_value: '22023',
  object_not_in_prerequisite_state: '55000',
  raise_exception: 'P0001',
  syntax_error: '42601',
};

function catches(condition: string, code: string): boolean {
  const name = condition.trim();
  if (name === 'others') return true;
  const state = /^sqlstate\s+'(\w+)'$/i.exec(name)?.[1];
  if (state !== undefined) return state.toUpperCase() === code;
  if (name === 'syntax_error_or_access_rule_violation') return code.startsWith('42');
  return CONDITIONS[name] === code;
}
