import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { isForPostgres } from './formatted-sql.ts';
import { baseName, dirName, joinPath } from './paths.ts';
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

/** What nested changelogs are called: what they are included by names them, so only reading needs to know. */
export const CHANGELOG_NAME = /change-?log[^/]*\.(?:ya?ml|xml|json)$/i;

/** One step of a changelog: a file, all files below a folder in the order of their paths, or SQL that a changeset names. */
export interface Include {
  readonly path: string;
  readonly isFolder: boolean;
  /** Whether the path is seen from the changelog's folder, not from wherever Liquibase looks for files. */
  readonly isRelative: boolean;
  /** A changeset's sqlFile, which runs as it stands, and not an include. */
  readonly isSqlFile: boolean;
  /** The element or item, without what parts it from the next. */
  readonly span: Span;
}

/**
 * The names of the changelogs that lie directly in the folder and that none beside them includes: one, mostly. What is
 * called as the first of several often is comes first, then what includes the most.
 */
export function changelogsIn(folder: Folder): string[] {
  const all = folder.markers.filter((name) => /\bdatabaseChangeLog\b/.test(folder.marker(name) ?? ''));
  const included = new Set(
    all.flatMap((name) =>
      includesOf(folder.marker(name) ?? '').flatMap(({ path }) => (baseName(path) === name ? [] : baseName(path))),
    ),
  );
  const roots = all.filter((name) => !included.has(name));
  const place = (name: string) => CHANGELOGS.indexOf(name) + (CHANGELOGS.includes(name) ? 0 : CHANGELOGS.length + 1);
  const size = (name: string) => includesOf(folder.marker(name) ?? '').length;
  return roots.sort((a, b) => place(a) - place(b) || size(b) - size(a));
}

const ELEMENT = /<(?:\w+:)?(include|includeAll|sqlFile)\b([^>]*?)\/?>/g;

/** What a changelog in XML, YAML or JSON includes, in its order; nothing where it cannot be read. */
export function includesOf(text: string): Include[] {
  return isXml(text) ? elements(text) : items(text);
}

export function isXml(text: string): boolean {
  return /<(?:\w+:)?databaseChangeLog\b/.test(text);
}

function elements(text: string): Include[] {
  const code = runningXml(text);
  return [...code.matchAll(ELEMENT)].flatMap(({ index, 0: element, 1: kind = '', 2: body = '' }) => {
    const attribute = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
        .exec(body)
        ?.slice(1)
        .find((v) => v !== undefined);
    const fields = { file: attribute('file'), path: attribute('path'), dbms: attribute('dbms') };
    const isRelative = attribute('relativeToChangelogFile') === 'true';
    return include(kind, fields, isRelative, { start: index, end: index + element.length });
  });
}

function include(
  kind: string,
  { file, path, dbms }: Readonly<Record<'file' | 'path' | 'dbms', string | undefined>>,
  isRelative: boolean,
  span: Span,
): Include[] {
  const value = file ?? path;
  if (value === undefined || (dbms !== undefined && !isForPostgres(dbms))) return [];
  const isSqlFile = kind === 'sqlFile';
  return [{ path: value.replace(/^classpath\*?:/, ''), isFolder: kind === 'includeAll', isRelative, isSqlFile, span }];
}

/** The text without comments, rollbacks and changesets for other systems, offset for offset. */
export function runningXml(text: string): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  return text
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/<(\w+:)?rollback\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?rollback\s*>)/g, blank)
    .replace(/<(?:\w+:)?changeSet\b([^>]*)>[\s\S]*?<\/(?:\w+:)?changeSet\s*>/g, (all, attributes: string) => {
      const dbms = /\bdbms\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
      return dbms === undefined || isForPostgres(dbms) ? all : blank(all);
    });
}

/** YAML, and JSON as the part of it that it is. */
function items(text: string): Include[] {
  return changelogItems(text).flatMap(stepsOf);
}

/** The items of the list that a changelog in YAML or JSON is. */
export function changelogItems(text: string): unknown[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const list = isMap(document.contents) ? document.contents.get('databaseChangeLog', true) : undefined;
  return isSeq(list) ? list.items : [];
}

function stepsOf(item: unknown): Include[] {
  if (!isMap(item)) return [];
  return item.items.flatMap((pair): Include[] => {
    const kind = isScalar(pair.key) ? String(pair.key.value) : '';
    const { value } = pair;
    if (!isMap(value)) return [];
    if (kind === 'changeSet') {
      return changesOf(value).flatMap(stepsOf);
    }
    if (kind !== 'include' && kind !== 'includeAll' && kind !== 'sqlFile') return [];
    const [start = 0, end = start] = item.range ?? [];
    const fields = { file: fieldOf(value, 'file'), path: fieldOf(value, 'path'), dbms: fieldOf(value, 'dbms') };
    return include(kind, fields, fieldOf(value, 'relativeToChangelogFile') === 'true', { start, end });
  });
}

/** The changes of a changeset that PostgreSQL runs. */
export function changesOf(changeset: YAMLMap): unknown[] {
  const dbms = fieldOf(changeset, 'dbms');
  const changes = changeset.get('changes', true);
  return isSeq(changes) && (dbms === undefined || isForPostgres(dbms)) ? changes.items : [];
}

export function fieldOf(map: YAMLMap, name: string): string | undefined {
  const value = map.get(name);
  return value === undefined || value === null ? undefined : String(value);
}

/**
 * The edit that includes one more file at the end of a changelog, written as `like` is.
 * @param like an include of the changelog
 */
export function includeAlike(text: string, like: Include, path: string): TextEdit | undefined {
  const source = text.slice(like.span.start, like.span.end).trimEnd();
  const lineStart = text.lastIndexOf('\n', like.span.start - 1) + 1;
  const before = text.slice(lineStart, like.span.start);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = `${/^[ \t]*(?:- *)?$/.test(before) ? before : ''}${source.replace(like.path, path)}`;
  const end = isXml(text) ? endOfXml(text) : endOfList(text);
  if (end === undefined || !source.includes(like.path)) return undefined;
  const comma = /^\s*[{[]/.test(text) ? ',' : '';
  return { span: { start: end, end }, newText: `${comma}${eol}${written}` };
}

/** Behind the last element within the root. */
function endOfXml(text: string): number | undefined {
  const close = /\s*<\/(?:\w+:)?databaseChangeLog\s*>\s*$/.exec(text);
  return close?.index;
}

function endOfList(text: string): number | undefined {
  const last = changelogItems(text).at(-1);
  if (!isNode(last) || !last.range) return undefined;
  return last.range[0] + text.slice(last.range[0], last.range[1]).trimEnd().length;
}

/** `path` as seen from `folder`, with "." and ".." taken out. */
export function resolvePath(folder: string, path: string): string {
  let at = folder;
  for (const part of path.split('/'))
    if (part === '..') at = dirName(at);
    else if (part !== '' && part !== '.') at = joinPath(at, part);
  return at;
}
