import { featuresOf } from '../features.ts';
import type { Contribution } from '../likeness.ts';
import { differingWords, type NameRelation, oppositeWords, relateNames, stageWord } from '../names.ts';
import { RECORD_WORDS } from '../table-vocabulary.ts';
import { words } from '../words.ts';
import type { Evidence } from './evidence.ts';

const POINTS: Readonly<Record<NameRelation, readonly [points: number, because: string]>> = {
  same: [0.35, 'their names say the same'],
  synonymous: [0.3, 'their names say the same in other words'],
  qualified: [0.25, 'one name is the other with a qualifier'],
  akin: [0.15, 'one name is the other with a qualifier, in other words'],
  siblings: [0, ''],
  partial: [0.05, 'their names share a word'],
  extended: [-0.1, 'one name goes on from the other'],
  unrelated: [0, ''],
};

/** What the two names say by themselves. */
export const names: Evidence = ({ names: relation }) => {
  const [points, because] = POINTS[relation];
  if (points === 0) return undefined;
  const kind = points < 0 ? 'unrelated heads' : relation === 'same' ? 'same name' : 'related names';
  return { kind, points, because };
};

/** Schemas that hold the same set of tables: one a tenant, or one a module, on purpose. */
export const parallelSchemas: Evidence = ({ left, right, known }) => {
  if (left.schema === right.schema || left.name !== right.name) return undefined;
  const a = known.tableNames(left.schema);
  const b = known.tableNames(right.schema);
  const shared = [...a].filter((name) => b.has(name)).length;
  if (shared < 2 || shared < Math.min(a.size, b.size) * 0.6) return undefined;
  return {
    kind: 'parallel schemas',
    points: -1,
    because: `${left.schema} and ${right.schema} share ${shared} table names`,
    final: true,
  };
};

/** What tells these two names apart tells others apart, too. */
export const series: Evidence = ({ left, right, similarity }) => {
  const found = similarity.seriesOf(left, right);
  return found === undefined
    ? undefined
    : { kind: 'series', points: -0.25, because: `${found} tell other tables of this schema apart, too` };
};

export const stage: Evidence = ({ left, right }): Contribution | undefined => {
  const a = featuresOf(left).words;
  const b = featuresOf(right).words;
  const word = stageWord(a, b);
  if (word !== undefined) {
    // return_requests beside rmas: the word belongs to the name of the thing.
    const rest = relateNames(
      a.filter((w) => w !== word),
      b.filter((w) => w !== word),
    );
    const namesake = rest === 'same' || rest === 'synonymous' || rest === 'qualified' || rest === 'akin';
    const relation = relateNames(a, b);
    if (!namesake || relation === 'synonymous' || relation === 'same') return undefined;
    return { kind: 'stage', points: -0.4, because: `"${word}" names another stage or record of the same rows` };
  }
  const both = a.find((one) => RECORD_WORDS.has(one) && b.includes(one));
  return both === undefined || relateNames(a, b) === 'same'
    ? undefined
    : { kind: 'stage', points: -0.4, because: `each is the ${both} of a table of its own` };
};

export const opposite: Evidence = ({ left, right }) => {
  const found = oppositeWords(featuresOf(left).words, featuresOf(right).words);
  return found === undefined
    ? undefined
    : { kind: 'opposite names', points: -0.4, because: `${found[0]} and ${found[1]} name two sides of something` };
};

/**
 * What one name says more, a column says, too, that only that table has: username_password_credentials has a username.
 * The name tells what sets the table apart.
 */
export const explainedQualifier: Evidence = ({ left, right, likeness, similarity, names: relation }) => {
  if (relation === 'unrelated' || relation === 'synonymous') return undefined;
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  for (const [table, qualifiers, columns] of [
    [left, differing.left, likeness.onlyLeft],
    [right, differing.right, likeness.onlyRight],
  ] as const)
    for (const column of columns) {
      const qualifier = words(column.name).find((word) => qualifiers.includes(word));
      if (qualifier === undefined || similarity.isHousekeeping(table, column)) continue;
      // Which parent it has is another question.
      if (similarity.parentOf(table, column) === undefined)
        return {
          kind: 'explained by a column',
          points: -0.2,
          because: `only ${table.name} has ${column.name}, as its name says`,
        };
    }
  return undefined;
};
