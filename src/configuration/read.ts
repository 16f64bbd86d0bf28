import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import {
  type Configuration,
  type ConfigurationFile,
  type ConfigurationProblem,
  type DatabaseSettings,
  type Decision,
  type NamedDatabase,
  NO_CONFIGURATION,
} from './configuration.ts';
import { definition, type Vocabulary } from './definition.ts';
import type { Glob } from './globs.ts';
import { type Report, spanOf, WHOLE } from './shape.ts';

// Far more than any configuration needs, and far less than what a recursive parser cannot take.
const DEEPEST = 100;

/**
 * Reads a tablefold.json: JSON with comments and trailing commas. Total: whatever is wrong is a problem with its place,
 * and what is right of the rest counts.
 * @param path absolute, with '/'; globs are seen from its folder
 */
export function readConfiguration(path: string, source: string, vocabulary: Vocabulary): ConfigurationFile {
  const problems: ConfigurationProblem[] = [];
  const report: Report = (span, message) => problems.push({ span, message });
  const root = parse(source, report);
  const folder = path.slice(0, path.lastIndexOf('/')) || '/';
  const configuration = root ? interpret(root, path, folder, vocabulary, report) : { ...NO_CONFIGURATION, path };
  problems.sort((a, b) => a.span.start - b.span.start);
  return { path, text: source, configuration, problems };
}

function parse(source: string, report: Report): Node | undefined {
  // A byte-order mark is no JSON, and editors write it all the same.
  const json = source.replace(/^\ufeff/, ' ');
  const deep = tooDeep(json);
  if (deep !== undefined) {
    report({ start: deep, end: deep + 1 }, `nested more than ${DEEPEST} levels deep`);
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  // What follows from the first error is mostly no error of its own.
  const [first] = errors;
  if (first) report({ start: first.offset, end: first.offset + first.length }, wordsFor(first, json));
  if (!root && !first) report({ start: 0, end: 0 }, 'the file is empty; {} is the least that it can hold');
  return root;
}

function tooDeep(json: string): number | undefined {
  const scanner = createScanner(json, true);
  let depth = 0;
  // 17 is the end of the text; brackets are 1 to 4 (SyntaxKind is a const enum, which a single file cannot see).
  for (let kind: number = scanner.scan(); kind !== 17; kind = scanner.scan()) {
    if (kind === 1 || kind === 3) depth++;
    else if (kind === 2 || kind === 4) depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

/** "CommaExpected" as "expected a comma, found "rules"". */
function wordsFor({ error, offset, length }: ParseError, json: string): string {
  const code = printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const expected = /^(.*) expected$/.exec(code)?.[1];
  const found = json.slice(offset, offset + Math.min(length, 40)).split(/[\r\n]/)[0];
  const near = found ? ` at or near ${JSON.stringify(found)}` : ' at end of file';
  return `syntax error${near}: ${expected ? `expected ${/^end/.test(expected) ? 'the ' : 'a '}${expected}` : code}`;
}

function interpret(root: Node, path: string, folder: string, vocabulary: Vocabulary, report: Report): Configuration {
  const read = definition(vocabulary).read(root, WHOLE, report);
  if (!read) return { ...NO_CONFIGURATION, path };
  const globs = (patterns: string | readonly string[]) =>
    [patterns].flat().map((pattern): Glob => ({ base: folder, pattern }));
  const nodes = databaseNodes(root);
  const databases = (read.databases ?? []).flatMap((database, i): NamedDatabase[] => {
    const { name, files, order = 'layout' } = database;
    const node = nodes[i];
    if (files === undefined || files.length === 0 || !node) return [];
    return [
      {
        ...(name !== undefined && { name }),
        files: globs(files),
        order: typeof order === 'string' ? order : globs(order),
        ...settingsOf(database),
        at: spanOf(node),
      },
    ];
  });
  return {
    path,
    databases: distinct(databases, report),
    discover: read.discover ?? true,
    ...(read.code !== undefined && { code: read.code }),
    ignore: globs(read.ignore ?? []),
    defaults: settingsOf(read),
    overrides: {},
    rules: (read.rules ?? {}) as Configuration['rules'],
    decisions: (read.decisions ?? []).flatMap(({ keep, because, on }): Decision[] => {
      if (keep === undefined || keep.value.length === 0 || because === undefined) return [];
      const tables = keep.value.map(({ value: name, at }) => ({ name, at }));
      return [{ keep: tables, because, ...(on !== undefined && { on }), at: keep.at }];
    }),
    ...(read.failOn !== undefined && { failOn: read.failOn }),
  };
}

/** The objects of "databases" that were read, one for each result; what is no object was left out of both. */
function databaseNodes(root: Node): Node[] {
  const list = root.children?.find(({ children }) => children?.[0]?.value === 'databases')?.children?.[1];
  return (list?.children ?? []).filter((node) => node.type === 'object');
}

function distinct(databases: readonly NamedDatabase[], report: Report): NamedDatabase[] {
  const names = new Set<string>();
  return databases.filter(({ name, at }) => {
    if (name === undefined || !names.has(name)) {
      if (name !== undefined) names.add(name);
      return true;
    }
    report({ start: at.start, end: at.start + 1 }, `two databases are called "${name}"; give one of them another name`);
    return false;
  });
}

function settingsOf(read: {
  readonly layout?: string;
  readonly searchPath?: readonly string[];
  readonly postgres?: number;
}): DatabaseSettings {
  const { layout, searchPath, postgres } = read;
  return {
    ...(layout !== undefined && { layout }),
    ...(searchPath !== undefined && searchPath.length > 0 && { searchPath }),
    ...(postgres !== undefined && { postgres }),
  };
}
