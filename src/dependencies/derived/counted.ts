import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { aggregate, best, type Child, COUNT, type Lookup, sumOf } from './child.ts';
import type { Derivation } from './derivation.ts';

/** The noun that a column counts: comments_count, num_comments, total_comments, and likes, where it is a plural. */
function countedNoun(
  table: Relation,
  column: Column,
): { readonly noun: readonly string[]; readonly sure: number } | undefined {
  const all = bareWords(table, column);
  const of = all[0] === 'cached' ? all.slice(1) : all.at(-1) === 'cache' ? all.slice(0, -1) : all;
  if (of.length >= 2 && of.at(-1) === 'count')
    return { noun: of[0] === 'total' ? of.slice(1, -1) : of.slice(0, -1), sure: 0.84 };
  if (of.length >= 3 && of[0] === 'number' && of[1] === 'of') return { noun: of.slice(2), sure: 0.84 };
  if (of.length >= 2 && of[0] === 'number') return { noun: of.slice(1), sure: 0.84 };
  if (familyOf(column.type) !== 'integer') return undefined;
  if (of.length >= 2 && of[0] === 'total') return { noun: of.slice(1), sure: 0.82 };
  if (of.length >= 2 && of.at(-1) === 'total') return { noun: of.slice(0, -1), sure: 0.8 };
  // enrolled of a course, whose enrollments are there.
  if (of.length === 1 && ['enrolled', 'registered', 'attended', 'booked', 'invited'].includes(of[0] ?? ''))
    return { noun: of, sure: 0.8 };
  return of.length === 1 && /s$/i.test(column.name) ? { noun: of, sure: 0.8 } : undefined;
}

/** Below this a child that is called alike says too little. */
const LEAST = 0.64;

export function counted(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const asked = countedNoun(table, column);
  if (asked === undefined) return undefined;
  const whole = best(asked.noun, children, table, similarity);
  // active_members_count counts some of them; which, only its code knows.
  const some =
    whole === undefined && asked.noun.length > 1 ? best(asked.noun.slice(1), children, table, similarity) : undefined;
  const found = whole ?? some;
  if (found === undefined) return undefined;
  const sure = asked.sure * found.sure * (some === undefined ? 1 : 0.8);
  if (sure < LEAST) return undefined;
  // Downloads of a day are a number already.
  const each = numbersIn(found.child.table).find((c) => {
    if (c === column) return false;
    const name = words(c.name).join(' ');
    return name === 'count' || name === asked.noun.join(' ') || name === `${asked.noun.join(' ')} count`;
  });
  const formula = `${each === undefined ? 'count' : 'sum'} of ${found.child.table.name}${each === undefined ? '' : `.${each.name}`}`;
  // Which of the rows count is not in the name, or in it in a word that only its code knows.
  const over = some !== undefined ? { over: '' } : each === undefined ? COUNT : sumOf(each);
  return aggregate('count of rows', table, column, facing(found.child, asked.noun), over, sure, formula);
}

/** Of follower_id and followed_id, a count of followers goes by the one that is not theirs. */
function facing({ table, references }: Child, noun: readonly string[]): Child {
  const others = references.filter(({ columns }) => !columns.some((c) => words(c).includes(noun.at(-1) ?? '')));
  return others.length === 1 && references.length === 2 ? { table, references: others } : { table, references };
}

const USES = phrases(
  'used count, use count, usage count, time used, number of use, redemption count, redeemed count, time redeemed, used time, use',
);
const PRESENT = phrases('current occupancy, occupancy, current load');
const WHOLES = phrases('capacity, height, size, limit, quota, total, max, maximum');
const TAKEN = phrases('used, occupied, booked, reserved, taken, filled, allocated');

/** How often a code was used is how many rows name it, where one table does; how full a shelf is, what stands on it tells. */
export function usage(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = bareWords(table, column);
  const others = children.filter((child) => child.table !== table);
  const [only] = others;
  if (only === undefined) return undefined;
  if (USES.has(of.join(' ')))
    return others.length === 1
      ? aggregate('count of rows', table, column, only, COUNT, 0.72, `count of ${only.table.name}`)
      : undefined;
  // Who is there now, of all who ever were, only its code knows.
  if (PRESENT.has(of.join(' ')) && others.length === 1)
    return aggregate(
      'count of rows',
      table,
      column,
      only,
      { over: '' },
      0.66,
      `how many ${only.table.name} there are now`,
    );
  if (!TAKEN.has(of[0] ?? '') || of.length !== 2) return undefined;
  // Beside how much there is in all, in the same unit: used_units of height_units.
  const whole = numbersIn(table).find((c) => {
    const name = words(c.name);
    return c !== column && name.length === 2 && name[1] === of[1] && WHOLES.has(name[0] ?? '');
  });
  if (whole === undefined) return undefined;
  const named = others.map((child) => child.table.name).join(' or ');
  return others.length > 2
    ? undefined
    : aggregate('sum of rows', table, column, only, { over: '' }, 0.55, `what ${named} take of ${whole.name}`);
}
