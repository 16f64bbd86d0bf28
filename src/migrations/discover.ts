import { withModels, withRollbacks } from './beside.ts';
import { isCsv, withCsvSeeds } from './csv-seeds.ts';
import type { FileEntry, FileProblem, Files } from './files.ts';
import { type FolderTree, folderTree } from './folders.ts';
import type { Database } from './layout.ts';
import { layouts as allLayouts } from './layouts/index.ts';
import { plain } from './layouts/plain.ts';
import { databaseName, distinctNames } from './names.ts';
import { baseName } from './paths.ts';
import { type Reading, readTexts } from './reading.ts';
import type { Claim, Recognisable } from './recognise.ts';
import { withSeeds } from './seeds.ts';
import { type IgnoredFile, leftOutAmong, select } from './select.ts';
import { isSource, loadGrammarsFor, possibleSources } from './sources.ts';
import { withoutStale } from './stale.ts';
import { dialectOfAll, systemInName } from './systems.ts';
import { compareText } from './versions.ts';

export interface Discovery {
  /** Migrations before schema files; otherwise by path. Names and roots are distinct. */
  readonly databases: readonly Database[];
  /** The text of every SQL file that was read, by path, and of the tools' own files and models beside them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
  /** SQL files outside every database; together with the databases' files, seeds and `ignored`, all that were listed. */
  readonly ignored: readonly IgnoredFile[];
}

/**
 * Finds every database in a folder, in a migrations folder itself, or in a single file, without configuration.
 * Total: what cannot be listed or read is a problem.
 * @param layouts those that are asked
 * @throws AbortError (the signal's reason) when `signal` fires.
 */
export async function findDatabases(
  files: Files,
  root: string,
  signal?: AbortSignal,
  layouts: readonly Recognisable[] = allLayouts,
): Promise<Discovery> {
  const top = root.length > 1 && root.endsWith('/') ? root.slice(0, -1) : root;
  const listing = await files.list(top, signal);
  signal?.throwIfAborted();
  const problems: FileProblem[] = listing.unreadable.map(({ path, reason }) => ({
    path,
    severity: 'warning',
    message: `cannot be listed: ${reason}; what lies in it is not reviewed`,
  }));
  const { wanted, ignored, notes } = select(listing.files, top);
  problems.push(...notes);

  const reading = await readTexts(files, wanted, signal);
  problems.push(...reading.problems);
  for (const { path } of wanted)
    if (!reading.texts.has(path)) ignored.push({ path, reason: 'it could not be read as text' });
  const markers = await readTexts(
    files,
    listing.files.filter((f) => isAskedFor(baseName(f.path)) && f.path !== top),
    signal,
  );

  const sources = await readSources(files, listing.files, top, signal);
  problems.push(...sources.problems);

  const names = new Set(listing.files.map((f) => f.path));
  // A changelog may hold all of the SQL itself.
  const changelogs = [...markers.texts].filter(([, text]) => /\bdatabaseChangeLog\b/.test(text)).map(([path]) => path);
  const isOut = changelogs.length > 0 ? leftOutAmong(listing.files, top) : () => false;
  const alone = changelogs.filter((path) => !isOut(path));
  const tree = folderTree(top, reading.texts, markers.texts, names, sources.texts, alone);
  const found = claimAll(tree, layouts, problems, ignored);
  const only = reading.texts.get(top);
  // A file that was named by itself is reviewed even where nothing in it looks like a schema.
  if (found.length === 0 && only !== undefined)
    found.push({ layout: plain, claim: { root: top, files: [{ path: top }], declarative: true } });
  for (const file of tree.left()) ignored.push({ path: file.path, reason: 'no layout knows what it is' });
  const current = withoutStale(toDatabases(found, top), reading.texts);
  problems.push(...current.problems);
  ignored.push(...current.ignored);
  const seeded = withSeeds(current.databases, reading.texts, ignored);
  const filled = withCsvSeeds(seeded.databases, listing.files, reading.texts);
  const databases = withRollbacks(withModels(filled, listing.files, markers.texts), ignored);
  const texts = new Map([...reading.texts, ...sources.texts]);
  problems.push(...emptyFiles(databases, texts));
  if (databases.length === 0 && reading.texts.size > 0) problems.push(noSchema(top, ignored));
  const used = new Set(
    databases.flatMap(({ files: own, ignored: rest, included = [], seeds = [] }) =>
      [...own, ...rest, ...included, ...seeds].map((file) => file.path),
    ),
  );
  const beside = new Set(
    databases.flatMap(({ models = [], ignored: rest, seeds = [] }) => [
      ...models,
      ...rest.map((f) => f.path),
      ...seeds.map((f) => f.path).filter(isCsv),
    ]),
  );
  const others = await readTexts(
    files,
    listing.files.filter(({ path }) => beside.has(path) && !texts.has(path)),
    signal,
  );
  const all = new Map([...markers.texts, ...others.texts, ...texts]);
  return { databases, texts: all, problems, ignored: seeded.ignored.filter((file) => !used.has(file.path)) };
}

