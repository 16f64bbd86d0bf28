import assert from 'node:assert/strict';
import { problemsOf } from '../../src/analysis/problems.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';

/** What a person is told of a file's statements, each with how many it stands for. */
function told(sql: string): string[] {
  const facts = [readFacts('schema.sql', sql)];
  return problemsOf(facts, replay(facts), []).told.map((p) => `${p.statements}: ${p.code} ${p.message}`);
}

describe('a transaction that fails', () => {
  it('is told at the statement that made it fail, once, with what it loses', () => {
    const rest = Array.from({ length: 600 }, (_, i) => `alter table t add c${i} int;`).join('\n');
    assert.deepEqual(told(`create table t (a int);\nbegin;\nalter table t add a int;\n${rest}\ncommit;`), [
      '601: 42701 column "a" of relation "t" already exists; the transaction around it is rolled back, and 600 statements behind it are refused for that',
    ]);
  });

  it('loses nothing behind its last statement', () => {
    assert.deepEqual(told('create table t (a int); begin; create table t (a int); commit; create table u (a int);'), [
      '1: 42P07 relation "t" already exists',
    ]);
  });

  it('is told again for each transaction', () => {
    const twice = 'begin; drop table nope; create table u (a int); rollback;'.repeat(2);
    assert.equal(told(twice).length, 1);
    assert.match(told(twice)[0] ?? '', /^4: 42P01 table "nope" does not exist/);
  });

  it('is not given up for what a DO block may have made', () => {
    const sql = `do $$ begin execute 'create table ' || lower(current_user) || ' (a int)'; end $$;
      begin; alter table maybe add b int; create table u (a int); commit;`;
    const facts = [readFacts('schema.sql', sql)];
    assert.ok(replay(facts).relations.has('public.u'));
  });
});
