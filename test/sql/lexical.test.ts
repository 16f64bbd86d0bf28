import { check } from './check.ts';

/** A broken statement at the end makes the reader find the others by lexical rules alone. */
function splits(...statements: string[]): void {
  check(`${statements.join(';\n')};\nbroken`, {
    statements,
    problems: ['42601 syntax error at or near "broken" @ broken'],
  });
}

describe('splitting by lexical rules', () => {
  it('counts nested comments', () => {
    splits('select 1 /* a /* ; */ ; */ + 1', 'select 2');
  });

  it('escapes in E strings alone', () => {
    splits("select E'a\\';'", "select 'a\\'", "select u&'d\\0061t;'", "select n'x;'");
  });

  it('goes on escaping where an E string continues on another line', () => {
    splits("select e'a' \n '\\';'", "select 'a'\n'b;'");
  });

  it('takes a dollar sign inside a word for part of the word', () => {
    splits('select a$$ from (select 1 as a$$) t', 'select $a$;$$;$a$', 'select $é$;$é$');
  });

  it('ends an operator where a comment begins', () => {
    splits('select 1 +-- ;\n 2', 'select 2 */* ; */ 3', 'select 3-- ;\n - 1');
  });

  it('ends a comment at a lone carriage return', () => {
    check('select 1; -- one\rselect 2;\r\\set x 1\rselect 3;\rbroken', {
      statements: ['select 1', 'select 2', 'select 3'],
      problems: ['42601 syntax error at or near "broken" @ broken'],
    });
  });

  it('keeps a rule of several actions together', () => {
    splits('create rule r as on insert to a do also (insert into b values (1); delete from c)', 'select 1');
  });

  it('loses a broken rule or routine whole, not in parts', () => {
    check(
      'create rule r as on insert to a do also (insert into b values (1); delete c); select 1;' +
        'create /* a */ or replace function f() returns int begin atomic select case 1 when 1 then 2 end; selec 2; end; select 2;',
      {
        statements: ['select 1', 'select 2'],
        problems: ['42601 syntax error at or near "c" @ c', '42601 syntax error at or near "selec" @ selec'],
      },
    );
  });

  it('recovers behind a BEGIN ATOMIC that has no END', () => {
    check('create function f() returns int begin atomic select 1;\ncreate table a (x int);\nselect 2;', {
      statements: ['create table a (x int)', 'select 2'],
      problems: ['42601 syntax error at end of input @ '],
    });
  });

  it('recovers behind one missing parenthesis without tearing what follows', () => {
    const rule = 'create rule r as on insert to a do also (select 1; select 2)';
    check(`create table a (x int; ${rule}; select 3`, {
      statements: [rule, 'select 3'],
      problems: ['42601 syntax error at end of input @ '],
    });
  });

  it('reads a comment that the file ends in', () => {
    splits('select 1');
    check('select 1 --', { statements: ['select 1'] });
  });
});
