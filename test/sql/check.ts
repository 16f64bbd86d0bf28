import assert from 'node:assert/strict';
import { readSql } from '../../src/sql/read.ts';

/** Statements as text, problems as "code message @ place": what a reader of the file would see. */
export function check(sql: string, expected: { statements?: string[]; problems?: string[] }): void {
  const read = readSql(sql);
  assert.deepEqual(
    {
      statements: read.statements.map((s) => sql.slice(s.span.start, s.span.end)),
      problems: read.problems.map((p) => `${p.code} ${p.message} @ ${sql.slice(p.at.start, p.at.end)}`),
    },
    { statements: [], problems: [], ...expected },
  );
}
