import { columnsIn, printed } from '../expressions.ts';
import type { Expression, QualifiedName, Relation } from '../model.ts';
import { keyOf } from '../model.ts';
import { rewrite } from '../nodes.ts';
import type { Working } from '../working.ts';

/**
 * PostgreSQL keeps an enum's value in an expression by its identity, so a renamed label shows there under its new name: in
 * defaults of the enum's columns, and in checks and indexes that speak of such columns alone.
 */
export function relabel(work: Working, type: QualifiedName, from: string, to: string): void {
  for (const relation of work.usersOf(keyOf(type))) {
    const next = relabelled(relation, keyOf(type), from, to);
    if (next !== relation) work.put(next);
  }
}

function relabelled(relation: Relation, type: string, from: string, to: string): Relation {
  const typed = new Set(relation.columns.filter((c) => keyOf(c.type) === type).map((c) => c.name));
  if (typed.size === 0) return relation;
  const inside = (e: Expression) => {
    const columns = columnsIn(e.node);
    return columns.length > 0 && columns.every((c) => typed.has(c)) ? withLabel(e, from, to) : e;
  };
  return {
    ...relation,
    columns: relation.columns.map((c) =>
      c.default && typed.has(c.name) ? { ...c, default: withLabel(c.default, from, to) } : c,
    ),
    constraints: relation.constraints.map((c) => (c.type === 'c' ? { ...c, expression: inside(c.expression) } : c)),
    indexes: relation.indexes.map((i) => (i.predicate ? { ...i, predicate: inside(i.predicate) } : i)),
  };
}

/** The expression with its string constants of that value changed; the same object where there are none. */
function withLabel(expression: Expression, from: string, to: string): Expression {
  let found = false;
  const node = rewrite({ node: expression.node }, (tag, value) => {
    if (tag !== 'sval' || value.sval !== from) return undefined;
    found = true;
    return { ...value, sval: to };
  }).node;
  return found ? printed(node) : expression;
}
