// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of other languages are what is read here
import assert from 'node:assert/strict';
import { readSql, type SqlText } from '../../src/sql/read.ts';
import { check } from './check.ts';

/** What was parsed, without the places. */
function trees({ statements }: SqlText): string[] {
  return statements.map(({ node }) => JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value)));
}

describe('reading template placeholders', () => {
  for (const placeholder of [
    ':name',
    ':"name"',
    '${name}',
    '${flyway:defaultSchema}',
    '#{name}',
    '{name}',
    '$(name)',
    '{{ name }}',
    "{{ printf '%s' .It's }}",
    '{{ .Values.name | quote }}',
    '<%= name %>',
    '%(name)s',
    '@name@',
  ]) {
    it(`reads ${placeholder} as a name, alone and before a dot`, () => {
      const statements = [`create table ${placeholder} (x int)`, `create table ${placeholder}.b (x int)`, 'select 1'];
      check(`${statements.join(';\n')};`, { statements });
    });
  }

  it('reads a schema as the one that unqualified names mean', () => {
    const { statements } = readSql(
      'create table @schema.a (x int); set search_path = :schema; create table ${b}.c (y int)',
    );
    const relations = statements.map(({ node }) => ('CreateStmt' in node ? node.CreateStmt.relation : node));
    assert.deepEqual(
      relations.map((r) => r && 'relname' in r && [r.schemaname, r.relname]),
      [
        [undefined, 'a'],
        [undefined, 'c'],
      ],
    );
  });

  it('reads a prefix as part of the name, in a text of the same length', () => {
    const read = readSql('create table ${prefix}users (x int)');
    assert.equal(read.sql, 'create table __prefix_users (x int)');
  });

  it('keeps offsets where a placeholder stands before them', () => {
    const text = "select 'é', :a; create table ${s}.t (x int)";
    const table = readSql(text).statements[1];
    const node = table && 'CreateStmt' in table.node ? table.node.CreateStmt.relation : undefined;
    assert.equal(table?.at(node?.location), text.indexOf('t (x'));
  });

  it('tries a number, a string and nothing where a name does not parse', () => {
    const statements = [
      'create sequence s increment by ${step}',
      "comment on table a is :'words'",
      'comment on table a is {{ words }}',
      '{{ options }} create table a (x int)',
    ];
    check(statements.join(';'), {
      statements: [...statements.slice(0, 3), 'create table a (x int)'],
    });
  });

  it('reads around control tags and comments, and keeps one of two branches', () => {
    check(
      "{# it's #}{% set a = ';' %}\n{%- if a -%}\nselect 1;\n{% else %}\n{% if b %}select 2;{% endif %}\n{% endif %}" +
        '{{- range .Tables }}\nselect 3;\n{{ end }}\n{{/* no */}}<% if a %>\nselect 4;\n<% end %>',
      { statements: ['select 1', 'select 3', 'select 4'] },
    );
  });

  it('loses only the statement that a placeholder makes unreadable, and says which', () => {
    check('select 1; create ${what} wrong a; {{ body }}; select 2;', {
      statements: ['select 1', 'select 2'],
      problems: [
        '42601 holds a template placeholder, ${what}: syntax error at or near "${what}" @ ${what}',
        '42601 holds a template placeholder, {{ body }}: syntax error at or near "{{ body }}" @ {{ body }}',
      ],
    });
  });

  it('does not blame a placeholder for an error before it', () => {
    check('create tabl a (x int default :x)', { problems: ['42601 syntax error at or near "tabl" @ tabl'] });
  });

  it('changes nothing in a legal statement beside a broken one', () => {
    const statements = [
      'select a::text, b[1:n], c[i:j], d ? e, f @> g, h @@i, 5 %(j), @ k, l <% m, n %> o',
      "select '{{ x }}', \"${y}\", $$ :z $$, json_object('k':v)",
      "do $$ begin x := 1; end $$ /* {{ it's */",
    ];
    const text = `${statements.join(';\n')};\nbroken`;
    const read = readSql(text);
    assert.equal(read.sql, text);
    assert.equal(read.problems.length, 1);
    assert.deepEqual(trees(read), trees(readSql(statements.join(';\n'))), 'the same trees as without the broken one');
  });

  it('reads psql variables where COPY data stands in the same file', () => {
    check('copy a from stdin;\nit\'s {{ no }} ${tag}\n\\.\ngrant a to :"USER";\nselect 1;', {
      statements: ['copy a from stdin', 'grant a to :"USER"', 'select 1'],
    });
  });
});
