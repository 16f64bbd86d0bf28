import { csvFacts, type FileFacts, type IncludedFile, readFacts, readScript } from '../catalog/index.ts';
import {
  type CopiedCsv,
  type Database,
  downPartsOf,
  findIncluded,
  isCsv,
  type Layout,
  partsOf,
  type SeedFile,
} from '../migrations/index.ts';
import type { Part } from '../sql/script.ts';
import { type Directive, directivesIn, readDirectives } from './directives.ts';
import { onlyIn } from './outline.ts';

/** What a review keeps of a file for as long as its text, and that of what it runs, stays the same. */
export interface ReadFile {
  readonly text: string;
  /** Which of its parts run "up", and what the server knows, are no matter of the text alone. */
  readonly layout: Layout;
  readonly postgres: number | undefined;
  readonly facts: FileFacts;
  readonly directives: readonly Directive[];
  /** What runs down and stands in its comments. */
  readonly hidden?: FileFacts;
  /** The files of SQL that it runs, as they were read. */
  readonly included: readonly IncludedFile[];
  /** What a statement elsewhere says of it. */
  readonly copy?: CopiedCsv | undefined;
}

/** @param textOf the text of any file that was read, as it counts now */
export function readFile(database: Database, path: string, text: string, textOf: (path: string) => string): ReadFile {
  const seed = database.seeds?.find((one) => one.path === path);
  if (seed) return readSeed(database, seed, text);
  const parts = partsOf(database.layout, path, text);
  return parts ? readProgram(database, path, text, parts, textOf) : readSqlFile(database, path, text);
}

/** Read for the rows that it writes, whatever else stands in it. */
function readSeed({ layout, postgres }: Database, { path, copy }: SeedFile, text: string): ReadFile {
  if (isCsv(path))
    return { text, layout, postgres, facts: csvFacts(path, text, copy), directives: [], included: [], copy };
  const facts = readFacts(path, text, undefined, { only: 'rows' });
  return { text, layout, postgres, facts, directives: readDirectives(text), included: [] };
}

function readSqlFile({ layout, files, postgres }: Database, path: string, text: string): ReadFile {
  // A file that runs down as a whole is read as one: which of it would run up is nobody's question.
  const up = files.some((file) => file.path === path) ? layout.up(path, text) : undefined;
  const options = { ends: layout.ends?.(path, text) ?? [], postgres };
  const hidden = layout.hidden?.(path, text) ?? [];
  return {
    text,
    layout,
    postgres,
    facts: readFacts(path, layout.sqlOf?.(path, text) ?? text, up, options),
    directives: readDirectives(text),
    included: [],
    ...(hidden.length > 0 && { hidden: readFacts(path, onlyIn(text, hidden), undefined, options) }),
  };
}

function readProgram(
  { layout, postgres, included: known = [] }: Database,
  path: string,
  text: string,
  parts: readonly Part[],
  textOf: (path: string) => string,
): ReadFile {
  const paths = new Set(known.map((file) => file.path));
  const included: IncludedFile[] = [];
  const facts = readScript(
    path,
    text,
    parts,
    (part) => {
      const found = findIncluded(path, part, paths);
      if (found === undefined) return undefined;
      const file = { path: found, text: textOf(found) };
      included.push(file);
      return file;
    },
    { downs: downPartsOf(layout, path, text), postgres },
  );
  return { text, layout, postgres, facts, directives: directivesIn(text, parts), included };
}
