import { check } from './check.ts';

describe("reading psql's own text", () => {
  it('takes \\; for a semicolon', () => {
    check('select 1 \\; select 2;', { statements: ['select 1', 'select 2'] });
  });

  it('ends a statement at \\g, \\gset and \\gexec but not at \\getenv', () => {
    check('select 1 \\g\nselect 2 \\gset a_\nselect 3 \\gexec\nselect\n\\getenv home HOME\n4', {
      statements: ['select 1', 'select 2', 'select 3', 'select\n\\getenv home HOME\n4'],
    });
  });

  it('goes on with SQL behind \\\\ in the same line', () => {
    check("\\set a 'x \\\\ y' \\\\ select 1;", { statements: ['select 1'] });
  });

  it('reads around \\connect, \\i, \\restrict and \\unrestrict', () => {
    check('\\restrict aB3\n\\connect shop\n\\i other.sql\nselect 1;\n\\unrestrict aB3\n', { statements: ['select 1'] });
  });

  it('forgets what \\r throws away', () => {
    check('select wrong from (\n\\r\nselect 1;', { statements: ['select 1'] });
  });

  it('reads on behind the hint that extension scripts begin with', () => {
    check('\\echo Use "CREATE EXTENSION x" to load this file. \\quit\nselect 1;', { statements: ['select 1'] });
  });

  it('keeps the first branch of an \\if whose condition is not known', () => {
    check('select 1 as a \\gset\n\\if :a\nselect 2;\n\\elif :b\nselect 3;\n\\else\nselect 4;\n\\endif\nselect 5;', {
      statements: ['select 1 as a', 'select 2', 'select 5'],
    });
  });

  it('decides conditions that are literals, set variables or questions for one', () => {
    check(
      [
        '\\if false\nselect 1;\n\\else\nselect 2;\n\\endif',
        '\\if :{?name}\nselect 3;\n\\endif',
        '\\set name off\n\\if :{?name}\nselect 4;\n\\endif',
        '\\if :name\nselect 5;\n\\if true\nselect 6;\n\\endif\n\\endif\nselect 7;',
      ].join('\n'),
      { statements: ['select 2', 'select 4', 'select 7'] },
    );
  });

  it('leaves a branch out of the middle of a statement', () => {
    check('select 1\n\\if false\n, (\n\\else\n, 2\n\\endif\n;select 3', {
      statements: ['select 1\n\\if false\n, (\n\\else\n, 2', 'select 3'],
    });
  });
});

describe('reading COPY data', () => {
  it('keeps text and csv data out of the statements, quotes and semicolons in it', () => {
    check('copy a from stdin;\nit\'s;\n\\.\ncopy b from stdin with (format csv);\n"x\n(",1;\n\\.\nselect 1;', {
      statements: ['copy a from stdin', 'copy b from stdin with (format csv)', 'select 1'],
    });
  });

  it('reads the rest of the line that the COPY stands in', () => {
    check('copy a from stdin; select 1;\n1\n\\.\nselect 2;', {
      statements: ['copy a from stdin', 'select 1', 'select 2'],
    });
  });

  it('knows the data behind \\copy and behind \\g', () => {
    check('\\copy a from stdin\n(\n\\.\ncopy b from stdin \\g\n(\n\\.\nselect 1;', {
      statements: ['copy b from stdin', 'select 1'],
    });
  });

  it('is not misled by the words in a string', () => {
    check("copy (select 'from stdin') to stdout;\nselect 1;\n\\.\n", {
      statements: ["copy (select 'from stdin') to stdout", 'select 1'],
    });
  });

  it('reads a comment between the words', () => {
    check('copy a from /* here */ stdin;\n(\n\\.\nselect 1;', {
      statements: ['copy a from /* here */ stdin', 'select 1'],
    });
  });

  it('goes on with the statements where data lacks its end', () => {
    check('copy a from stdin;\nselect 1;\nselect 2;', { statements: ['copy a from stdin', 'select 1', 'select 2'] });
  });

  it('takes rows at the end of the file for data without their end', () => {
    check('copy a from stdin;\n1\tx(\n2\ty\n', { statements: ['copy a from stdin'] });
  });
});
