import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  named,
  type SetDependency,
  singles,
  type Universe,
  universeOf,
} from './attributes.ts';
import { type Closing, closing, reduced } from './closure.ts';
import { coverOf, gathered } from './cover.ts';
import type { Dependency } from './dependency.ts';
import { keysOf } from './keys.ts';

/** From the weakest to the strongest. First normal form is taken for granted: what is inside a value is not looked at. */
export const NORMAL_FORMS = ['1NF', '2NF', '3NF', 'BCNF'] as const;
export type NormalForm = (typeof NORMAL_FORMS)[number];

/** A dependency that keeps a relation out of a normal form, and so out of all stronger ones. */
export interface Violation {
  /** Determinants are as small as they can be; dependents of one determinant that break the same form stand together. */
  readonly dependency: Dependency;
  /** The weakest form that it breaks. */
  readonly breaks: Exclude<NormalForm, '1NF'>;
  /** The key of which the determinant is only a part: with a broken 2NF alone. */
  readonly key?: readonly string[];
  /** A sentence without its full stop, about the columns by name. */
  readonly why: string;
}

export interface Verdict {
  /** All candidate keys, shorter ones first. */
  readonly keys: readonly (readonly string[])[];
  /** Columns that belong to a candidate key, in the relation's order. */
  readonly prime: readonly string[];
  /** The strongest form that holds. */
  readonly form: NormalForm;
  /** Those of weaker forms first; none in BCNF. */
  readonly violations: readonly Violation[];
}

/**
 * Which normal form a relation is in, and what stands in the way of the next.
 *
 * 2NF (Codd 1971): no column outside all keys depends on a proper part of a key. 3NF (Zaniolo's wording, ACM TODS 7(3),
 * 1982): the determinant of each dependency is a superkey, or the dependent belongs to a key. BCNF (Codd 1974): each
 * determinant is a superkey. For 3NF and BCNF it is enough to look at a cover; for 2NF, parts of keys are closed as well,
 * since a cover may lead from a part of a key to a dependent by way of other keys' columns. An empty determinant (one value
 * in all rows) is a part of every key that is not empty.
 *
 * Dependencies count as far as they are about the relation's columns. As costly as finding all keys, of which there may be
 * exponentially many: telling whether a column is prime is NP-complete (Lucchesi and Osborn 1978).
 */
export function verdictOn(relation: readonly string[], dependencies: readonly Dependency[]): Verdict {
  const universe = universeOf(relation);
  return verdictOnSets(universe, coverOf(dependenciesIn(universe, dependencies)));
}

/** @param cover a minimal cover */
export function verdictOnSets(universe: Universe, cover: readonly SetDependency[]): Verdict {
  const close = closing(cover);
  const keys = keysOf(universe.all, cover, Number.POSITIVE_INFINITY, close);
  const prime = keys.reduce((all, key) => all | key, 0n);
  const partial = partialDependencies(universe.all & ~prime, keys, close);
  const others = cover.filter(
    ({ lhs, rhs }) => close(lhs) !== universe.all && !partial.some((p) => p.lhs === lhs && isWithin(rhs, p.rhs)),
  );
  const transitive = gathered(others.filter(({ rhs }) => !isWithin(rhs, prime)));
  const among = gathered(others.filter(({ rhs }) => isWithin(rhs, prime)));
  const violations = [
    ...partial.map((p) => partialViolation(universe, p)),
    ...transitive.map((d) => transitiveViolation(universe, d)),
    ...among.map((d) => keyViolation(universe, d)),
  ];
  return {
    keys: keys.map((key) => universe.namesOf(key)),
    prime: universe.namesOf(prime),
    form: formBelow(violations[0]?.breaks),
    violations,
  };
}

/** The strongest form that a relation is in. */
export function normalFormOf(relation: readonly string[], dependencies: readonly Dependency[]): NormalForm {
  return verdictOn(relation, dependencies).form;
}

/** @param broken the weakest form that something breaks */
function formBelow(broken: NormalForm | undefined): NormalForm {
  return broken === undefined ? 'BCNF' : (NORMAL_FORMS[NORMAL_FORMS.indexOf(broken) - 1] ?? '1NF');
}

interface Partial extends SetDependency {
  readonly key: AttributeSet;
}

/** What columns outside of all keys owe to proper parts of keys; each part as small as it can be. */
function partialDependencies(nonprime: AttributeSet, keys: readonly AttributeSet[], close: Closing): Partial[] {
  const found = new Map<AttributeSet, Partial>();
  for (const key of keys) {
    for (const one of singles(key)) {
      const part = key & ~one;
      for (const dependent of singles(close(part) & nonprime)) {
        const lhs = reduced(part, dependent, close);
        const before = found.get(lhs);
        found.set(lhs, { lhs, rhs: (before?.rhs ?? 0n) | dependent, key: before?.key ?? key });
      }
    }
  }
  return [...found.values()];
}

function partialViolation(universe: Universe, { lhs, rhs, key }: Partial): Violation {
  const whole = universe.namesOf(key);
  const { subject, verb } = dependents(universe, rhs);
  const why =
    lhs === 0n
      ? `${subject} ${verb('hold')} one value in all rows and so ${verb('depend')} on no part of the key ${list(whole)}`
      : `${subject} ${verb('depend')} on ${list(universe.namesOf(lhs))}, which is only a part of the key ${list(whole)}`;
  return { dependency: named(universe, { lhs, rhs }), breaks: '2NF', key: whole, why };
}

function transitiveViolation(universe: Universe, { lhs, rhs }: SetDependency): Violation {
  const { subject, verb, pronoun } = dependents(universe, rhs);
  const why = `${subject} ${verb('depend')} on ${list(universe.namesOf(lhs))}, which holds no key, and ${pronoun} ${verb('belong')} to no key`;
  return { dependency: named(universe, { lhs, rhs }), breaks: '3NF', why };
}

function keyViolation(universe: Universe, { lhs, rhs }: SetDependency): Violation {
  const { subject, verb } = dependents(universe, rhs);
  const why =
    lhs === 0n
      ? `${subject} ${verb('hold')} one value in all rows`
      : `${subject} ${verb('belong')} to a key but ${verb('depend')} on ${list(universe.namesOf(lhs))}, which holds none`;
  return { dependency: named(universe, { lhs, rhs }), breaks: 'BCNF', why };
}

function dependents(universe: Universe, set: AttributeSet) {
  const names = universe.namesOf(set);
  const one = names.length === 1;
  return {
    subject: names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and '),
    verb: (plain: string) => (one ? `${plain}s` : plain),
    pronoun: one ? 'it' : 'they',
  };
}

function list(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `(${names.join(', ')})`;
}
