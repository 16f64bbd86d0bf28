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
  const { stdout, cwd } = surroundings;
  const { path, names } = await readWords(words, surroundings);
  const reviewed = await loadReview(path, options, surroundings);
  const { review, tables } = resolveTables(reviewed, names, { database: options.database, base: cwd, temporary: true });
  const [left = '', right] = tables;
  if (left === right) throw new CannotRun(`${left} is one table; name two, or that one alone`);
  const document =
    right === undefined ? explainTable(reviewed, review, left, cwd) : explainPair(reviewed, review, left, right, cwd);
  if (options.format === 'json') {
    stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
    return 0;
  }
  const next = nextSteps(document, review, path, [
    ...flagsOf(options),
    ...(options.database === undefined ? [] : ['--database', options.database]),
  ]);
  stdout.write(renderExplanation(document, { ...terminalOptions(surroundings), next }));
  return 0;
}

interface Asked {
  readonly path: string;
  readonly names: readonly string[];
}

/** The path comes first everywhere, and may be left out everywhere: of two words, the first is one where there is such a file. */
async function readWords(words: readonly string[], surroundings: Surroundings): Promise<Asked> {
  const [first = '', ...others] = words;
  if (others.length === 2 || (others.length === 1 && (await isPath(first, surroundings))))
    return { path: first, names: others };
  return { path: '.', names: words };
}

async function isPath(word: string, { files, resolve }: Surroundings): Promise<boolean> {
  if (/^\.{1,2}$|[\\/]|\.sql$/i.test(word)) return true;
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
