import type { Guard, Part } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import type { HostFramework } from './framework.ts';
import type { ClassNode, FunctionNode, Program, Statement } from './syntax.ts';
import type { Value } from './value.ts';

/** Variables by name, and those of the function or file around it. */
export interface Scope {
  readonly own: Map<string, Value>;
  readonly around: Scope | undefined;
}

/** A migration being followed. */
export interface Run {
  readonly text: string;
  readonly framework: HostFramework;
  readonly functions: ReadonlyMap<string, FunctionNode>;
  readonly classes: readonly ClassNode[];
  readonly top: Scope;
  parts: Part[];
  /** Conditions under which the program is now. */
  guards: readonly Guard[];
  maybe: boolean;
  /** Where variables are that were set since the innermost condition began: whether they were, nobody knows behind it. */
  assigned: { readonly scope: Scope; readonly name: string; readonly at: Span }[];
  /** How many calls of the file's own functions are open. */
  depth: number;
  /** What is left of the statements that may be followed: a loop over a loop must end. */
  fuel: number;
  /** What the function that is being followed returned, once it has. */
  returned: Value | undefined;
  /** Members being looked up: one that refers to itself has no value. */
  readonly open: Set<unknown>;
}

const FUEL = 20_000;

export function startRun(text: string, program: Program, framework: HostFramework): Run {
  const functions = new Map<string, FunctionNode>();
  const classes: ClassNode[] = [];
  const collect = (statements: readonly Statement[]) => {
    for (const statement of statements) {
      if (statement.kind === 'function') functions.set(statement.function.name, statement.function);
      if (statement.kind === 'class') classes.push(statement.class);
      if (statement.kind === 'block') collect(statement.body);
    }
  };
  collect(program.body);
  for (const { methods } of classes)
    for (const method of methods) if (!functions.has(method.name)) functions.set(method.name, method);
  return {
    text,
    framework,
    functions,
    classes,
    top: { own: new Map(framework.globals ?? []), around: undefined },
    parts: [],
    guards: [],
    maybe: false,
    assigned: [],
    depth: 0,
    fuel: FUEL,
    returned: undefined,
    open: new Set(),
  };
}

export function lookUp(scope: Scope | undefined, name: string): Value | undefined {
  for (let at = scope; at; at = at.around) {
    const value = at.own.get(name);
    if (value) return value;
  }
  return undefined;
}

/** Sets a variable where it is, or makes it in the innermost scope; the answer is the scope that has it. */
export function setVariable(scope: Scope, name: string, value: Value): Scope {
  let at: Scope | undefined = scope;
  while (at && !at.own.has(name)) at = at.around;
  const own = at ?? scope;
  own.own.set(name, value);
  return own;
}
