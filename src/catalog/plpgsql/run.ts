import type { Node, SelectStmt } from '@pgsql/types';
import type { Span } from '../../text/span.ts';
import type { Lowering } from '../lower/change.ts';
import type { Origin } from '../model.ts';
import { CONDITIONS, Outside, Refusal, SQLSTATE } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import type { Row } from './catalog-rows.ts';
import { evaluate } from './evaluate.ts';
import { selectRows } from './rows.ts';
import type { Scope } from './scope.ts';
import { isArray, UNKNOWN, type Value } from './value.ts';

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
  | { readonly kind: 'forget'; readonly variables: readonly string[] }
  | { readonly kind: 'select into'; readonly variables: readonly string[]; readonly query: Node }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly condition: Node | undefined; readonly body: readonly Action[] }[];
      readonly otherwise: readonly Action[];
      readonly at: Origin;
    }
  | ActionBlock
  | ActionLoop
  | {
      readonly kind: 'leave';
      readonly how: 'exit' | 'continue';
      readonly unconditional: boolean;
      readonly when: Node | undefined;
      readonly at: Origin;
    }
  | { readonly kind: 'raise'; readonly message: string; readonly at: Origin }
  /** Runs what is called, where that changes the schema. */
  | { readonly kind: 'perform'; run(scope: Scope): void }
  | { readonly kind: 'return' }
  | { readonly kind: 'opaque'; readonly what: string; readonly at: Origin; readonly span: Span };

export interface ActionBlock {
  readonly kind: 'block';
  readonly declarations: readonly { readonly variable: string; readonly value: Node | undefined }[];
  readonly body: readonly Action[];
  readonly handlers: readonly { readonly conditions: readonly string[]; readonly body: readonly Action[] }[];
}

export interface ActionLoop {
  readonly kind: 'loop';
  readonly variables: readonly string[];
  readonly over:
    | { readonly kind: 'query'; readonly query: SelectStmt }
    | { readonly kind: 'range'; readonly from: Node | undefined; readonly to: Node | undefined }
    | { readonly kind: 'array'; readonly array: Node | undefined }
    | { readonly kind: 'unknown' };
  readonly body: readonly Action[];
  readonly at: Origin;
}

interface Frame {
  readonly work: Working;
  readonly variables: Map<string, Value>;
  /** Rows that loops are at, by the name of the loop's variable. */
  readonly records: Map<string, Row>;
  /** What the statements stand in: 'a DO block', or a function. */
  readonly where: string;
  /** How many more times loops may run their bodies. */
  left: number;
}

/** What comes behind a statement: the next one, or where RETURN, EXIT and CONTINUE lead. */
type Then = 'next' | 'return' | 'exit' | 'continue';

// More rounds than any migration's loop over a catalog has, few enough to take no time.
const ROUNDS = 10_000;

/** Runs a DO block, or a function's body with the values of its parameters, against the working state. @throws Refusal where PostgreSQL would refuse the whole block. */
export function runBlock(
  work: Working,
  block: ActionBlock,
  where = 'a DO block',
  parameters: ReadonlyMap<string, Value> = new Map(),
): void {
  perform(
    { work, variables: new Map([...parameters, ['found', UNKNOWN]]), records: new Map(), where, left: ROUNDS },
    block,
  );
}

function performAll(frame: Frame, actions: readonly Action[]): Then {
  for (const action of actions) {
    const then = perform(frame, action);
    if (then !== 'next') return then;
  }
  return 'next';
}

function scopeOf({ work, variables, records }: Frame): Scope {
  return { work, variables, records, sources: new Map() };
}

