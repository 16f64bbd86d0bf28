import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Part } from '../../src/sql/script.ts';

const WORDS = [
  'create table users (',
  'id int',
  ')',
  ';',
  '\n',
  '\r\n',
  '  ',
  '\t',
  "'it''s'",
  '"quoted"',
  '"""',
  '`',
  '``',
  '\\',
  '\\n',
  '\\u0041',
  '$$',
  '$',
  '{x}',
  '#{x}',
  '%s',
  '%%',
  'é',
  '😀',
  '\ufeff',
  '-- comment',
  '/* */',
];

/** SQL texts with everything in them that a string literal may have to escape. */
export const anySql = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme' })), { minLength: 1 })
  .map((words) => words.join(''))
  .filter((text) => text.trim() !== '' && !text.includes('\0'));

/** All of the SQL that a migration runs; it must do nothing else. */
export function onlySql(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'sql' ? part.text : `<${part.kind}>`)).join('\n');
}

/** One SQL text, as it was; and each character of it that is spelled as it is stands where the text says. */
export function assertReadBack(source: string, parts: readonly Part[], sql: string): void {
  assert.equal(onlySql(parts), sql);
  const [part] = parts;
  if (part?.kind !== 'sql') return;
  for (const match of sql.matchAll(/[a-zé=();]/g)) {
    const { start, end } = part.place({ start: match.index, end: match.index + 1 });
    assert.equal(source.slice(start, end), match[0]);
  }
}
