import { offersForFinding } from '../../analysis/offers.ts';
import type { DatabaseReview } from '../../analysis/review.ts';
import {
  type ExplainDocument,
  explainPair,
  explainTable,
  type PairDocument,
  renderExplanation,
  type TableDocument,
} from '../../reporting/index.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { explainCommandOf, mergeCommandOf } from '../go-on.ts';
import { loadReview } from '../load.ts';
import { resolveTables } from '../named-tables.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

export interface ExplainOptions extends ConfigurationOptions {
  readonly format: 'terminal' | 'json';
  readonly database?: string;
}

/**
 * `tablefold explain`: the reckoning for two tables, or what is found about one and what is near it.
 * @param words the path, where it is given, and the tables
 */
export async function explain(
  words: readonly string[],
  options: ExplainOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout } = surroundings;
  const asked = await readWords(words, surroundings);
  const { document, review } = await look(asked, options, surroundings).catch((error: unknown) => {
    throw asked.isGuess && error instanceof CannotRun ? new CannotRun(error.message + misread(asked)) : error;
  });
  if (options.format === 'json') {
    stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
    return 0;
  }
  const next = nextSteps(document, review, asked.path, [
    ...flagsOf(options),
    ...(options.database === undefined ? [] : ['--database', options.database]),
  ]);
  stdout.write(renderExplanation(document, { ...terminalOptions(surroundings), next }));
  return 0;
}

interface Looked {
  readonly document: ExplainDocument;
  readonly review: DatabaseReview;
}

async function look({ path, names }: Asked, options: ExplainOptions, surroundings: Surroundings): Promise<Looked> {
  const { cwd } = surroundings;
  const reviewed = await loadReview(path, options, surroundings);
  const { review, tables } = resolveTables(reviewed, names, { database: options.database, base: cwd });
  const [left = '', right] = tables;
  if (left === right) throw new CannotRun(`${left} is one table; name two, or that one alone`);
  const question = { review: reviewed, database: review, base: cwd };
  const document = right === undefined ? explainTable(question, left) : explainPair(question, left, right);
  return { document, review };
}

interface Asked {
  readonly path: string;
  readonly names: readonly string[];
  /** The path might have been meant as a table. */
  readonly isGuess: boolean;
}

function misread({ path, names }: Asked): string {
  return `\n  ${path} was taken for the path; if it is a table: tablefold explain . ${path} ${names.join(' ')}`;
}

/**
 * The path comes first everywhere, and may be left out everywhere: of two words, the first is one where there is such a
 * file or folder.
 * @throws CannotRun where no table is named
 */
async function readWords(words: readonly string[], surroundings: Surroundings): Promise<Asked> {
  const [first = '', ...names] = words;
  if (names.length === 2) return { path: first, names, isGuess: false };
  const isPath = LIKE_A_PATH.test(first);
  if (isPath && names.length === 0) throw new CannotRun(`${first} is a path; name a table of it as well`);
  if (!isPath && (names.length === 0 || !(await isThere(first, surroundings))))
    return { path: '.', names: words, isGuess: false };
  return { path: first, names, isGuess: !isPath };
}

const LIKE_A_PATH = /^\.{1,2}$|[\\/]|\.sql$/i;

async function isThere(word: string, { files, resolve }: Surroundings): Promise<boolean> {
  const root = resolve(word);
  const { unreadable } = await files.list(root);
  return !unreadable.some(({ path }) => path === root);
}

interface Step {
  readonly what: string;
  readonly command: string;
}

function nextSteps(document: ExplainDocument, review: DatabaseReview, path: string, flags: readonly string[]): Step[] {
  return document.subject === 'pair'
    ? afterPair(document, review, path, flags)
    : afterTable(document, review, path, flags);
}

function afterPair(
  { left, right }: PairDocument,
  review: DatabaseReview,
  path: string,
  flags: readonly string[],
): Step[] {
  if (review.database.generated) return [];
  const wanted = [left.table, right.table];
  const offers = review.findings
    .filter((finding) => wanted.every((table) => finding.tables.includes(table)))
    .flatMap((finding) => offersForFinding(review, finding));
  for (const { offer } of offers) {
    const { from, into } = Object(offer.target) as { from?: string; into?: string };
    if (!wanted.includes(from ?? '') || !wanted.includes(into ?? '')) continue;
    const command = mergeCommandOf(path, review, offer.target, flags);
    if (command !== undefined) return [{ what: 'See what merging them takes', command }];
  }
  return [];
}

function afterTable(
  { table, nearest }: TableDocument,
  review: DatabaseReview,
  path: string,
  flags: readonly string[],
): Step[] {
  const [best] = nearest;
  if (best === undefined) return [];
  return [
    {
      what: 'See the whole reckoning for two of them',
      command: explainCommandOf(path, review, [table, best.table], flags),
    },
  ];
}
