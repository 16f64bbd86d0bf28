import type { HostFramework } from '../hosts/framework.ts';
import { frameworks } from '../hosts/frameworks/index.ts';
import { loadGrammars } from '../hosts/grammar.ts';
import type { HostFile } from '../hosts/migrations.ts';
import { readHost, readHostDown } from '../hosts/read.ts';
import type { FilePart, Part } from '../sql/script.ts';
import { resolvePath } from './changelog.ts';
import type { FileEntry } from './files.ts';
import type { Layout, SourceFile } from './layout.ts';
import { dirName } from './paths.ts';

/** The frameworks whose migrations a file may be, by its path alone. */
export function frameworksOf(path: string): HostFramework[] {
  return frameworks.filter(({ migrations }) => migrations.isNamed(path));
}

/** The files that may be migrations in a programming language, by their names. */
export function possibleSources(entries: readonly FileEntry[]): FileEntry[] {
  return entries.filter(({ path }) => frameworksOf(path).length > 0);
}

/** Whether a text is one that a framework runs. */
export function isSource({ path, text }: HostFile): boolean {
  return frameworksOf(path).some(({ migrations }) => migrations.isOne(text));
}

/** Loads the grammars that these files are written in. @throws Error where one cannot be loaded */
export async function loadGrammarsFor(paths: Iterable<string>): Promise<void> {
  const names = [...paths].flatMap((path) => frameworksOf(path).map(({ language }) => language.grammar(path)));
  if (names.length > 0) await loadGrammars(new Set(names));
}

/** What a file of the layout does where that is no SQL file; undefined where it is one. */
export function partsOf({ hostOf }: Layout, path: string, text: string): readonly Part[] | undefined {
  const host = hostOf?.(path);
  return host && readHost(path, text, host);
}

/** What the file does when it is taken back; nothing for a SQL file. */
export function downPartsOf({ hostOf }: Layout, path: string, text: string): readonly Part[] {
  const host = hostOf?.(path);
  return host ? readHostDown(path, text, host) : [];
}

/** Those of the known files that the migration's parts run. */
export function includedBy(path: string, parts: readonly Part[], known: ReadonlySet<string>): SourceFile[] {
  return parts.flatMap((part) => {
    const found = part.kind === 'file' ? findIncluded(path, part, known) : undefined;
    return found === undefined ? [] : [{ path: found }];
  });
}

/**
 * The file that a part of the migration at `path` names: from the migration's folder, or from any above it, since the
 * program's own idea of where it is run is not known; else the one file whose path ends so.
 */
export function findIncluded(path: string, part: FilePart, known: ReadonlySet<string>): string | undefined {
  const wanted = part.path.replaceAll('\\', '/').replace(/^\/+/, '');
  for (let folder = dirName(path); ; folder = dirName(folder)) {
    const candidate = resolvePath(folder, wanted);
    if (known.has(candidate)) return candidate;
    if (folder === dirName(folder) || folder === '') break;
  }
  const end = `/${resolvePath('', wanted).replace(/^\/+/, '')}`;
  const ending = [...known].filter((other) => other.endsWith(end));
  return ending.length === 1 ? ending[0] : undefined;
}
