import type { Column, Relation } from '../../catalog/model.ts';
import { featuresOf } from '../features.ts';
import type { Contribution } from '../likeness.ts';
import { differingWords, type NameRelation, oppositeWords, relateNames, stageWord, tableWords } from '../names.ts';
import { ADDON_WORDS, DOCUMENT_WORDS, RECORD_WORDS, ROLE_WORDS, STAGE_WORDS, VENDORS } from '../table-vocabulary.ts';
import { words } from '../words.ts';
import { polymorphicPairIn } from './by-reference.ts';
import type { Evidence, Pair } from './evidence.ts';

const POINTS: Readonly<Record<NameRelation, readonly [points: number, because: string]>> = {
  same: [0.35, 'their names say the same'],
  synonymous: [0.3, 'their names say the same in other words'],
  qualified: [0.25, 'one name is the other with a qualifier'],
  akin: [0.1, 'one name is the other with a qualifier, in other words'],
  siblings: [-0.1, 'each name qualifies the same word in its own way'],
  partial: [-0.05, 'their names share a word, and say different things'],
  extended: [-0.1, 'one name goes on from the other'],
  unrelated: [-0.15, 'their names have nothing in common'],
};

/** What the two names say by themselves; less where they stand in two modules or schemas, which may each have their own. */
export const names: Evidence = ({ left, right, names: relation }) => {
  const [points, because] = POINTS[relation];
  if (points === 0) return undefined;
  const kind = points < 0 ? 'unrelated heads' : relation === 'same' ? 'same name' : 'related names';
  const modules = relation === 'same' && featuresOf(left).name !== featuresOf(right).name;
  if (points > 0 && (left.schema !== right.schema || modules))
    return { kind, points: Math.round(points * 70) / 100, because: `${because}, each in a module of its own` };
  return { kind, points, because };
};

/** Schemas that hold the same set of tables with the same columns: one a tenant, on purpose. */
export const parallelSchemas: Evidence = ({ left, right, known, likeness }) => {
  if (left.schema === right.schema || left.name !== right.name || likeness.jaccard < 0.6) return undefined;
  // tenant_north and tenant_south, however few tables they hold.
  const kin = words(left.schema).some((word) => words(right.schema).includes(word));
  if (kin && likeness.jaccard >= 0.6)
    return {
      kind: 'parallel schemas',
      points: -1,
      because: `${left.schema} and ${right.schema} are named as schemas of one kind`,
      final: true,
    };
  const { shared, smaller } = known.namesInCommon(left.schema, right.schema);
  if (likeness.jaccard < 0.85 || shared < 2 || shared < smaller * 0.6) return undefined;
  return {
    kind: 'parallel schemas',
    points: -1,
    because: `${left.schema} and ${right.schema} share ${shared} table names`,
    final: true,
  };
};

/** What tells these two names apart tells others apart, too. */
export const series: Evidence = (pair) => {
  const { left, right, similarity, names: relation } = pair;
  if (relation === 'same' || relation === 'synonymous' || polymorphicPairIn(pair) !== undefined) return undefined;
  const found = similarity.seriesOf(left, right);
  return found === undefined
    ? undefined
    : { kind: 'series', points: -0.25, because: `${found} tell other tables of this schema apart, too` };
};

export const stage: Evidence = ({ left, right, known }): Contribution | undefined => {
  const a = featuresOf(left).words;
  const b = featuresOf(right).words;
  const word = stageWord(a, b);
  const differing = differingWords(a, b);
  const stages = [differing.left, differing.right].map((own) => own.find((w) => STAGE_WORDS.has(w)));
  if (stages.every((w) => w !== undefined))
    return {
      kind: 'stage',
      points: -0.8,
      because: `${stages.join(' and ')} name two stages or records of the same rows`,
    };
  // request_comments are comments on requests, where there are such.
  if (word !== undefined && !known.isThing(word)) {
    // return_requests beside rmas: the word belongs to the name of the thing.
    const rest = relateNames(
      a.filter((w) => w !== word),
      b.filter((w) => w !== word),
    );
    const namesake = rest === 'same' || rest === 'synonymous' || rest === 'qualified' || rest === 'akin';
    const relation = relateNames(a, b);
    if (!namesake || relation === 'synonymous' || relation === 'same') return undefined;
    const points = RECORD_WORDS.has(word) ? -0.8 : -0.7;
    return { kind: 'stage', points, because: `"${word}" names another stage or record of the same rows` };
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
    : { kind: 'opposite names', points: -0.6, because: `${found[0]} and ${found[1]} name two sides of something` };
};

/**
 * What one name says more, a column says, too, that only that table has: username_password_credentials has a username.
 * The name tells what sets the table apart.
 */
/** How many columns have the same name to the letter where two tables are so alike under names that take care to differ. */
export function lettersInCommon({ likeness, names: relation }: Pair): number | undefined {
  if (relation !== 'qualified' && relation !== 'siblings' && relation !== 'partial' && relation !== 'extended')
    return undefined;
  const sound = likeness.informativePairs.filter((pair) => pair.by === 'name').length;
  if (sound < 3 || (likeness.jaccard < 0.7 && likeness.containment < 0.8)) return undefined;
  return sound < likeness.informativePairs.length * 0.8 ? undefined : sound;
}

/** Whoever made the second of such tables had the first before their eyes, and meant another one. */
export const madeAlike: Evidence = (pair) => {
  const sound = lettersInCommon(pair);
  if (sound === undefined) return undefined;
  const because = `${sound} of their columns have the same names to the letter, and the tables' names take care to differ`;
  const points = sound >= 5 ? -0.7 : pair.likeness.jaccard >= 0.7 ? -0.5 : -0.25;
  return { kind: 'siblings', points, because };
};

export const explainedQualifier: Evidence = ({ left, right, likeness, similarity, names: relation }) => {
  if (relation !== 'qualified' && relation !== 'siblings' && relation !== 'extended') return undefined;
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  // mood_alias.mood and genre_alias.genre: each has a column for what its name begins with.
  const named = likeness.pairs.find(
    ({ left: a, right: b }) =>
      words(a.name).some((word) => differing.left.includes(word)) &&
      words(b.name).some((word) => differing.right.includes(word)),
  );
  if (named !== undefined)
    return {
      kind: 'explained by a column',
      points: -0.6,
      because: `${left.name} has ${named.left.name} and ${right.name} has ${named.right.name}, as their names say`,
    };
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
          points: -0.4,
          because: `only ${table.name} has ${column.name}, as its name says`,
        };
    }
  return undefined;
};

