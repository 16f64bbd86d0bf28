import type { HostFile } from '../migrations.ts';

/** SQL as a template literal, safe for any text: the program sees the same characters. */
export function templateLiteral(sql: string): string {
  return `\`${sql.replace(/\\|`|\$\{/g, (s) => `\\${s}`).replaceAll('\r', '\\r')}\``;
}

/** How a project writes its modules. */
export interface Style {
  readonly extension: string;
  readonly form: 'function' | 'const' | 'exports' | 'object' | 'default';
  /** Whether what is assigned to `exports.up` is an arrow function. */
  readonly arrow: boolean;
  readonly indent: string;
  readonly semicolon: ';' | '';
  /** What stands between the parentheses of `up`. */
  readonly parameters: string;
  /** The type of what a function returns, with its colon. */
  readonly returns: string;
  /** The type of a constant that holds a function, with its colon. */
  readonly annotation: string;
  /** The lines that import what the above needs. */
  readonly imports: readonly string[];
}

const DEFAULT: Style = {
  extension: 'js',
  form: 'exports',
  arrow: false,
  indent: '  ',
  semicolon: ';',
  parameters: '',
  returns: '',
  annotation: '',
  imports: [],
};

/** The style of a neighbouring migration. What it does not tell is as in `otherwise`. */
export function styleOf(
  neighbour: HostFile | undefined,
  otherwise: Partial<Style>,
  needed: readonly string[] = [],
): Style {
  const fallback = { ...DEFAULT, ...otherwise };
  if (!neighbour) return fallback;
  const { text } = neighbour;
  const extension = /\.([cm]?[jt]s)$/.exec(neighbour.path)?.[1] ?? fallback.extension;
  const signature = signatureOf(text);
  const form = formOf(text) ?? fallback.form;
  const { parameters = fallback.parameters, returns = '', annotation = '' } = signature ?? {};
  const names = new Set([...needed, ...(`${parameters} ${returns} ${annotation}`.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
  const imports = text
    .split(/\r?\n/)
    .filter((line) => /^(?:import\b.*\bfrom\b|(?:const|let|var)\b.*=\s*require\()/.test(line))
    .filter((line) => (line.replace(/\bfrom\b.*|=.*/, '').match(/[A-Za-z_$][\w$]*/g) ?? []).some((n) => names.has(n)));
  return {
    extension,
    form,
    arrow: /^(?:module\.)?exports\.up\s*=(?!\s*(?:async\s+)?function\b)/m.test(text),
    indent: /^(\t| {2,8})\S/m.exec(text)?.[1] ?? fallback.indent,
    semicolon: /;[ \t]*\r?$/m.test(text) ? ';' : '',
    parameters,
    returns,
    annotation,
    imports,
  };
}

function formOf(text: string): Style['form'] | undefined {
  if (/^export\s+(?:async\s+)?function\s*\*?\s*up\b/m.test(text)) return 'function';
  if (/^export\s+(?:const|let|var)\s+up\b/m.test(text)) return 'const';
  if (/^(?:module\.)?exports\.up\b/m.test(text)) return 'exports';
  if (/^module\.exports\s*=/m.test(text)) return 'object';
  return /^export\s+default\s*\{/m.test(text) ? 'default' : undefined;
}

interface Signature {
  readonly parameters: string;
  readonly returns: string;
  readonly annotation: string;
}

/** The head of the function `up`, whichever form it has. */
function signatureOf(text: string): Signature | undefined {
  const head = /\bup\s*(:[^=({]*(?:<[^>]*>)?)?\s*[=:(]/.exec(text);
  if (!head) return undefined;
  const rest = text.slice(head.index);
  const open = rest.indexOf('(');
  const bare = /^up\b[^(]*?(?:async\s+)?\b([\w$]+)\s*=>/.exec(rest);
  if (bare && (open < 0 || bare[0].length < open)) return { parameters: bare[1] ?? '', returns: '', annotation: '' };
  const close = open < 0 ? -1 : closing(rest, open);
  if (close < 0) return undefined;
  const returns = /^\)\s*(:[^{=]+?)\s*(?:\{|=>)/.exec(rest.slice(close))?.[1] ?? '';
  const annotation = head[1]?.trim() ?? '';
  return {
    parameters: rest.slice(open + 1, close).trim(),
    returns,
    annotation: annotation.length > 1 ? annotation : '',
  };
}

/** Where the parenthesis that opens at `open` closes; negative where it does not. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The name by which `up` has the value that its first parameter or `context` brings. */
export function firstName(parameters: string, otherwise: string): string {
  const context = /^\{[^}]*\bcontext\s*(?::\s*(?:\{\s*)?([\w$]+))?/.exec(parameters);
  if (context) return context[1] ?? 'context';
  return /^[\w$]+/.exec(parameters)?.[0] ?? otherwise;
}

/** A module that exports `up` and `down`, each of which runs what `run` makes of its SQL. */
export function moduleText(style: Style, up: string, down: string, run: (literal: string) => string): string {
  const { form, arrow, indent, semicolon, parameters, returns, annotation, imports } = style;
  const inner = form === 'object' || form === 'default' ? indent : '';
  const body = (sql: string) =>
    sql.trim() === '' ? '' : `${inner}${indent}${run(templateLiteral(`\n${endedLine(sql)}`))}${semicolon}\n`;
  const functions = (['up', 'down'] as const).map((name) => {
    const own = body(name === 'up' ? up : down);
    const block = own === '' ? '{}' : `{\n${own}${inner}}`;
    switch (form) {
      case 'function':
        return `export async function ${name}(${parameters})${returns} ${block}\n`;
      case 'const':
        return `export const ${name}${annotation} = async (${parameters})${returns} => ${block}${semicolon}\n`;
      case 'exports':
        return arrow
          ? `exports.${name} = async (${parameters})${returns} => ${block}${semicolon}\n`
          : `exports.${name} = async function (${parameters})${returns} ${block}${semicolon}\n`;
      default:
        return `${inner}async ${name}(${parameters})${returns} ${block},\n`;
    }
  });
  const head = imports.length === 0 ? '' : `${imports.join('\n')}\n\n`;
  if (form !== 'object' && form !== 'default') return `${head}${functions.join('\n')}`;
  const opening = form === 'object' ? 'module.exports = {' : 'export default {';
  return `${head}${opening}\n${functions.join('\n')}}${semicolon}\n`;
}

function endedLine(sql: string): string {
  return sql.endsWith('\n') ? sql : `${sql}\n`;
}

/** A name for a file in the way of a neighbour's: its separators between version, words and extension. */
export function fileName(
  { version, slug, folder, neighbour }: { version: string; slug: string; folder: string; neighbour?: HostFile },
  extension: string,
  separators: { readonly version: string; readonly words: string },
): string {
  const name = neighbour?.path.slice(neighbour.path.lastIndexOf('/') + 1) ?? '';
  const [, after, rest] = /^\d[\d.T:_-]*?([-_.])(?=[a-z])(.*)\.\w+$/i.exec(name) ?? [];
  const between = after ?? separators.version;
  const words = rest?.includes('-') ? '-' : rest?.includes('_') ? '_' : separators.words;
  const path = `${version}${between}${slug.replaceAll('_', words)}.${extension}`;
  return folder === '' ? path : `${folder}/${path}`;
}
