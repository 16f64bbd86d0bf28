import type { Span } from '../../text/span.ts';
import type { FileProblem } from '../files.ts';
import type { SourceFile } from '../layout.ts';
import { marks, upParts, wholeText } from '../marks.ts';
import { createFile, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, joinPath } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { unlessMarked } from '../transactions.ts';
import { compareText } from '../versions.ts';

const SUM = 'atlas.sum';
// A file of this kind is several in one; only its migration.sql runs on the way up.
const ARCHIVE = /^--[ \t]*atlas:txtar\b/m;
const MEMBERS = marks('-- migration\\.sql --', '-- [\\w./-]+ --');

/**
 * 20250101120000_name.sql beside atlas.sum, in the order of the files' names; a checkpoint stands for all before it.
 * Files of another tool beside atlas.sum (goose, golang-migrate, ...) keep that tool's layout.
 * Sources: atlasgo.io/concepts/migration-directory-integrity, /versioned/checkpoint, /versioned/checks.
 */
export const atlas: Recognisable = {
  id: 'atlas',
  title: 'Atlas',
  transactional: true,
  transactions: unlessMarked(/^--[ \t]*atlas:txmode[ \t]+none\b/im),
  reads: [SUM],
  up: upOf,

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
    const note = `-- Atlas applies nothing until ${SUM} lists this file: run "atlas migrate hash" with --dir at this folder.\n`;
    return [createFile(path, note + up), createFile(rollbackPath(database.root, path), down)];
  },
};

function upOf(path: string, text: string): readonly Span[] {
  return ARCHIVE.test(text) ? upParts(text, MEMBERS) : wholeText(path, text);
}

function isCheckpoint({ text }: SqlFile): boolean {
  // Directives stand at the top, before any statement.
  return /^(?:\ufeff?\s*--[^\n]*\n)*?\s*--[ \t]*atlas:checkpoint\b/.test(text);
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
