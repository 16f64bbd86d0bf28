import picomatch from 'picomatch';
import { readSql } from '../../sql/read.ts';
import { resolvePath } from '../changelog.ts';
import { dirName, joinPath } from '../paths.ts';
import type { ModelDeclaration } from './declaration.ts';

/** The tables that a SQL file declares which a tool compares with what its migrations build. */
export function sqlModels(text: string): ModelDeclaration[] {
  return readSql(text).statements.flatMap(({ node, span }): ModelDeclaration[] => {
    const table = 'CreateStmt' in node ? node.CreateStmt.relation : undefined;
    if (table?.relname === undefined) return [];
    return [
      { table: table.relname, ...(table.schemaname !== undefined && { schema: table.schemaname }), name: 'SQL', span },
    ];
  });
}

/**
 * The SQL files that the migrations at `root` are the differences of: what [db.migrations] schema_paths of Supabase's
 * config.toml names, or else supabase/schemas; what `src` of an atlas.hcl names, or else schema.sql beside the folder.
 * Sources: supabase.com/docs/guides/local-development/declarative-database-schemas; atlasgo.io/atlas-schema/projects.
 */
export function declarativeFiles(
  layout: string,
  root: string,
  listed: readonly string[],
  texts: ReadonlyMap<string, string>,
): string[] {
  const home = dirName(root);
  const paths = layout === 'supabase' ? supabasePaths(texts.get(joinPath(home, 'config.toml'))) : undefined;
  const patterns = paths?.map((path) => resolvePath(home, path)) ?? atlasPaths(root, texts);
  const matchers = patterns.map((pattern) => {
    const isMatch = picomatch(pattern);
    return (path: string) => path === pattern || path.startsWith(`${pattern}/`) || isMatch(path);
  });
  return listed.filter(
    (path) => path.endsWith('.sql') && !path.startsWith(`${root}/`) && matchers.some((matches) => matches(path)),
  );
}

function supabasePaths(config = ''): string[] {
  const section = /^\[db\.migrations\](.*(?:\r?\n(?!\[).*)*)/m.exec(config)?.[1] ?? '';
  const list = /^\s*schema_paths\s*=\s*\[([^\]]*)\]/m.exec(section)?.[1] ?? '';
  const named = [...list.matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  return named.length > 0 ? named : ['./schemas'];
}

function atlasPaths(root: string, texts: ReadonlyMap<string, string>): string[] {
  for (let folder = dirName(root); folder !== '' && folder !== '/'; folder = dirName(folder)) {
    const config = texts.get(joinPath(folder, 'atlas.hcl'));
    if (config === undefined) continue;
    const sources = [...config.matchAll(/\bsrc\s*=\s*(\[[^\]]*\]|"[^"]*")/g)].map((match) => match[1] ?? '');
    return sources
      .flatMap((source) => [...source.matchAll(/"file:\/\/([^"]+)"/g)])
      .map((match) => resolvePath(folder, match[1] ?? ''));
  }
  return [joinPath(dirName(root), 'schema.sql')];
}
