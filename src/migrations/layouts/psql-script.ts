import { changesFolder, changesOf } from '../changes.ts';
import { createsAnything } from '../declares.ts';
import type { FileProblem } from '../files.ts';
import { filesBelow } from '../folders.ts';
import { beginsItself, candidates, includeLine, isListed, scriptIncludes } from '../includes.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { readNumber } from '../numbering.ts';
import { joinPath, relativePath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { compareText } from '../versions.ts';

/**
 * A script that psql runs and that includes the other files with \i or \ir, in its order; scripts may include scripts.
 * Where the script has SQL of its own it runs before the files if it begins with it, and behind them otherwise.
 * Source: postgresql.org/docs/current/app-psql.html (\i from the working directory, \ir from the script's).
 */
export const psqlScript: Recognisable = {
  id: 'psql-script',
  title: 'psql script',
  transactional: false,
  up: wholeText,

  recognise(folder) {
    if (!folder.files.some((file) => scriptIncludes(file.text).length > 0)) return [];
    let top = folder;
    while (top.parent) top = top.parent;
    const files = new Map(filesBelow(top).map((file) => [file.path, file]));
    const resolve = (script: SqlFile) => included(script, top.path, files);
    const nested = new Set([...files.values()].flatMap((file) => resolve(file).filter((other) => other !== file)));
    const runs = folder.files
      .filter(
        (file) => !nested.has(file) && scriptIncludes(file.text).length > 0 && !isStep(folder, file, resolve(file)),
      )
      .map((script) => ({ script, files: inOrder(script, resolve, new Set()) }))
      .filter((run) => run.files.some((file) => file !== run.script && createsAnything(file)))
      .sort((a, b) => b.files.length - a.files.length || compareText(a.script.path, b.script.path));
    const taken = new Map<SqlFile, SqlFile>();
    return runs.map(({ script, files: all }): Claim => {
      const rest = all.filter((file) => !taken.has(file));
      const first = all.flatMap((file) => taken.get(file) ?? [])[0];
      for (const file of rest) taken.set(file, script);
      const problems = missing(script, top);
      if (first && !rest.some((file) => file !== script)) {
        const reason = `${first.name} runs the files that it includes`;
        return { root: folder.path, files: [], ignored: [{ path: script.path, reason }], problems };
      }
      const listed = rest.map(({ path }) => ({ path }));
      const changes = changesOf(folder, script.path);
      const own = new Set(changes.map(({ path }) => path));
      const before = listed.filter(({ path }) => !own.has(path));
      return { root: script.path, files: [...before, ...changes], declarative: true, problems };
    });
  },

  newMigration(database, { slug, up, down, now, texts }) {
    const script = database.root;
    const folder = changesFolder(script, true);
    const path = joinPath(folder, `${nextVersion(versionsOf(database), now)}_${slug}.sql`);
    const files = [createFile(path, inTransaction(up)), createFile(rollbackPath(folder, path), inTransaction(down))];
    const before = texts?.get(script);
    if (before === undefined) return files;
    const span = { start: before.length, end: before.length };
    const newText = `${before === '' || before.endsWith('\n') ? '' : '\n'}${includeLine(script, path)}`;
    return [...files, { kind: 'change', path: script, before, edits: [{ span, newText }] }];
  },
};

/** The known files that a script includes itself. */
function included(script: SqlFile, top: string, files: ReadonlyMap<string, SqlFile>): SqlFile[] {
  return scriptIncludes(script.text).flatMap((include) => {
    const path = candidates(script.path, include, top).find((candidate) => files.has(candidate));
    return (path === undefined ? undefined : files.get(path)) ?? [];
  });
}

/** The script and all that it includes, each file where it runs first. */
function inOrder(script: SqlFile, resolve: (file: SqlFile) => SqlFile[], seen: Set<SqlFile>): SqlFile[] {
  if (seen.has(script)) return [];
  seen.add(script);
  const inner = resolve(script).flatMap((file) => inOrder(file, resolve, seen));
  return beginsItself(script) ? [script, ...inner] : [...inner, script];
}

/** One of several numbered files that happens to include a file from elsewhere: a migration, not what runs the others. */
function isStep(folder: Folder, script: SqlFile, inner: readonly SqlFile[]): boolean {
  const isNumbered = ({ name }: SqlFile) => readNumber(name) !== undefined;
  const siblings = folder.files.filter((file) => file !== script && isNumbered(file));
  return isNumbered(script) && siblings.length > 0 && !inner.some((file) => siblings.includes(file));
}

function missing(script: SqlFile, top: Folder): FileProblem[] {
  return (
    scriptIncludes(script.text)
      // A path that a variable is part of, or that leads out of the folder under review, says nothing.
      .filter(({ path }) => !path.includes(':') && !path.startsWith('/'))
      .map((include) => ({ include, paths: candidates(script.path, include, top.path) }))
      .filter(({ paths }) => relativePath(top.path, paths[0] ?? '') !== paths[0])
      .filter(({ paths }) => !paths.some((path) => isListed(top, path)))
      .map(({ include }) => ({
        path: script.path,
        severity: 'warning',
        message: `it includes ${include.path}, which is not there; restore the file or take the line out`,
      }))
  );
}
