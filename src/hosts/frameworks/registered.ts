import type { Expression, FunctionNode, Program, Statement } from '../syntax.ts';

/** Functions of the file in which one of these calls stands, such as Go's `init`, but those that another one of them calls. */
export function functionsThatCall(program: Program, isOne: (callee: string) => boolean): readonly FunctionNode[] {
  const functions = program.body.flatMap((s) => {
    if (s.kind === 'function') return [s.function];
    return s.kind === 'class' ? s.class.methods : [];
  });
  const calls = new Map(functions.map((f) => [f, [...f.body.flatMap(calledIn)]]));
  const found = functions.filter((f) => calls.get(f)?.some((callee) => isOne(callee.replace(/^\./, ''))));
  const called = new Set(found.flatMap((f) => calls.get(f) ?? []));
  return found.filter((f) => f.name === 'init' || !called.has(f.name));
}

function calledIn(statement: Statement): string[] {
  switch (statement.kind) {
    case 'expression':
      return names(statement.value);
    case 'return':
      return statement.value ? names(statement.value) : [];
    case 'if':
      return [...names(statement.test), ...[...statement.consequence, ...statement.alternative].flatMap(calledIn)];
    case 'each':
      return [...names(statement.list), ...statement.body.flatMap(calledIn)];
    case 'loop':
    case 'block':
      return statement.body.flatMap(calledIn);
    default:
      return [];
  }
}

/** The callees in an expression, functions in it aside: "run", and ".AddMigration" where it is called on something. */
function names(expression: Expression): string[] {
  switch (expression.kind) {
    case 'call': {
      const { callee } = expression;
      const own = callee.kind === 'name' ? [callee.name] : callee.kind === 'member' ? [`.${callee.name}`] : [];
      const before = callee.kind === 'member' ? names(callee.object) : [];
      return [...own, ...before, ...expression.args.flatMap(({ value }) => names(value))];
    }
    case 'assign':
      return names(expression.value);
    case 'member':
      return names(expression.object);
    case 'list':
      return expression.items.flatMap(names);
    case 'map':
      return expression.entries.flatMap((pair) => pair.flatMap(names));
    case 'join':
      return expression.parts.flatMap(names);
    case 'unknown':
      return expression.inner.flatMap(names);
    case 'binary':
      return [...names(expression.left), ...names(expression.right)];
    default:
      return [];
  }
}
