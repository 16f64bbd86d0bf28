import { resolvePath } from './changelog.ts';
import { baseName, dirName, joinPath } from './paths.ts';
import type { Folder, SqlFile } from './recognise.ts';

const INCLUDE = /^[ \t]*\\(ir|i|include_relative|include)[ \t]+(?:'([^'\r\n]*)'|"([^"\r\n]*)"|(\S+))/gm;

/** One `\i` or `\ir` of a psql script. */
export interface ScriptInclude {
  readonly path: string;
  /** `\ir`: seen from the script's folder; `\i` is seen from wherever psql was started. */
  readonly isRelative: boolean;
  /** Where the line begins, in UTF-16 units. */
  readonly at: number;
}

/** The files that a psql script includes, in its order. */
export function scriptIncludes(text: string): ScriptInclude[] {
  return [...text.matchAll(INCLUDE)].map((match) => ({
    path: match[2] ?? match[3] ?? match[4] ?? '',
    isRelative: match[1] === 'ir' || match[1] === 'include_relative',
    at: match.index,
  }));
}

/** The paths that an include may mean, the likeliest first: from the script's folder, then from each folder above it. */
export function candidates(script: string, { path, isRelative }: ScriptInclude, top: string): string[] {
  if (path.startsWith('/')) return [path];
  const found = [resolvePath(dirName(script), path)];
  for (let at = dirName(script); !isRelative && at !== top && at.length > top.length; ) {
    at = dirName(at);
    found.push(resolvePath(at, path));
  }
  return found;
}

/** Whether a file of this path was listed, whoever has taken it. */
export function isListed(top: Folder, path: string): boolean {
  let folder: Folder | undefined = top;
  while (folder && folder.path !== dirName(path)) {
    const here: Folder = folder;
    folder = here.folders.find((child) => path.startsWith(`${child.path}/`));
  }
  return folder?.has(baseName(path)) ?? false;
}

/** Whether SQL of the script's own stands before its first include, or it has none behind it. */
export function beginsItself({ text }: SqlFile): boolean {
  const own = (part: string) => part.replace(/--[^\r\n]*|\/\*[\s\S]*?\*\/|^[ \t]*\\[^\r\n]*/gm, '').trim() !== '';
  const first = scriptIncludes(text)[0]?.at ?? 0;
  return own(text.slice(0, first)) || !own(text.slice(first));
}

/** The line that includes `path` from a script, as psql reads it wherever it is started. */
export function includeLine(script: string, path: string): string {
  const from = `${dirName(script)}/`;
  const relative = path.startsWith(from) ? path.slice(from.length) : joinPath('', path);
  return `\\ir ${/[\s']/.test(relative) ? `'${relative.replaceAll("'", "''")}'` : relative}\n`;
}
