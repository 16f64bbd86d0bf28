/** Verdicts that other rows give: whether an answer is right, what all answers score, whether an invoice is paid. */
import { type Column, foreignKeysOf, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { quoteIdentifier, quoteQualified } from '../../sql/identifiers.ts';
import { bareWords, isMoment, isNumber, phrases } from '../phrases.ts';
import { aggregate, type Child, numberCalled, sumOf } from './child.ts';
import { type Derivation, sql } from './derivation.ts';

const RIGHT = phrases('correct, right, is correct, answered correctly');

/** is_correct beside answer, where the question has its correct_answer. */
export function correct(table: Relation, column: Column, snapshot: Snapshot): Derivation | undefined {
  if (familyOf(column.type) !== 'boolean' || !RIGHT.has(words(column.name).join(' '))) return undefined;
  for (const key of foreignKeysOf(table)) {
    const parent = snapshot.relations.get(keyOf(key.references));
    const solution = parent?.columns.find((c) => ['correct', 'right'].includes(words(c.name)[0] ?? ''));
    if (parent === undefined || solution === undefined || familyOf(solution.type) === 'boolean') continue;
    const what = words(solution.name).slice(1).join(' ');
    const answer = table.columns.find((c) =>
      [what, `selected ${what}`, `chosen ${what}`, `given ${what}`].includes(words(c.name).join(' ')),
    );
    if (answer === undefined) continue;
    const target = `${quoteQualified(key.references.schema, key.references.name)}`;
    const where = key.columns
      .map(
        (c, i) =>
          `other.${quoteIdentifier(key.referencedColumns[i] ?? '')} = ${quoteIdentifier(table.name)}.${quoteIdentifier(c)}`,
      )
      .join(' and ');
    return {
      kind: 'latest row',
      table,
      column,
      from: [answer],
      child: parent,
      formula: `${answer.name} = ${key.references.name}.${solution.name}`,
      expression: `${sql(answer)} = (select other.${sql(solution)} from ${target} as other where ${where})`,
      as: 'view',
      sure: 0.8,
    };
  }
  return undefined;
}

const SCORES = phrases(
  'score, total score, point, total point, mark, total mark, result score, points total, raw score',
);
const ANSWERED = phrases(
  'answer, response, result, question, item, attempt, prediction, pick, guess, submission, score, round',
);
const ASKED = phrases('question, item, exercise, task, problem, quiz, assignment, test, challenge, criterion');
const GIVEN = phrases('point, score, mark, point awarded, awarded point, points earned, point earned, score awarded');

/** The score of an entry beside its answers, which are right or have points. */
export function scored(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  if (!isNumber(column) || !SCORES.has(bareWords(table, column).join(' '))) return undefined;
  // What a question is worth, its answers do not make up.
  const asked = ASKED.has(words(table.name).at(-1) ?? '') || table.columns.some((c) => words(c.name)[0] === 'correct');
  if (asked) return undefined;
  for (const child of children) {
    if (child.table === table || !ANSWERED.has(words(child.table.name).at(-1) ?? '')) continue;
    const points = numberCalled(child.table, GIVEN);
    if (points !== undefined)
      return aggregate(
        'sum of rows',
        table,
        column,
        child,
        sumOf(points),
        0.8,
        `sum of ${child.table.name}.${points.name}`,
      );
    // What a right answer is worth may stand elsewhere.
    if (child.table.columns.some((c) => RIGHT.has(words(c.name).join(' '))))
      return aggregate(
        'sum of rows',
        table,
        column,
        child,
        { over: '' },
        0.72,
        `what the right ${child.table.name} are worth`,
      );
  }
  return undefined;
}

const PAID = phrases('paid, is paid, fully paid, is fully paid, settled, is settled, paid in full');
const PAYMENTS = phrases('payment, receipt, allocation, settlement, transaction');
const TOTALS = phrases('total, total amount, amount, grand total, amount due, gross amount, amount total');

/** Whether the payments reach the total. */
export function paidUp(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  if (familyOf(column.type) !== 'boolean' || !PAID.has(bareWords(table, column).join(' '))) return undefined;
  // Beside paid_at it is a flag of that.
  if (table.columns.some((c) => isMoment(c) && words(c.name)[0] === 'paid')) return undefined;
  const total = numberCalled(table, TOTALS);
  const child = children.find(({ table: t }) => t !== table && PAYMENTS.has(words(t.name).at(-1) ?? ''));
  const amount = child && numberCalled(child.table, phrases('amount, paid amount, amount paid, allocated amount'));
  if (total === undefined || child === undefined || amount === undefined) return undefined;
  const { among: _, ...paid } = aggregate('sum of rows', table, column, child, sumOf(amount), 0.72, '');
  return {
    ...paid,
    from: [total],
    formula: `sum of ${child.table.name}.${amount.name} >= ${total.name}`,
    expression: paid.expression === '' ? '' : `${paid.expression} >= ${sql(total)}`,
  };
}

const RANKS = phrases('rank, position, place, ranking, standing, final rank, current rank, placement');
const RANKED = phrases('score, point, total score, total point, points total, final score, elo, current score');

/** The place of a row is the order of its score among others; among which, its key tells only its author. */
export function ranked(table: Relation, column: Column): Derivation | undefined {
  if (!isNumber(column) || !RANKS.has(bareWords(table, column).join(' '))) return undefined;
  if (primaryKeyOf(table)?.columns.includes(column.name)) return undefined;
  const score = numberCalled(table, RANKED);
  if (score === undefined || score === column) return undefined;
  return {
    kind: 'arithmetic',
    table,
    column,
    from: [score],
    formula: `the order of ${score.name}`,
    expression: '',
    as: 'view',
    sure: 0.7,
  };
}

const OFFSETS: Readonly<Record<string, string>> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
};
const SENT = phrases('send, remind, reminder, notify, scheduled, trigger, alert, fire, due, run');

/** send_at beside hours_before, where the row that it refers to says before what. */
export function offset(table: Relation, column: Column, snapshot: Snapshot): Derivation | undefined {
  if (!isMoment(column) || !words(column.name).some((word) => SENT.has(word))) return undefined;
  const before = table.columns.find((c) => {
    const of = words(c.name);
    return (
      isNumber(c) && of.length === 2 && OFFSETS[of[0] ?? ''] !== undefined && (of[1] === 'before' || of[1] === 'after')
    );
  });
  if (before === undefined) return undefined;
  const [unit, way] = words(before.name);
  for (const key of foreignKeysOf(table)) {
    const parent = snapshot.relations.get(keyOf(key.references));
    const moment = parent?.columns.find(
      (c) => isMoment(c) && /^(?:start|begin|due|scheduled|departure)/.test(words(c.name)[0] ?? ''),
    );
    if (parent === undefined || moment === undefined) continue;
    const where = key.columns
      .map(
        (c, i) =>
          `other.${quoteIdentifier(key.referencedColumns[i] ?? '')} = ${quoteIdentifier(table.name)}.${quoteIdentifier(c)}`,
      )
      .join(' and ');
    const from = quoteQualified(key.references.schema, key.references.name);
    const sign = way === 'before' ? '-' : '+';
    return {
      kind: 'latest row',
      table,
      column,
      from: [before],
      child: parent,
      formula: `${key.references.name}.${moment.name} ${sign} ${before.name}`,
      expression: `(select other.${sql(moment)} from ${from} as other where ${where}) ${sign} ${sql(before)} * interval '1 ${OFFSETS[unit ?? '']}'`,
      as: 'view',
      sure: 0.76,
    };
  }
  return undefined;
}