/** The migrations in programming languages, with what is needed to read them. */
async function readSources(
  files: Files,
  entries: readonly FileEntry[],
  top: string,
  signal?: AbortSignal,
): Promise<Reading> {
  const named = possibleSources(entries);
  const isOut = named.length > 0 ? leftOutAmong(entries, top) : () => false;
  const possible = named.filter(({ path }) => !isOut(path));
  const { texts, problems } = await readTexts(files, possible, signal);
  for (const [path, text] of texts) if (!isSource({ path, text })) texts.delete(path);
  await loadGrammarsFor(texts.keys());
  return { texts, problems };
}

const NAMES = new Set(allLayouts.flatMap(({ reads = [] }) => reads.filter((name) => typeof name === 'string')));
const PATTERNS = allLayouts.flatMap(({ reads = [] }) => reads.filter((name) => typeof name !== 'string'));

function isAskedFor(name: string): boolean {
  return NAMES.has(name) || PATTERNS.some((pattern) => pattern.test(name));
}

interface Found {
  readonly layout: Recognisable;
  readonly claim: Claim;
}

/** Asks each layout about each folder; what one takes, the next does not see. */
function claimAll(
  tree: FolderTree,
  layouts: readonly Recognisable[],
  problems: FileProblem[],
  ignored: IgnoredFile[],
): Found[] {
  const found: Found[] = [];
  for (const layout of layouts) {
    for (const folder of tree.folders) {
      for (const claim of layout.recognise(folder)) {
        const system = dialectOfAll(claim.files.flatMap((file) => tree.file(file.path) ?? []));
        const rest = claim.files.length > 0 && system === undefined ? [] : [...claim.files, ...(claim.ignored ?? [])];
        for (const { path, reason } of rest)
          ignored.push({
            path,
            reason: system ? `it is written for ${system}` : (reason ?? 'it is part of no database'),
          });
        const taken = [claim.files, claim.ignored ?? [], claim.included ?? [], claim.seeds ?? []].flat();
        for (const { path } of taken) tree.take(path);
        if (system === undefined) {
          problems.push(...(claim.problems ?? []));
          if (claim.files.length > 0) found.push({ layout, claim });
        } else {
          const message = `its SQL is written for ${system}, not for PostgreSQL, and is not reviewed`;
          problems.push({ path: claim.root, severity: 'info', message });
        }
      }
    }
  }
  return found;
}

function emptyFiles(databases: readonly Database[], texts: ReadonlyMap<string, string>): FileProblem[] {
  // Beside other systems' files an empty one of PostgreSQL's own says that there is nothing to do.
  const empty = databases.flatMap(({ files }) =>
    files.filter(
      ({ path }) => /^\ufeff?\s*$/.test(texts.get(path) ?? '-') && systemInName(baseName(path)) !== 'PostgreSQL',
    ),
  );
  const message = 'the file is empty; delete it, or write what it was meant to hold';
  return empty.map(({ path }) => ({ path, severity: 'info', message }));
}

/** So that a review of nothing is not taken for a review without findings. */
function noSchema(top: string, ignored: readonly IgnoredFile[]): FileProblem {
  const reasons = [...new Set(ignored.map((file) => file.reason))].slice(0, 3).join('; ');
  const count = ignored.length === 1 ? 'the only SQL file here is' : `the ${ignored.length} SQL files here are`;
  const message = `${count} no schema (${reasons}); name a migrations folder or a schema file to review it`;
  return { path: top, severity: 'warning', message };
}

function toDatabases(found: readonly Found[], top: string): Database[] {
  const sorted = [...found].sort((a, b) => rank(a.layout) - rank(b.layout) || compareText(a.claim.root, b.claim.root));
  const wanted = sorted.map(({ claim }) => ({
    name: databaseName(
      claim.root,
      claim.files.some((f) => f.path === claim.root),
      top,
    ),
    root: claim.root,
  }));
  const names = distinctNames(wanted, top);
  const roots = new Set<string>();
  return sorted.map(({ layout, claim }, i) => ({
    name: names[i] ?? claim.root,
    root: distinctRoot(claim, roots),
    layout,
    files: claim.files,
    ignored: claim.ignored ?? [],
    included: claim.included ?? [],
    ...(claim.seeds ? { seeds: claim.seeds } : {}),
    generated: claim.generated ?? false,
    declarative: claim.declarative ?? false,
  }));
}

/** A folder may hold two databases; the second is known by its first file. */
function distinctRoot(claim: Claim, used: Set<string>): string {
  const first = claim.files[0]?.path ?? claim.root;
  const root = used.has(claim.root) ? first : claim.root;
  used.add(root);
  return root;
}

/** Migrations are what a team deploys; a schema file beside them restates them. */
function rank(layout: Recognisable): number {
  return layout.id === 'plain' || layout.id === 'pg-dump' || layout.id === 'rails-structure' ? 1 : 0;
}
