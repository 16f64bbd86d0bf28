import type { Span } from '../text/span.ts';
import type { Literal } from './syntax.ts';

/** One run that is spelled as it is. */
export function verbatim(text: string, at: Span): Literal[] {
  return at.end > at.start ? [{ kind: 'literal', text: text.slice(at.start, at.end), at }] : [];
}

/**
 * The runs of a literal's inside, with its escape sequences decoded.
 * @param sequences finds escape sequences, one at a time: a global expression
 * @param decode what a sequence stands for; undefined where it stands for itself
 */
export function decoded(
  text: string,
  { start, end }: Span,
  sequences: RegExp,
  decode: (sequence: string) => string | undefined,
): Literal[] {
  const out: Literal[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sequences)) {
    const value = decode(match[0]);
    if (value === undefined) continue;
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    out.push(...verbatim(text, { start: from, end: at.start }), { kind: 'literal', text: value, at });
    from = at.end;
  }
  return [...out, ...verbatim(text, { start: from, end })];
}

const C_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  f: '\f',
  b: '\b',
  a: '\x07',
  '0': '\0',
};

/** What `\n`, `\x41`, `\u00e9`, `\u{1F600}` and an octal escape stand for; undefined for a letter that none has. */
export function decodeEscape(sequence: string): string | undefined {
  const code = /^\\(?:u\{([0-9a-f]+)\}|[uU]([0-9a-f]{4,8})|x([0-9a-f]{1,2})|([0-7]{2,3}))$/i.exec(sequence);
  if (code) {
    const octal = code[4];
    const value =
      octal === undefined ? Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16) : Number.parseInt(octal, 8);
    return value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
  }
  return sequence.length === 2 ? C_ESCAPES[sequence[1] ?? ''] : undefined;
}

/**
 * The runs without so many columns of white space at the start of each line: what squiggly here-documents and text
 * blocks take out. The first run is taken to begin a line unless `inLine`.
 * @param tab columns to the next multiple of which a tab goes
 */
export function dedented<T extends { readonly kind: string }>(
  parts: readonly (Literal | T)[],
  columns: number,
  inLine = false,
  tab = 1,
): (Literal | T)[] {
  let atStart = !inLine;
  return parts.flatMap((part): (Literal | T)[] => {
    if (!isLiteral(part)) {
      atStart = false;
      return [part];
    }
    if (part.text.length !== part.at.end - part.at.start) {
      atStart = false;
      return [part];
    }
    const out: Literal[] = [];
    let from = 0;
    for (
      let line = atStart ? 0 : nextLine(part.text, 0);
      line >= 0 && line < part.text.length;
      line = nextLine(part.text, line)
    ) {
      const cut = line + marginOf(part.text, line, columns, tab);
      if (cut > line) {
        if (line > from) out.push(slice(part, from, line));
        from = cut;
      }
    }
    if (from < part.text.length) out.push(slice(part, from, part.text.length));
    atStart = part.text.endsWith('\n');
    return out;
  });
}

/** How many characters of white space from `start` on go into so many columns. */
function marginOf(text: string, start: number, columns: number, tab: number): number {
  let at = start;
  for (let column = 0; /[ \t]/.test(text[at] ?? ''); at++) {
    column = text[at] === '\t' ? tabStop(column, tab) : column + 1;
    if (column > columns) break;
  }
  return at - start;
}

/** The column that a tab goes to. */
export function tabStop(column: number, tab: number): number {
  return (Math.floor(column / tab) + 1) * tab;
}

function isLiteral(part: { readonly kind: string }): part is Literal {
  return part.kind === 'literal';
}

function slice({ text, at }: Literal, start: number, end: number): Literal {
  return { kind: 'literal', text: text.slice(start, end), at: { start: at.start + start, end: at.start + end } };
}

/** Offset behind the next line end; negative where there is none. */
function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? -1 : newline + 1;
}
