import { withoutComments } from './declares.ts';
import type { Database } from './layout.ts';

const BEGINS = /^\s*(?:\\[^\r\n]*\s+|set\s+(?!transaction)[^;]*;\s*)*(?:begin|start\s+transaction)\b[^;]*;/i;
const COMMITS = /(?:^|;)\s*(?:commit|end)(?:\s+(?:work|transaction))?\s*(?=;|$)/gi;

/**
 * Whether one refused statement undoes all that a file of the database does: its tool opens a transaction around the
 * file, or the file is one, from its BEGIN to its COMMIT, which psql then turns into a ROLLBACK.
 * @param text as the file stands now, saved or not
 */
export function runsInOneTransaction(database: Database, path: string, text: string): boolean {
  const { layout, files, ignored } = database;
  const said = (files.find((file) => file.path === path) ?? ignored.find((file) => file.path === path))?.transactional;
  const byTool =
    said ?? (typeof layout.transactional === 'boolean' ? layout.transactional : layout.transactional(path, text));
  return (
    byTool ||
    isOneTransaction(
      layout
        .up(path, text)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    )
  );
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
