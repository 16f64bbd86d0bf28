/**
 * Figures that are ratios, each taken in one run, since machines differ and are shared:
 * - a cold review of a generated workspace against bare libpg_query parsing of the same text;
 * - what finding duplicates adds to that review;
 * - an edit with that workspace open, up to the diagnostics, against that cold review;
 * - how finding duplicates grows with the number of tables;
 * - how long finding all dependencies in rows takes.
 * `npm run bench -- review`, `-- growth` and `-- dependencies` take one of them alone.
 */
import { createSession } from '../src/analysis/session.ts';
import { loadNodeParser } from '../src/node/parser.ts';
import { rules } from '../src/rules/index.ts';
import { toDiagnostics } from '../src/server/to-lsp.ts';
import { parseSql } from '../src/sql/parser.ts';
import { measureDiscovery } from './discovery.ts';
import { ms, quantile, row } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { generateWorkspace } from './workspace.ts';

const ROUNDS = 9;
const EDITS = 120;

/** What compares tables with each other. */
const COMPARING = rules.filter(({ scope }) => scope === 'pair' || scope === 'family');
const OFF = Object.fromEntries(COMPARING.map(({ id }) => [id, 'off' as const]));

async function main(only: string | undefined) {
  await loadNodeParser();
  const wanted = (what: string) => only === undefined || only === what;
  if (wanted('review')) await measureReviews();
  if (wanted('dependencies')) measureDiscovery();
  if (wanted('growth')) measureGrowth(COMPARING);
}

async function measureReviews() {
  const workspace = generateWorkspace();

  function bareParsing(): number {
    const started = performance.now();
    for (const text of workspace.texts.values()) {
      const outcome = parseSql(text);
      if (!outcome.ok) throw new Error(outcome.message);
    }
    return performance.now() - started;
  }

  async function coldReview(severities = {}) {
    const started = performance.now();
    const session = createSession({ files: workspace.files, roots: [workspace.root], severities });
    await session.load();
    const review = session.review();
    return { ms: performance.now() - started, session, review };
  }

  const parsing: number[] = [];
  const reviews: number[] = [];
  const without: number[] = [];
  let last: Awaited<ReturnType<typeof coldReview>> | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    parsing.push(bareParsing());
    without.push((await coldReview(OFF)).ms);
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

  const [database] = review.databases;
  const statements = review.databases.reduce((n, d) => n + d.statements, 0);
  row(
    'workspace',
    `${workspace.tables} tables, ${workspace.texts.size} files, ${statements} statements, ${(workspace.bytes / 1e6).toFixed(2)} MB`,
  );
  row('findings', `${database?.findings.length ?? 0}`);
  row('bare parsing', `median ${ms(quantile(parsing, 0.5))}  (first ${ms(parsing[0] as number)})`);
  row('cold review', `median ${ms(quantile(reviews, 0.5))}  (first ${ms(reviews[0] as number)})`);
  row('without duplicates', `median ${ms(quantile(without, 0.5))}  (first ${ms(without[0] as number)})`);
  row('edit', `median ${ms(quantile(edits, 0.5))}  p95 ${ms(quantile(edits, 0.95))}`);
  const ratios = reviews.map((r, i) => r / (parsing[i] as number));
  const added = reviews.map((r, i) => r / (without[i] as number) - 1);
  row(
    'cold review / bare parsing',
    `${quantile(ratios, 0.5).toFixed(2)}  (first round ${(ratios[0] as number).toFixed(2)})`,
    'under 2',
  );
  row('duplicates add', `${(quantile(added, 0.5) * 100).toFixed(1)} % to a cold review`, 'at most 10 %');
  row('edit p95 / cold review', (quantile(edits, 0.95) / quantile(reviews, 0.5)).toFixed(3), 'under 0.1');
}

void main(process.argv[2]);
