/**
 * Two figures, each a ratio taken in one run, since machines differ and are shared:
 * - a cold review of a generated workspace against bare libpg_query parsing of the same text;
 * - an edit with that workspace open, up to the diagnostics, against that cold review.
 */
import { createSession } from '../src/analysis/session.ts';
import { loadNodeParser } from '../src/node/parser.ts';
import { toDiagnostics } from '../src/server/to-lsp.ts';
import { parseSql } from '../src/sql/parser.ts';
import { generateWorkspace } from './workspace.ts';

const ROUNDS = 9;
const EDITS = 120;

async function main() {
  await loadNodeParser();
  const workspace = generateWorkspace();

  function bareParsing(): number {
    const started = performance.now();
    for (const text of workspace.texts.values()) {
      const outcome = parseSql(text);
      if (!outcome.ok) throw new Error(outcome.message);
    }
    return performance.now() - started;
  }

  async function coldReview() {
    const started = performance.now();
    const session = createSession({ files: workspace.files, roots: [workspace.root] });
    await session.load();
    const review = session.review();
    return { ms: performance.now() - started, session, review };
  }

  function quantile(values: readonly number[], q: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
  }

  const parsing: number[] = [];
  const reviews: number[] = [];
  let last: Awaited<ReturnType<typeof coldReview>> | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    parsing.push(bareParsing());
    last = await coldReview();
    reviews.push(last.ms);
  }
  if (!last) throw new Error('no round was run');

  const { session, review } = last;
  const edits: number[] = [];
  const paths = [...workspace.texts.keys()];
  for (let i = 0; i < EDITS; i++) {
    const path = paths[(i * 7919) % paths.length] as string;
    const text = workspace.texts.get(path) as string;
    const edited =
      i % 2 === 0
        ? `-- edited ${i}\n${text}`
        : text.replace(/created_at timestamptz/, `edited_${i} text,\n  created_at timestamptz`);
    const started = performance.now();
    session.update(path, edited);
    toDiagnostics(session.review());
    edits.push(performance.now() - started);
    session.update(path, undefined);
    session.review();
  }

  const ms = (n: number) => `${n.toFixed(1)} ms`;
  const [database] = review.databases;
  const statements = review.databases.reduce((n, d) => n + d.statements, 0);
  console.log(
    `workspace     ${workspace.tables} tables, ${workspace.texts.size} files, ${statements} statements, ${(workspace.bytes / 1e6).toFixed(2)} MB`,
  );
  console.log(`findings      ${database?.findings.length ?? 0}`);
  console.log(`bare parsing  median ${ms(quantile(parsing, 0.5))}  (first ${ms(parsing[0] as number)})`);
  console.log(`cold review   median ${ms(quantile(reviews, 0.5))}  (first ${ms(reviews[0] as number)})`);
  console.log(`edit          median ${ms(quantile(edits, 0.5))}  p95 ${ms(quantile(edits, 0.95))}`);
  const ratios = reviews.map((r, i) => r / (parsing[i] as number));
  console.log(
    `cold review / bare parsing  ${quantile(ratios, 0.5).toFixed(2)}  (first round ${(ratios[0] as number).toFixed(2)})`,
  );
  console.log(`edit p95 / cold review      ${(quantile(edits, 0.95) / quantile(reviews, 0.5)).toFixed(3)}`);
}

void main();
