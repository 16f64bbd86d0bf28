import type { Span } from '../text/span.ts';
import { withoutComments } from './declares.ts';
import type { Database, Layout } from './layout.ts';
import { wholeText } from './marks.ts';

const BEGINS = /^\s*(?:\\[^\r\n]*\s+|set\s+(?!transaction)[^;]*;\s*)*(?:begin|start\s+transaction)\b[^;]*;/i;
const COMMITS = /(?:^|;)\s*(?:commit|end)(?:\s+(?:work|transaction))?\s*(?=;|$)/gi;

/**
 * Whether one refused statement undoes all that a file of the database does: its tool opens a transaction around the
 * file, or the file is one, from its BEGIN to its COMMIT, which psql then turns into a ROLLBACK.
 * @param text as the file stands now, saved or not
 */
export function runsInOneTransaction(database: Database, path: string, text: string): boolean {
  const { layout } = database;
  return (
    isOpenedByTool(database, path, text) ||
    isOneTransaction(
      layout
        .up(path, text)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    )
  );
}

/** The parts of a file that the tool runs in a transaction each; none where it opens none. */
export function transactionsOf(
  database: Pick<Database, 'layout' | 'files'>,
  path: string,
  text: string,
): readonly Span[] {
  return (
    database.layout.transactions?.(path, text) ?? (isOpenedByTool(database, path, text) ? wholeText(path, text) : [])
  );
}

function isOpenedByTool({ layout, files }: Pick<Database, 'layout' | 'files'>, path: string, text: string): boolean {
  return files.find((file) => file.path === path)?.transactional ?? isTransactional(layout, path, text);
}

/** Whether the layout's tool opens a transaction around the file, as far as its text says. */
export function isTransactional({ transactional }: Layout, path: string, text: string): boolean {
  return typeof transactional === 'boolean' ? transactional : transactional(path, text);
}

function isOneTransaction(text: string): boolean {
  if (!/\b(?:commit|end)\b/i.test(text)) return false;
  const code = withoutComments(text);
  if (!BEGINS.test(code)) return false;
  // What ends a block of a function's body ends no transaction.
  const ends = [...code.replace(/(\$\w*\$)[\s\S]*?\1/g, "''").matchAll(COMMITS)];
  const [first] = ends;
  return ends.length === 1 && first !== undefined && /^[\s;]*$/.test(first.input.slice(first.index + first[0].length));
}
