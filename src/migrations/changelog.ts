import { dirName, joinPath } from './paths.ts';
import type { Folder } from './recognise.ts';

const STEMS = [
  ...['db.changelog-master', 'db.changelog', 'db.changelog-root', 'changelog-master', 'changelog.master', 'changelog'],
  ...[
    'master',
    'root',
    'root-changelog',
    'main',
    'main-changelog',
    'databaseChangeLog',
    'liquibase-changelog',
    'index',
  ],
  ...['changelog-root', 'master-changelog', 'changelog.root', 'liquibase'],
];
const EXTENSIONS = ['yaml', 'yml', 'xml', 'json'];

/** What changelogs that only include others are called; Liquibase asks for no name. */
export const CHANGELOGS: readonly string[] = STEMS.flatMap((name) => EXTENSIONS.map((ext) => `${name}.${ext}`));

/** One step of a changelog: a file, or all files below a folder in the order of their paths. */
export interface Include {
  readonly path: string;
  readonly isFolder: boolean;
  /** Whether the path is seen from the changelog's folder, not from wherever Liquibase looks for files. */
  readonly isRelative: boolean;
}

/** The names of the changelogs that lie directly in the folder. */
export function changelogsIn(folder: Folder): string[] {
  return CHANGELOGS.filter((name) => /\bdatabaseChangeLog\b/.test(folder.marker(name) ?? ''));
}

// <include file="a.sql" relativeToChangelogFile="true"/>, "- include:" with "file:" below it, and the same as JSON.
const XML = /<(include|includeAll)\b([^>]*)>/g;
const BLOCK = /["']?\b(include|includeAll)["']?\s*:([\s\S]*?)(?=["']?\b(?:include|includeAll|changeSet)["']?\s*:|$)/g;

/** What a changelog in XML, YAML or JSON includes, in its order. */
export function includesOf(text: string): Include[] {
  const code = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*#.*$/gm, '');
  const found = [...code.matchAll(/<databaseChangeLog\b/.test(code) ? XML : BLOCK)];
  return found.flatMap(([, kind, body = '']): Include[] => {
    const path = /["']?\b(?:file|path)["']?\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([^\s,}]+))/.exec(body);
    const value = path?.[1] ?? path?.[2] ?? path?.[3];
    if (value === undefined) return [];
    const isRelative = /\brelativeToChangelogFile["']?\s*[:=]\s*["']?true/.test(body);
    return [{ path: value.replace(/^classpath\*?:/, ''), isFolder: kind === 'includeAll', isRelative }];
  });
}

/** `path` as seen from `folder`, with "." and ".." taken out. */
export function resolvePath(folder: string, path: string): string {
  let at = folder;
  for (const part of path.split('/'))
    if (part === '..') at = dirName(at);
    else if (part !== '' && part !== '.') at = joinPath(at, part);
  return at;
}
