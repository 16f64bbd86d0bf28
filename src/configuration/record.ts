import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import { FILE_NAME } from './configuration.ts';

/** A decision as a person words it. */
export interface NewDecision {
  /** "schema.table", at least one. */
  readonly keep: readonly string[];
  readonly because: string;
  /** "2026-11-26" */
  readonly on?: string;
}

/** What a file looks like: where its lines end, and by how much it indents. */
interface Style {
  readonly end: string;
  readonly unit: string;
}

/** The text of a tablefold.json that says nothing but this. */
export function configurationWith(decision: NewDecision): string {
  return `${documentOf(decision, { end: '\n', unit: '  ' })}\n`;
}

/**
 * The edits that add a decision to a tablefold.json, behind those that it holds. Comments stay with what they stand beside.
 * @returns why it cannot be done, where the text is no JSON to add something to
 */
export function recordDecision(
  text: string,
  decision: NewDecision,
): readonly TextEdit[] | { readonly unavailable: string } {
  const errors: ParseError[] = [];
  const json = text.replace(/^\ufeff/, ' ');
  const root = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) {
    const { line } = new LineIndex(text).position(error.offset);
    return { unavailable: `line ${line + 1} of ${FILE_NAME} is not valid; mend it first` };
  }
  const style = styleOf(json, root);
  // Nothing but comments, perhaps.
  if (!root)
    return [insert(text.length, `${text.trim() === '' ? '' : style.end}${documentOf(decision, style)}${style.end}`)];
  if (root.type !== 'object') return { unavailable: `${FILE_NAME} holds no object; make it one first` };
  const [key, list] = root.children?.find(({ children }) => children?.[0]?.value === 'decisions')?.children ?? [];
  if (!key) return append(json, root, (indent) => `"decisions": ${listOf(decision, style, indent)}`, style);
  if (list?.type !== 'array') return { unavailable: `"decisions" of ${FILE_NAME} is no list; make it one first` };
  return append(json, list, (indent) => printed(decision, style, indent), style);
}

function documentOf(decision: NewDecision, style: Style): string {
  return `{${style.end}${style.unit}"decisions": ${listOf(decision, style, style.unit)}${style.end}}`;
}

function listOf(decision: NewDecision, style: Style, indent: string): string {
  const inner = indent + style.unit;
  return `[${style.end}${inner}${printed(decision, style, inner)}${style.end}${indent}]`;
}

function printed({ keep, because, on }: NewDecision, { end, unit }: Style, indent: string): string {
  const fields = [
    `"keep": [${keep.map((name) => JSON.stringify(name)).join(', ')}]`,
    `"because": ${JSON.stringify(because)}`,
    ...(on === undefined ? [] : [`"on": ${JSON.stringify(on)}`]),
  ];
  return `{${end}${fields.map((field) => `${indent}${unit}${field}`).join(`,${end}`)}${end}${indent}}`;
}

function styleOf(json: string, root: Node | undefined): Style {
  const first = root?.children?.[0];
  const indent = first && indentAt(json, first.offset);
  return { end: json.includes('\r\n') ? '\r\n' : '\n', unit: indent || '  ' };
}

/** The blanks before `offset`, where nothing else stands before it on its line. */
function indentAt(json: string, offset: number): string | undefined {
  return /(?:^|[\r\n])([ \t]*)$/.exec(json.slice(0, offset))?.[1];
}

function lineIndent(json: string, offset: number): string {
  const start = Math.max(json.lastIndexOf('\n', offset - 1), json.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(json.slice(start, offset))?.[0] ?? '';
}

/** Adds an item to an object or a list, on lines of its own. */
function append(json: string, parent: Node, item: (indent: string) => string, { end, unit }: Style): TextEdit[] {
  const outer = lineIndent(json, parent.offset);
  const close = parent.offset + parent.length - 1;
  const last = parent.children?.at(-1);
  if (!last) {
    const inside = json.slice(parent.offset + 1, close);
    // Comments in it stay where they are.
    const from = parent.offset + 1 + inside.trimEnd().length;
    return [{ span: { start: from, end: close }, newText: `${end}${outer}${unit}${item(outer + unit)}${end}${outer}` }];
  }
  const indent = indentAt(json, last.offset) ?? outer + unit;
  const behind = last.offset + last.length;
  const { comma, settled } = afterItem(json, behind, close);
  const isTight = !/[\r\n]/.test(json.slice(settled, close));
  return [
    ...(comma ? [] : [insert(behind, ',')]),
    {
      span: { start: settled, end: isTight ? close : settled },
      newText: `${end}${indent}${item(indent)}${comma ? ',' : ''}${isTight ? end + outer : ''}`,
    },
  ];
}

// SyntaxKind is a const enum, which a single file cannot see.
const COMMA = 5;
const COMMENTS = [12, 13];
const LINE_BREAK = 14;
const END = 17;

/** What stands between the last item and the closing bracket: a comma, perhaps, and what belongs to the item's line. */
function afterItem(json: string, from: number, close: number): { readonly comma: boolean; readonly settled: number } {
  const scanner = createScanner(json, false);
  scanner.setPosition(from);
  let comma = false;
  let settled = from;
  let isSameLine = true;
  for (let kind: number = scanner.scan(); kind !== END && scanner.getTokenOffset() < close; kind = scanner.scan()) {
    if (kind === LINE_BREAK) isSameLine = false;
    if (kind === COMMA) {
      comma = true;
      isSameLine = true;
    }
    if (kind === COMMA || (isSameLine && COMMENTS.includes(kind))) settled = scanner.getPosition();
  }
  return { comma, settled };
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}
