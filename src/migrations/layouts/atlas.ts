import type { Span } from '../../text/span.ts';
import { hashAfterwards, SUM } from '../atlas-sum.ts';
import type { FileProblem } from '../files.ts';
import type { SourceFile } from '../layout.ts';
import { markLines, marks, upParts, wholeText } from '../marks.ts';
import { createFile, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, joinPath } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { compareText } from '../versions.ts';

// A file of this kind is several in one; only its migration.sql runs on the way up.
const ARCHIVE = /^--[ \t]*atlas:txtar\b/m;
// Directives of a file stand in the comments at its top, which an empty line parts from the first statement.
const TOP = /^(?:(?:--|#)[^\n]*\n)*(?:(?:--|#)[^\n]*$)?/;
const MEMBERS = marks('-- migration\\.sql --', '-- [\\w./-]+ --');

/**
 * 20250101120000_name.sql beside atlas.sum, in the order of the files' names; a checkpoint stands for all before it.
 * Files of another tool beside atlas.sum (goose, golang-migrate, ...) keep that tool's layout. A transaction each, unless a
 * file says `-- atlas:txmode none`.
 * Sources: atlasgo.io/concepts/migration-directory-integrity, /versioned/checkpoint, /versioned/checks, /versioned/apply;
 * LocalFile.Directive and NewHashFile of the module's sql/migrate.
 */
export const atlas: Recognisable = {
  id: 'atlas',
  title: 'Atlas',
  transactional: (_path, text) => !directives(text).some((line) => /atlas:txmode +none\b/.test(line)),
  reads: [SUM, 'atlas.hcl'],
  up: upOf,
  partName: memberOf,
  ends: (_path, text) => (ARCHIVE.test(text) ? markLines(text, MEMBERS) : delimiters(text)),

  recognise(folder) {
    if (!folder.has(SUM) || folder.files.some((file) => /\.(?:up|down)\.sql$/.test(file.name))) return [];
    const all = [...folder.files].filter((file) => file.name.endsWith('.sql'));
    if (all.length === 0) return [];
    all.sort((a, b) => compareText(a.name, b.name));
    const checkpoint = all.findLastIndex(isCheckpoint);
    const name = checkpoint < 0 ? '' : (all[checkpoint]?.name ?? '');
    const ignored = all
      .slice(0, Math.max(0, checkpoint))
      .map((file) => ({ ...sourceOf(file), reason: `the checkpoint ${name} stands for it` }));
    const files = all.slice(Math.max(0, checkpoint)).map(sourceOf);
    return [{ root: folder.path, files, ignored, problems: unlisted(folder, all) }];
  },

  newMigration(database, { slug, up, down, now }) {
    const path = joinPath(database.root, `${nextVersion(versionsOf(database), now, 'timestamp')}_${slug}.sql`);
    return [createFile(path, up), createFile(rollbackPath(database.root, path), down)];
  },

  afterwards: ({ root }, texts) => hashAfterwards(root, texts),
};

/** "checks.sql", "down.sql": the member of an archive that begins in the part, or right before it. */
function memberOf(text: string, { start, end }: Span): string | undefined {
  if (!ARCHIVE.test(text)) return undefined;
  const marks = [...text.slice(0, end).matchAll(/^-- ([\w./-]+) --[ \t]*$/gm)];
  const inside = marks.find(({ index }) => index >= start) ?? marks.at(-1);
  return inside?.[1];
}

function upOf(path: string, text: string): readonly Span[] {
  return ARCHIVE.test(text) ? upParts(text, MEMBERS) : wholeText(path, text);
}

/** Where the delimiter stands that the first line names. */
function delimiters(text: string): readonly Span[] {
  const [line, named] = /^\ufeff?-- atlas:delimiter +(.+)/.exec(text) ?? [];
  const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\r': '\r', '\\t': '\t' };
  const delimiter = named?.replace(/\\[nrt]/g, (found) => escapes[found] ?? found);
  if (line === undefined || delimiter === undefined || delimiter === ';') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(delimiter, line.length); at >= 0; at = text.indexOf(delimiter, at + delimiter.length))
    found.push({ start: at, end: at + delimiter.length });
  return found;
}

function isCheckpoint({ text }: SqlFile): boolean {
  return directives(text).some((line) => /atlas:checkpoint\b/.test(line));
}

/** The directives of the file as a whole; comments right above a statement are the statement's. */
function directives(text: string): string[] {
  const top = TOP.exec(text)?.[0] ?? '';
  const isApart = /^[ \t]*\r?\n/.test(text.slice(top.length)) || text.length === top.length;
  return isApart ? top.split('\n') : [];
}

function sourceOf({ name, path }: SqlFile): SourceFile {
  return { path, version: /^[^_]*(?=_)/.exec(name)?.[0] || name.slice(0, -'.sql'.length) };
}

/** Files that atlas.sum does not know: with them Atlas refuses to run anything. */
function unlisted(folder: Folder, files: readonly SqlFile[]): FileProblem[] {
  const listed = new Set((folder.marker(SUM) ?? '').split(/\r?\n/).map((line) => line.replace(/\s+h1:\S*\s*$/, '')));
  return files
    .filter((file) => !listed.has(baseName(file.path)))
    .map(({ path }) => ({
      path,
      severity: 'warning',
      message: `${SUM} does not list this file, so Atlas refuses to run the folder; run "atlas migrate hash"`,
    }));
}
