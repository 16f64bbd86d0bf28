import assert from 'node:assert/strict';
import { problemsOf } from '../../src/analysis/problems.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { redeclaredTable } from '../../src/rules/redeclared-table.ts';
import { contextOf } from '../../src/rules/rule.ts';

/** What is told of files that run in this order, a line each: "file:offset severity code message". */
function told(...texts: readonly string[]): string[] {
  return problems(...texts).told.map((p) => `${p.at.file}:${p.at.span.start} ${p.severity} ${p.code} ${p.message}`);
}

function problems(...texts: readonly string[]) {
  const files = texts.map((text, i) => readFacts(`${i + 1}.sql`, text));
  const snapshot = replay(files);
  const findings = [...redeclaredTable.check(contextOf(snapshot))];
  return problemsOf(files, snapshot, findings);
}

describe('problems of statements', () => {
  it('are told once where several statements of a file fail for the same', () => {
    assert.deepEqual(told('alter table a add b int;\nalter table a add c int;', 'alter table a add d int;'), [
      '1.sql:12 error 42P01 relation "a" does not exist; one more statement of this file fails for it',
      '2.sql:12 error 42P01 relation "a" does not exist',
    ]);
  });

  it('are one where the files start from a schema that lies elsewhere', () => {
    const text = ['a', 'b', 'c', 'd'].map((name) => `alter table ${name} add x int;`).join('\n');
    assert.deepEqual(told(text, 'create index on e (x);\ncreate table f (id int references g);'), [
      '1.sql:12 warning 42P01 relation "a" does not exist, nor do 5 others that no file here creates and 6 statements need: the schema that they start from lies elsewhere',
    ]);
    assert.equal(problems(text).all.length, 4);
  });

  it('still name what a file here creates too late', () => {
    const missing = ['a', 'b', 'c', 'd'].map((name) => `alter table ${name} add x int;`).join('\n');
    const lines = told(`${missing}\ncreate index on late (id);\ncreate table late (id int);`);
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', /relation "late" does not exist$/);
  });

  it('are one for a file that is a template or another system’s', () => {
    const template = Array.from({ length: 5 }, (_, i) => `create table \`t${i}\` (id int);`).join('\n');
    const { all } = problems('create table fine (id int);', template);
    assert.deepEqual(
      all.map((p) => [p.at.file, p.severity, p.statements]),
      [['2.sql', 'warning', 5]],
    );
    assert.match(all[0]?.message ?? '', /^syntax error at or near "`": .* none of its 5 statements is PostgreSQL's/);
  });

  it('are not told where a finding says the same, and stay in the list', () => {
    const { all, told: said } = problems('create table a (id int);', 'create table a (id int, b int);');
    assert.deepEqual(said, []);
    assert.deepEqual(
      all.map((p) => p.code),
      ['42P07'],
    );
  });

  it('are in doubt behind a DO block that makes up its statements', () => {
    const loop = `create table a (id int);
do $$
declare t text;
begin
  for t in select name from names() loop
    execute format('create trigger stamp before update on %I execute function f()', t);
  end loop;
end $$;
`;
    const [first] = problems(`${loop}drop trigger stamp on a;`).all;
    assert.equal(first?.severity, 'info');
    assert.match(first?.message ?? '', /^trigger "stamp" for table "a" does not exist, unless the DO block in 1\.sql/);
    const [other] = problems(`${loop}drop type mood;`).all;
    assert.equal(other?.severity, 'error');
  });

  it('quote one line of a string that nothing ends', () => {
    const [line] = told("create table a (id int);\nselect 'one\ntwo\nthree");
    assert.ok(line !== undefined && !line.includes('\n'), line);
  });
});
