/** Measures how much of the SQL in any folder is understood: npm run coverage:read -- PATH... [--oracle] */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createSession } from '../src/analysis/session.ts';
import { nodeFiles } from '../src/node/files.ts';
import { loadNodeParser } from '../src/node/parser.ts';
import { openOracle } from '../test/support/oracle.ts';
import { compareWithPostgres } from './coverage/against-postgres.ts';
import { type Measure, measure, sum } from './coverage/measure.ts';
import { printDisagreement, printMeasure } from './coverage/print.ts';

const HELP = `Usage: npm run coverage:read -- PATH... [options]

Says how much of the SQL below each PATH is read and replayed: files,
statements, the share of them that parse, the share of those about the schema
that are modelled, and what is not, for each database and in sum.

Options:
  --oracle   run the same files on a real PostgreSQL (embedded) and list where
             the catalogs and the refused statements differ
  --limit N  entries shown of each list (default 12)
  --help     print this
`;

/** Runs the command; returns its exit code: 2 where it cannot do what it was asked for. */
export async function coverageRead(
  args: readonly string[],
  write: (text: string) => void,
  complain: (text: string) => void,
  from = process.cwd(),
): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    complain(`error: ${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  const { paths, oracle: wanted, help, limit } = given;
  if (help) {
    write(HELP);
    return 0;
  }
  if (paths.length === 0) {
    complain(`error: no path given; name the folders or files to read\n\n${HELP}`);
    return 2;
  }
  const roots = paths.map((p) => path.resolve(from, p));
  const missing = paths.filter((_, i) => !statSync(roots[i] ?? '', { throwIfNoEntry: false }));
  if (missing.length > 0) {
    complain(`error: ${missing.join(', ')}: no such file or folder\n`);
    return 2;
  }
  const oracle = wanted ? await openOracle() : undefined;
  try {
    const measures: Measure[] = [];
    for (const [i, root] of roots.entries()) {
      const session = createSession({ files: nodeFiles(), roots: [root.split(path.sep).join('/')] });
      await session.load();
      const { databases, texts } = session.review();
      if (databases.length === 0) write(`${paths[i]}: no PostgreSQL schema found\n\n`);
      for (const review of databases) {
        const measured = measure(review);
        measures.push(measured);
        const differ = oracle && printDisagreement(await compareWithPostgres(review, texts, oracle), limit);
        const place = path.relative(from, review.database.root) || '.';
        const title = `${place} (${review.database.layout.title})`;
        write(`${[title, ...printMeasure(measured, limit), ...(differ ?? [])].join('\n')}\n\n`);
      }
    }
    if (measures.length > 1)
      write(`${[`In sum, ${measures.length} databases`, ...printMeasure(sum(measures), limit)].join('\n')}\n`);
    if (measures.length > 0) return 0;
    complain('error: nothing to measure: none of the paths holds a PostgreSQL schema\n');
    return 2;
  } finally {
    await oracle?.close();
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      oracle: { type: 'boolean', default: false },
      limit: { type: 'string', default: '12' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit takes a whole number from 1 on, not "${values.limit}"`);
  return { paths: positionals, oracle: values.oracle, help: values.help, limit };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  loadNodeParser()
    .then(() =>
      coverageRead(
        process.argv.slice(2),
        (text) => process.stdout.write(text),
        (text) => process.stderr.write(text),
        process.env.INIT_CWD,
      ),
    )
    .then((code) => {
      process.exitCode = code;
    });
}
