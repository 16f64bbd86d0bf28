import type { Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';
import { findVersionPairs, whyNotVersions } from './version-pairs.ts';
import { label } from './wording.ts';

/**
 * What keeps rules from reporting two tables as one thing said twice, whatever the two have in common: clauses, those
 * that weigh most first; empty where nothing does.
 */
export function whyNot(context: RuleContext, left: Relation, right: Relation): readonly string[] {
  const reasons: string[] = [];
  for (const table of [left, right]) {
    const other = table === left ? right : left;
    const base = findVersionPairs(context).find((pair) => pair.table === table)?.base;
    // Each version is compared with what it is a version of, and with nothing else.
    if (base !== undefined && base !== other)
      reasons.push(`${label(table)} is named as a version of ${label(base)}, and is compared with that`);
  }
  const unlike = whyNotVersions(context, left, right);
  if (unlike !== undefined) reasons.push(`their names are no version's: ${unlike}`);
  return reasons;
}
