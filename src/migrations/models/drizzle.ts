import picomatch from 'picomatch';
import { resolvePath } from '../changelog.ts';
import { baseName, dirName } from '../paths.ts';
import { closingParenthesis } from './brackets.ts';
import type { ModelDeclaration } from './declaration.ts';

export const DRIZZLE_CONFIG =
  /^drizzle(?:[.-][\w-]+)*\.config\.(?:[cm]?[jt]s|json)$|^drizzle\.config\.[\w-]+\.[cm]?[jt]s$/;
const SOURCE = /\.[cm]?[jt]sx?$/;
const USUAL = /(?:^|\/)(?:[\w.-]*schema|tables)\.[cm]?[jt]s$|(?:^|\/)schemas?\/[^/]+\.[cm]?[jt]s$/;
// More files than this are no schema; reading them all would cost an editor its patience.
const MOST = 200;

const CALL =
  /(?:\b(?:const|let|var)[ \t]+([\w$]+)[ \t]*(?::[^=;]*)?=\s*)?\b([\w$]+)(?:\s*\.\s*(table|view|materializedView))?\s*\(\s*(?:'([^'\r\n]+)'|"([^"\r\n]+)"|`([^`$\r\n]+)`)/g;
const CREATOR = /\b([\w$]+)\s*=\s*pgTableCreator\s*\(\s*\(?\s*([\w$]+)[^)=]*\)?\s*=>\s*`([^`]*)`/g;
const SCHEMA = /\b([\w$]+)\s*=\s*pgSchema\s*\(\s*['"`]([^'"`]+)['"`]/g;

/**
 * The tables that a TypeScript file declares with pgTable, with what pgTableCreator made, or in a pgSchema.
 * Source: orm.drizzle.team/docs/sql-schema-declaration.
 */
export function drizzleModels(text: string): ModelDeclaration[] {
  const creators = new Map([...text.matchAll(CREATOR)].map((match) => [match[1] ?? '', match]));
  const schemas = new Map([...text.matchAll(SCHEMA)].map((match) => [match[1] ?? '', match[2] ?? '']));
  return [...text.matchAll(CALL)].flatMap((match): ModelDeclaration[] => {
    const [found, variable, callee = '', method] = match;
    const written = match[4] ?? match[5] ?? match[6] ?? '';
    const schema = method === undefined ? undefined : schemas.get(callee);
    const creator = creators.get(callee);
    const isTable = method === undefined ? /^pg(?:Table|View|MaterializedView)$/.test(callee) : schema !== undefined;
    if (!isTable && !creator) return [];
    const table = creator ? (creator[3] ?? '').replaceAll(`\${${creator[2]}}`, written) : written;
    const open = match.index + found.indexOf('(', found.indexOf(callee));
    const end = closingParenthesis(text, open) + 1;
    return [
      { table, ...(schema !== undefined && { schema }), name: variable ?? table, span: { start: match.index, end } },
    ];
  });
}

/**
 * The files that Drizzle's schema lies in: those that a drizzle.config names whose `out` is `root`; without one, files near
 * it that are called as the documentation calls them.
 * @param texts of configurations, by path
 */
export function drizzleFiles(root: string, listed: readonly string[], texts: ReadonlyMap<string, string>): string[] {
  const configs = [...texts].filter(([path]) => DRIZZLE_CONFIG.test(baseName(path)));
  const own = configs.filter(([path, text]) => resolvePath(dirName(path), outOf(text)) === root);
  const named = own.flatMap(([path, text]) => schemaOf(dirName(path), text, listed));
  if (named.length > 0) return [...new Set(named)].slice(0, MOST);
  for (let folder = dirName(root), i = 0; folder !== '' && i < 3; folder = dirName(folder), i++) {
    const below = listed.filter((path) => path.startsWith(`${folder}/`) && USUAL.test(path));
    if (below.length > 0) return below.slice(0, MOST);
    if (folder === '/') break;
  }
  return [];
}

function outOf(config: string): string {
  return /["']?\bout["']?\s*:\s*["'`]([^"'`]+)/.exec(config)?.[1] ?? './drizzle';
}

/** A path, a folder or a glob, or several of them. */
function schemaOf(folder: string, config: string, listed: readonly string[]): string[] {
  const value = /["']?\bschema["']?\s*:\s*(\[[^\]]*\]|["'`][^"'`]+["'`])/.exec(config)?.[1] ?? '';
  const patterns = [...value.matchAll(/["'`]([^"'`]+)["'`]/g)].map((match) => resolvePath(folder, match[1] ?? ''));
  const matchers = patterns.map((pattern) => {
    const isMatch = picomatch(pattern);
    return (path: string) => path === pattern || path.startsWith(`${pattern}/`) || isMatch(path);
  });
  return listed.filter((path) => SOURCE.test(path) && matchers.some((matches) => matches(path)));
}
