import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rails } from '../../src/hosts/frameworks/rails.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { holds, SQL_TEXT } from './literal-law.ts';

function migration(literal: string): string {
  return `class A < ActiveRecord::Migration[7.1]\n  def up\n    execute(${literal})\n  end\nend\n`;
}

const FORMS: Readonly<Record<string, (sql: string) => string>> = {
  'single quotes': (sql) => `'${sql.replace(/[\\']/g, '\\$&')}'`,
  'double quotes': (sql) => `"${sql.replace(/[\\"#]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  '%q{}': (sql) => `%q{${sql.replace(/[\\{}]/g, '\\$&')}}`,
  '%()': (sql) => `%(${sql.replace(/[\\()#]/g, '\\$&')})`,
  'code points': (sql) => `"\\u{${[...sql].map((c) => c.codePointAt(0)?.toString(16)).join(' ')}}"`,
  'a quoted here-document': (sql) => `<<-'SQL'\n${sql}\n  SQL\n`,
  'a squiggly here-document': (sql) => `<<~SQL\n${sql.replace(/[\\#]/g, '\\$&').replace(/^/gm, '      ')}\n    SQL\n`,
};

describe('SQL in Ruby', () => {
  before(loadAllGrammars);

  for (const [name, print] of Object.entries(FORMS))
    it(`is read as it was written in ${name}`, () => {
      fc.assert(
        fc.property(SQL_TEXT, (sql) =>
          holds(migration(print(sql)), name.includes('here') ? `${sql}\n` : sql, 'a.rb', rails),
        ),
      );
    });

  it('may stand in any text', () => {
    const whole = migration('<<~SQL\n create table t (id int)\n SQL\n) if x?; %w[a b].each { |t| execute("#{t}"');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ unit: 'binary' }), (from, to, text) => {
        readHost('a.rb', whole.slice(0, from) + text + whole.slice(to), rails);
      }),
    );
  });

  it('is not read from the way back while the way there is being typed', () => {
    const text = migration("'select 1'").replace(
      '  end\nend\n',
      '    foo((\n  end\n  def down\n    execute "drop"\n  end\nend\n',
    );
    const parts = readHost('a.rb', text, rails);
    assert.deepEqual(
      parts.map((part) => (part.kind === 'sql' ? part.text : part.kind)),
      ['select 1'],
    );
  });
});
