import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HostFramework } from '../../src/hosts/framework.ts';
import { readHost } from '../../src/hosts/read.ts';
import type { Span } from '../../src/text/span.ts';

/** Texts with what languages escape, indent and interpolate; they begin at the margin, as the first line of SQL does. */
export const SQL_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\'"`\\{}()[]%#$:;/*-\n \t'),
      fc.constantFrom('select', '\n  ', '""', '"""', "'''", "''", '#{', '${', '%s', '\\n', 'SQ L', '{x}', 'é', '🎉'),
      fc
        .string({ minLength: 1, maxLength: 3, unit: 'grapheme' })
        .filter((s) => !/[\0\r\u2028\u2029\u0085\v\f]/.test(s)),
    ),
    { maxLength: 24 },
  )
  .map((parts) => `x${parts.join('')};`);

/** Whether the program runs that very text, and each of its characters is placed on its own spelling, in their order. */
export function holds(program: string, sql: string, path: string, framework: HostFramework): void {
  const [part, ...others] = readHost(path, program, framework);
  assert.deepEqual(others, []);
  assert.equal(part?.kind, 'sql', program);
  if (part?.kind !== 'sql') return;
  assert.equal(part.text, sql);
  let last = 0;
  for (let i = 0; i < sql.length; i++) {
    const at: Span = part.place({ start: i, end: i + 1 });
    assert.ok(at.start >= last && at.end > at.start, `${i} of ${JSON.stringify(sql)} is misplaced in ${program}`);
    if (at.end - at.start === 1) assert.equal(program[at.start], sql[i]);
    last = at.start;
  }
}
