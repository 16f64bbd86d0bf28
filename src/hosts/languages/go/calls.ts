import { type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';

export function call(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const given = childrenIn(node, 'arguments');
  const args = given.map(
    (arg): Argument => ({
      value: expression(arg),
      ...(arg.type === 'variadic_argument' ? { spread: true } : {}),
    }),
  );
  const callee = expressionOf(node, 'function');
  const written =
    callee.kind === 'member' && /^Write(?:String|Byte|Rune)$/.test(callee.name) ? callee.object : undefined;
  const [first] = args;
  // A builder's text grows.
  if (written?.kind === 'name' && first)
    return { kind: 'assign', at, target: written, value: first.value, append: true };
  if (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'fmt') {
    const print = { Fprintf: 'Sprintf', Fprint: 'Sprint', Fprintln: 'Sprintln' }[callee.name];
    if (print && first?.value.kind === 'name') {
      const value: Expression = { kind: 'call', at, callee: { ...callee, name: print }, args: args.slice(1) };
      return { kind: 'assign', at, target: first.value, value, append: true };
    }
  }
  // `Scan(&found)` puts what was asked for where it is told to.
  const targets = given.filter((n) => n.type === 'unary_expression' && n.text.startsWith('&'));
  const [target] = targets;
  if (callee.kind === 'member' && callee.name === 'Scan' && targets.length === 1 && target)
    return {
      kind: 'assign',
      at,
      target: expression(target),
      value: { kind: 'call', at, callee, args: [] },
      append: false,
    };
  return { kind: 'call', at, callee, args };
}