function perform(frame: Frame, action: Action): Then {
  const { work } = frame;
  switch (action.kind) {
    case 'change':
      apply(work, action.change);
      return 'next';
    case 'execute': {
      const sql = evaluate(scopeOf(frame), action.query);
      if (typeof sql !== 'string') addGap(work, `dynamic SQL in ${frame.where}`, action.at);
      else for (const change of action.lower(sql)) apply(work, change);
      return 'next';
    }
    case 'assign':
      frame.variables.set(action.variable, evaluate(scopeOf(frame), action.value));
      return 'next';
    case 'forget':
      forget(frame, action.variables);
      return 'next';
    case 'select into':
      selectInto(frame, action.query, action.variables);
      return 'next';
    case 'if':
      return performIf(frame, action);
    case 'block':
      return performBlock(frame, action);
    case 'loop':
      return performLoop(frame, action);
    case 'leave':
      return performLeave(frame, action);
    case 'raise':
      throw placed(new Refusal(SQLSTATE.raised, action.message), action.at);
    case 'perform':
      action.run(scopeOf(frame));
      return 'next';
    case 'return':
      return 'return';
    case 'opaque':
      addGap(work, `${action.what} in ${frame.where}`, action.at);
      return 'next';
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
  const [record, ...others] = variables;
  const row = certain ? rows?.[0]?.row : undefined;
  // One variable may be a record that takes the whole row.
  if (record !== undefined && others.length === 0 && row) frame.records.set(record, row);
  else for (const variable of variables) frame.records.delete(variable);
  frame.variables.set('found', certain ? (rows?.length ?? 0) > 0 : UNKNOWN);
}

function performIf(frame: Frame, action: Extract<Action, { kind: 'if' }>): Then {
  for (const { condition, body } of action.branches) {
    const verdict = evaluate(scopeOf(frame), condition);
    if (verdict === true) return performAll(frame, body);
    if (verdict === UNKNOWN || (verdict !== false && verdict !== null)) {
      const bodies = [...action.branches.map((b) => b.body), action.otherwise];
      forget(frame, bodies.flatMap(setIn));
      if (bodies.some(changesSchema))
        addGap(frame.work, `IF in ${frame.where} whose condition depends on more than the schema`, action.at);
      for (const body of bodies) doubtRows(frame.work, body);
      return 'next';
    }
  }
  return performAll(frame, action.otherwise);
}

function forget({ variables, records }: Frame, names: readonly string[]): void {
  for (const name of names) {
    variables.set(name, UNKNOWN);
    records.delete(name);
  }
}

/** The variables that statements set, of which nothing is known where it is not known whether they run. */
function setIn(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((action): readonly string[] => {
    switch (action.kind) {
      case 'assign':
        return [action.variable];
      case 'forget':
      case 'select into':
        return action.variables;
      case 'if':
        return [...action.branches.flatMap((b) => setIn(b.body)), ...setIn(action.otherwise)];
      case 'block':
        return [...setIn(action.body), ...action.handlers.flatMap((h) => setIn(h.body))];
      case 'loop':
        return [...action.variables, ...setIn(action.body)];
      default:
        return [];
    }
  });
}

function changesSchema(actions: readonly Action[]): boolean {
  return actions.some((action) => {
    if (action.kind === 'if') return [...action.branches.map((b) => b.body), action.otherwise].some(changesSchema);
    if (action.kind === 'block' || action.kind === 'loop') return changesSchema(action.body);
    if (action.kind === 'change') return action.change.doubt === undefined;
    return action.kind === 'execute' || action.kind === 'opaque';
  });
}

/** Rows that these actions would write, if they ran. */
function doubtRows(work: Working, actions: readonly Action[]): void {
  for (const action of actions) {
    if (action.kind === 'if') for (const { body } of action.branches) doubtRows(work, body);
    if (action.kind === 'if') doubtRows(work, action.otherwise);
    else if (action.kind === 'block' || action.kind === 'loop') doubtRows(work, action.body);
    else if (action.kind === 'change') action.change.doubt?.(work);
  }
}

/** Values of the loop's variables in each round, or undefined where the files do not tell. */
function roundsOf(frame: Frame, { over }: ActionLoop): readonly LoopRound[] | undefined {
  switch (over.kind) {
    case 'query': {
      const rows = selectRows(scopeOf(frame), over.query);
      return rows?.every((r) => r.certain) ? rows.map(({ values, row }) => ({ values, row })) : undefined;
    }
    case 'range': {
      const [from, to] = [over.from, over.to].map((node) => evaluate(scopeOf(frame), node));
      if (typeof from !== 'number' || typeof to !== 'number' || to - from > ROUNDS) return undefined;
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ values: [from + i] }));
    }
    case 'array': {
      const array = evaluate(scopeOf(frame), over.array);
      return isArray(array) ? array.map((value) => ({ values: [value] })) : undefined;
    }
    case 'unknown':
      return undefined;
  }
}

interface LoopRound {
  readonly values: readonly Value[];
  readonly row?: Row;
}

function performLoop(frame: Frame, loop: ActionLoop): Then {
  const rounds = roundsOf(frame, loop);
  if (!rounds) {
    forget(frame, setIn(loop.body));
    if (changesSchema(loop.body)) addGap(frame.work, `LOOP in ${frame.where}`, loop.at);
    doubtRows(frame.work, loop.body);
    return 'next';
  }
  for (const { values, row } of rounds) {
    if (frame.left-- <= 0) {
      addGap(frame.work, `LOOP in ${frame.where}`, loop.at);
      return 'next';
    }
    loop.variables.forEach((variable, i) => {
      frame.variables.set(variable, values[i] ?? null);
      if (row) frame.records.set(variable, row);
    });
    const then = performAll(frame, loop.body);
    if (then === 'return') return then;
    if (then === 'exit') break;
  }
  return 'next';
}

function performLeave(frame: Frame, { how, when, unconditional, at }: Extract<Action, { kind: 'leave' }>): Then {
  if (unconditional) return how;
  const verdict = evaluate(scopeOf(frame), when);
  if (verdict === true) return how;
  if (verdict === UNKNOWN) addGap(frame.work, `LOOP in ${frame.where}`, at);
  return 'next';
}

function performBlock(frame: Frame, block: ActionBlock): Then {
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

/** SQLSTATEs by the names that handlers give them. */
const BY_CONDITION: ReadonlyMap<string, string> = new Map(
  Object.entries(CONDITIONS).map(([name, condition]) => [condition, SQLSTATE[name as keyof typeof SQLSTATE]]),
);

function catches(condition: string, code: string): boolean {
  const name = condition.trim();
  if (name === 'others') return true;
  const state = /^sqlstate\s+'(\w+)'$/i.exec(name)?.[1];
  if (state !== undefined) return state.toUpperCase() === code;
  if (name === 'syntax_error_or_access_rule_violation') return code.startsWith('42');
  return BY_CONDITION.get(name) === code;
}
