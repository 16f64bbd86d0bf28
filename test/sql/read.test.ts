import { check } from './check.ts';

describe('reading SQL text', () => {
  it('gives each statement without comments, white space and semicolon around it', () => {
    check('-- one\nselect 1; /* two */ select 2 -- tail\n', { statements: ['select 1', 'select 2'] });
  });

  it('counts in UTF-16 whatever the bytes are', () => {
    check("select 'é𝄞;'; select '日本'", { statements: ["select 'é𝄞;'", "select '日本'"] });
  });

  it('loses only the statement that is broken', () => {
    check('select 1; create tabl t; select 3;', {
      statements: ['select 1', 'select 3'],
      problems: ['42601 syntax error at or near "tabl" @ tabl'],
    });
  });

  it('recovers behind a missing closing parenthesis', () => {
    check('create table a (x int; create table b (y int);', {
      statements: ['create table b (y int)'],
      problems: ['42601 syntax error at end of input @ '],
    });
  });

  it('recovers behind an unterminated quote', () => {
    check("select 'abc;\nselect 2;", {
      statements: ['select 2'],
      problems: ['42601 unterminated quoted string at or near "\'abc" @ \'abc'],
    });
  });

  it('reads around psql commands and COPY data', () => {
    check('\\set x 1\ncopy a from stdin;\n1\n;\n\\.\nselect 1 \\gexec\nselect 2', {
      statements: ['copy a from stdin', 'select 1', 'select 2'],
    });
  });

  it('keeps a BEGIN ATOMIC body in one statement when another one is broken', () => {
    const routine = 'create function f() returns int begin atomic select case when true then 1 end; select 2; end';
    check(`${routine}; create tabl; select 3`, {
      statements: [routine, 'select 3'],
      problems: ['42601 syntax error at or near "tabl" @ tabl'],
    });
  });

  it('reads behind a byte-order mark and names a NUL byte with its place', () => {
    check('\ufeffselect 1;\0select 2', {
      statements: ['select 1', 'select 2'],
      problems: ['22021 invalid byte sequence for encoding "UTF8": 0x00 @ \0'],
    });
  });

  it('reports an expression of 20,000 terms as PostgreSQL would and reads on', () => {
    check(`select ${Array(20000).fill('a').join('+')}; select 2`, {
      statements: ['select 2'],
      problems: ['54001 stack depth limit exceeded @ select'],
    });
  });

  it('has nothing to say about an empty file or one of comments', () => {
    check('', {});
    check(' \n-- nothing\n/* here */', {});
  });
});
