import { type FileFacts, type IncludedFile, readFacts, readScript } from '../catalog/index.ts';
import { type Database, downPartsOf, findIncluded, partsOf } from '../migrations/index.ts';
import type { Part } from '../sql/script.ts';
import { type Directive, directivesIn, readDirectives } from './directives.ts';
import { onlyIn } from './outline.ts';

/** What a review keeps of a file for as long as its text, and that of what it runs, stays the same. */
export interface ReadFile {
  readonly text: string;
  readonly facts: FileFacts;
  readonly directives: readonly Directive[];
  /** What runs down and stands in its comments. */
  readonly hidden?: FileFacts;
  /** The files of SQL that it runs, as they were read. */
  readonly included: readonly IncludedFile[];
}

/** @param textOf the text of any file that was read, as it counts now */
export function readFile(database: Database, path: string, text: string, textOf: (path: string) => string): ReadFile {
  const parts = partsOf(database.layout, path, text);
  return parts ? readProgram(database, path, text, parts, textOf) : readSqlFile(database, path, text);
}

function readSqlFile({ layout, files }: Database, path: string, text: string): ReadFile {
  // A file that runs down as a whole is read as one: which of it would run up is nobody's question.
  const up = files.some((file) => file.path === path) ? layout.up(path, text) : undefined;
  const ends = layout.ends?.(path, text);
  const hidden = layout.hidden?.(path, text) ?? [];
  return {
    text,
    facts: readFacts(path, text, up, ends),
    directives: readDirectives(text),
    included: [],
    ...(hidden.length > 0 && { hidden: readFacts(path, onlyIn(text, hidden), undefined, ends) }),
  };
}

function readProgram(
  { layout, included: known = [] }: Database,
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
    downPartsOf(layout, path, text),
  );
  return { text, facts, directives: directivesIn(text, parts), included };
}
