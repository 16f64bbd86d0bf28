import type { Constraint, Expression, Index, IndexKey, Relation } from '../model.ts';

type Change = (e: Expression) => Expression;

/** The relation with every expression in it changed; the same object where none does. A view's query is left alone. */
export function mapExpressions(relation: Relation, change: Change): Relation {
  const columns = mapped(relation.columns, (c) => {
    const value = c.default && change(c.default);
    const generated = c.generated && change(c.generated);
    if (value === c.default && generated === c.generated) return c;
    return {
      ...c,
      ...(value ? { default: value } : {}),
      ...(generated && c.generated ? { generated: { ...generated, stored: c.generated.stored } } : {}),
    };
  });
  const constraints = mapped(relation.constraints, (c) => inConstraint(c, change));
  const indexes = mapped(relation.indexes, (i) => inIndex(i, change));
  const policies = mapped(relation.policies, (p) => {
    const [using, check] = [p.using && change(p.using), p.check && change(p.check)];
    return using === p.using && check === p.check
      ? p
      : { ...p, ...(using ? { using } : {}), ...(check ? { check } : {}) };
  });
  const same =
    columns === relation.columns &&
    constraints === relation.constraints &&
    indexes === relation.indexes &&
    policies === relation.policies;
  return same ? relation : { ...relation, columns, constraints, indexes, policies };
}

/** The list with each item changed; the same list where none does. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const next = list.map(change);
  return next.some((item, i) => item !== list[i]) ? next : list;
}

function inConstraint(c: Constraint, change: Change): Constraint {
  if (c.type === 'c') {
    const expression = change(c.expression);
    return expression === c.expression ? c : { ...c, expression };
  }
  if (c.type !== 'x') return c;
  const elements = mapped(c.elements, (e) => inKey(e, change));
  const predicate = c.predicate && change(c.predicate);
  if (elements === c.elements && predicate === c.predicate) return c;
  return { ...c, elements, ...(predicate ? { predicate } : {}) };
}

function inIndex(i: Index, change: Change): Index {
  const keys = mapped(i.keys, (k) => inKey(k, change));
  const predicate = i.predicate && change(i.predicate);
  if (keys === i.keys && predicate === i.predicate) return i;
  return { ...i, keys, ...(predicate ? { predicate } : {}) };
}

function inKey<T extends IndexKey>(key: T, change: Change): T {
  const expression = key.expression && change(key.expression);
  return expression === key.expression ? key : { ...key, ...(expression ? { expression } : {}) };
}
