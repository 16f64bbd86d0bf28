import { resolvePath } from './changelog.ts';
import { dirName } from './paths.ts';

/** How a COPY reads a CSV file of the workspace. */
export interface CopiedCsv {
  /** As it is written, perhaps with its schema and quotes. */
  readonly table: string;
  /** None where all columns of the table, or those of the header, are meant. */
  readonly columns: readonly string[];
  readonly header: boolean;
  readonly delimiter: string;
  /** What stands for NULL. */
  readonly nullText: string;
}

const NAME = '(?:"[^"\\r\\n]+"|[\\w$]+)';
// Neither in a comment nor in a string: a COPY begins its line.
const COPY = new RegExp(
  `^[ \\t]*\\\\?copy\\s+(${NAME}(?:\\.${NAME})?)\\s*(\\([^()]*\\))?\\s+from\\s+'([^'\\r\\n]+\\.csv)'((?:'[^'\\r\\n]*'|[^;'\\r\\n]|\\r?\\n[ \\t]+)*)`,
  'gim',
);

/** The CSV files that COPY or \copy in a script reads, as far as they are listed, each as it is read first. */
export function copiedFiles(script: string, text: string, listed: ReadonlySet<string>): Map<string, CopiedCsv> {
  const found = new Map<string, CopiedCsv>();
  for (const [, table = '', names = '', named = '', options = ''] of text.matchAll(COPY)) {
    const path = pathsFor(script, named).find((one) => listed.has(one));
    if (path === undefined || found.has(path) || !/\bcsv\b/i.test(options) || /\bwhere\b/i.test(options)) continue;
    found.set(path, {
      table,
      columns: names === '' ? [] : names.slice(1, -1).split(',').map(plain),
      header: /\bheader\b(?!\s*(?:=\s*)?(?:'?(?:false|off)\b|0))/i.test(options),
      delimiter: /\bdelimiters?\s+(?:as\s+)?'([^'])'/i.exec(options)?.[1] ?? ',',
      nullText: /\bnull\s+(?:as\s+)?'([^']*)'/i.exec(options)?.[1] ?? '',
    });
  }
  return found;
}

function plain(name: string): string {
  const trimmed = name.trim();
  return trimmed.startsWith('"') ? trimmed.slice(1, -1) : trimmed.toLowerCase();
}

/**
 * From the script's folder and each above it, since psql may have been started in any. An absolute path is one of the
 * server's, where folders of the workspace may have been mounted: the longest end of it that is here is meant.
 */
function pathsFor(script: string, named: string): string[] {
  const parts = named.split('/').filter((part) => part !== '');
  const ends = named.startsWith('/') ? parts.map((_, i) => parts.slice(i).join('/')) : [named];
  const folders = [dirName(script)];
  for (let at = dirName(script); at !== dirName(at) && at !== ''; at = dirName(at)) folders.push(dirName(at));
  return [named, ...ends.flatMap((end) => folders.map((folder) => resolvePath(folder, end)))];
}