/** The one name only adds a word that makes another thing of it: purchase orders, order addresses, product add-ons. */
export const role: Evidence = ({ left, right, names: relation, similarity }) => {
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  if (relation === 'qualified' || relation === 'siblings') {
    const [longer, table] = differing.left.length > 0 ? [differing.left, left] : [differing.right, right];
    const word = longer.find((w) => ROLE_WORDS.has(w));
    if (word !== undefined)
      return { kind: 'role', points: -0.35, because: `"${word}" makes another thing of what it stands before` };
    const document = relation === 'siblings' ? undefined : documentOf(table, longer, similarity);
    if (document !== undefined)
      return { kind: 'role', points: -0.7, because: `${table.name} keeps what it was for one ${document}` };
  }
  const services = [...differing.left, ...differing.right].filter((word) => VENDORS.has(word));
  if (services.length > 0)
    return { kind: 'role', points: -0.35, because: `${services.join(' and ')} name the service that each is about` };
  const addon = [...differing.left, ...differing.right].find((word) => ADDON_WORDS.has(word));
  return addon === undefined
    ? undefined
    : { kind: 'role', points: -0.3, because: `"${addon}" names what comes beside the thing` };
};

/** The word of a document that the table is named after and refers to: the address that an order was sent to. */
export function documentOf(
  table: Relation,
  qualifiers: readonly string[],
  similarity: Pair['similarity'],
): string | undefined {
  const document = qualifiers.find((w) => DOCUMENT_WORDS.has(w));
  if (document === undefined) return undefined;
  const refers = (column: Column) => {
    const parent = similarity.parentOf(table, column)?.relation;
    return parent !== undefined && tableWords(parent.name).includes(document);
  };
  return table.columns.some(refers) ? document : undefined;
}

/** Names that differ by a number alone: years, shards, editions of a standard. */
export const numbered: Evidence = ({ left, right }) => {
  const differing = differingWords(words(left.name), words(right.name));
  const all = [...differing.left, ...differing.right];
  // A version or backup of the other is for its name to say.
  if (all.length === 0 || !all.every((word) => /^\d+$/.test(word))) return undefined;
  const years = all.every((word) => /^(?:19|20)\d\d$/.test(word));
  const because = `their names differ by a ${years ? 'year' : 'number'} alone (${all.join(', ')})`;
  return years ? { kind: 'numbered', points: -1, because, final: true } : { kind: 'numbered', points: -0.6, because };
};

/** Names that differ by short codes alone: accounts_eu and accounts_uk. */
export const coded: Evidence = ({ left, right }) => {
  const { left: a, right: b } = differingWords(words(left.name), words(right.name));
  if (a.length !== 1 || b.length !== 1 || ![...a, ...b].every((word) => /^[a-z]{2}$/.test(word))) return undefined;
  return { kind: 'numbered', points: -0.6, because: `their names differ by the codes ${a[0]} and ${b[0]} alone` };
};

/** blocked_users are users in a state, kept apart for it. */
export const participle: Evidence = ({ left, right, names: relation }) => {
  if (relation !== 'qualified') return undefined;
  const { left: a, right: b } = differingWords(featuresOf(left).words, featuresOf(right).words);
  const word = [...a, ...b].find((one) => one.length > 4 && one.endsWith('ed'));
  return word === undefined
    ? undefined
    : { kind: 'stage', points: -0.15, because: `"${word}" says in what state its rows are` };
};
