import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSql } from '../../src/sql/read.ts';
import { split } from '../../src/sql/split.ts';
import { runs } from '../support/runs.ts';

const NOISE = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\t',
  '-- a; b\n',
  "-- it's\r\n",
  '/* ; */',
  "/* ' /* é */ ; */",
  '\f',
);
const gap = fc.array(NOISE, { minLength: 1, maxLength: 4 }).map((parts) => ` ${parts.join('')}`);
const inner = fc.string({
  unit: fc.constantFrom('a', ';', '"', '(', '-', '/', '*', '$', '日', '𝄞', ' ', '\n'),
  maxLength: 12,
});
const literal = fc.oneof(
  inner.map((s) => `'${s}'`),
  inner.map((s) => `E'\\'${s}\\\\'`),
  inner.map((s) => `$t$${s.replaceAll('$', '')}$t$`),
  inner.map((s) => `U&'${s}'`),
);
const name = inner.map((s) => `"x${s.replaceAll('"', '""')}"`);
const statement = fc.oneof(
  fc.tuple(gap, literal, gap, name).map(([a, s, b, n]) => `select${a}${s}${b}as ${n}`),
  fc.tuple(gap, name, gap).map(([a, n, b]) => `create${a}table ${n}${b}(x int)`),
  fc
    .tuple(gap, name, literal)
    .map(([a, n, s]) => `create rule ${n} as on insert to t do also${a}(select 1; select ${s})`),
  fc
    .tuple(name, gap, literal)
    .map(
      ([n, a, s]) =>
        `create function ${n}() returns int begin atomic${a}select case when true then ${s} end; select 2; end`,
    ),
);
const file = fc.array(fc.record({ statement, before: gap, after: gap }), { minLength: 1, maxLength: 8 });

function textsOf(sql: string, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map((s) => sql.slice(s.start, s.end));
}

describe('any text of SQL', () => {
  it('splits into exactly the statements that it was put together from', () => {
    fc.assert(
      fc.property(file, (parts) => {
        const sql = parts.map((p) => `${p.before}${p.statement}${p.after};`).join('');
        assert.deepEqual(
          textsOf(sql, split(sql).statements),
          parts.map((p) => p.statement),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives the same statements at the same places whether parsed whole or apart', () => {
    fc.assert(
      fc.property(file, (parts) => {
        const sql = parts.map((p) => `${p.before}${p.statement}${p.after};`).join('');
        const whole = readSql(sql);
        const apart = readSql(`${sql}\nbroken`);
        assert.deepEqual(whole.problems, []);
        assert.equal(apart.problems.length, 1);
        assert.deepEqual(
          textsOf(
            sql,
            whole.statements.map((s) => s.span),
          ),
          parts.map((p) => p.statement),
        );
        assert.deepEqual(
          apart.statements.map((s) => s.span),
          whole.statements.map((s) => s.span),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  it('places names by the text, whatever characters stand before them', () => {
    fc.assert(
      fc.property(literal, gap, fc.boolean(), (before, a, broken) => {
        const sql = `select ${before};${a}create table${a}"é" (x int);${broken ? 'broken' : ''}`;
        const table = readSql(sql).statements[1];
        const relation = table && 'CreateStmt' in table.node ? table.node.CreateStmt.relation : undefined;
        const at = table?.at(relation?.location) ?? -1;
        assert.equal(sql.slice(at, at + 3), '"é"');
      }),
      { numRuns: runs(200) },
    );
  });

  it('is read without an exception, in spans within the text and in order', () => {
    const token = fc.constantFrom(
      ..."select|create|function|begin|atomic|end|case|(|)|;|'|\"|$$|$a$|e'|\\|\\if|\\else|\\endif|\\g|\\r|\n|\r|--|/*|*/".split(
        '|',
      ),
      ...'copy|from|stdin|\\.|{{|}}|{%|%}|<%|%>|$\u007b|}|:a|@a@|else|if|1|,|.|::| |é|𝄞|\ud834|\0|\ufeff|table|int'.split(
        '|',
      ),
    );
    const text = fc.oneof(
      fc.array(token, { maxLength: 40 }).map((t) => t.join(' ')),
      fc.array(token, { maxLength: 40 }).map((t) => t.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (sql) => {
        const read = readSql(sql);
        assert.equal(read.sql.length, sql.length);
        let end = 0;
        for (const { span } of read.statements) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= sql.length);
          end = span.end;
        }
        for (const { at, statement: lost } of read.problems) {
          assert.ok(lost.start <= at.start && at.start <= at.end && at.end <= sql.length);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
