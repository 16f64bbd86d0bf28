import { featuresOf } from '../features.ts';
import { differingWords, oppositeWords, relateNames, stageWord } from '../names.ts';
import { RECORD_WORDS } from '../table-vocabulary.ts';
import { words } from '../words.ts';
import type { ApartCheck } from './check.ts';

/** Schemas that hold the same set of tables: one a tenant, or one a module, on purpose. */
export const parallelSchemas: ApartCheck = (left, right, snapshot) => {
  if (left.schema === right.schema || left.name !== right.name) return undefined;
  const names = (schema: string) => {
    const found = new Set<string>();
    for (const relation of snapshot.relations.values())
      if (relation.schema === schema && relation.kind === 'table') found.add(relation.name);
    return found;
  };
  const a = names(left.schema);
  const b = names(right.schema);
  const shared = [...a].filter((name) => b.has(name)).length;
  if (shared < 2 || shared < Math.min(a.size, b.size) * 0.6) return undefined;
  return { reason: 'parallel schemas', because: `${left.schema} and ${right.schema} share ${shared} table names` };
};

/** What tells these two names apart tells others apart, too. */
export const series: ApartCheck = (left, right, _snapshot, similarity) => {
  const words = similarity.seriesOf(left, right);
  return words === undefined
    ? undefined
    : { reason: 'series', because: `${words} tell other tables of this schema apart, too` };
};

export const stage: ApartCheck = (left, right) => {
  const a = featuresOf(left).words;
  const b = featuresOf(right).words;
  const word = stageWord(a, b);
  if (word !== undefined)
    return { reason: 'stage', because: `"${word}" names another stage or record of the same rows` };
  const both = a.find((one) => RECORD_WORDS.has(one) && b.includes(one));
  return both === undefined || relateNames(a, b) === 'same'
    ? undefined
    : { reason: 'stage', because: `each is the ${both} of a table of its own` };
};

export const opposite: ApartCheck = (left, right) => {
  const found = oppositeWords(featuresOf(left).words, featuresOf(right).words);
  return found === undefined
    ? undefined
    : { reason: 'opposite names', because: `${found[0]} and ${found[1]} name two sides of something` };
};

/**
 * What one name says more, a column says, too, that only that table has: username_password_credentials has a username.
 * The name tells what sets the table apart.
 */
export const explainedQualifier: ApartCheck = (left, right, _snapshot, similarity) => {
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  const { onlyLeft, onlyRight } = similarity.likeness(left, right);
  for (const [relation, qualifiers, columns] of [
    [left, differing.left, onlyLeft],
    [right, differing.right, onlyRight],
  ] as const)
    for (const column of columns) {
      const qualifier = words(column.name).find((word) => qualifiers.includes(word));
      if (qualifier !== undefined && !similarity.isHousekeeping(relation, column))
        return {
          reason: 'explained by a column',
          because: `only ${relation.name} has ${column.name}, as its name says`,
        };
    }
  return undefined;
};
