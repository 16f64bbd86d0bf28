import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rails } from '../../src/hosts/frameworks/rails.ts';
import { railsMigrations } from '../../src/hosts/frameworks/rails-file.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { SQL_TEXT } from './literal-law.ts';

const CLASS = 'class AddA < ActiveRecord::Migration[7.0]\n  def change\n  end\nend\n';

describe('how Rails keeps migrations', () => {
  before(loadAllGrammars);

  it('knows them by the number before their names and by their class', () => {
    assert.ok(railsMigrations.isNamed('db/migrate/20240101000000_add_a.rb'));
    assert.ok(railsMigrations.isNamed('db/migrate/001_add_a.blog_engine.rb'));
    assert.ok(!railsMigrations.isNamed('db/migrate/add_a.rb'));
    assert.ok(!railsMigrations.isNamed('db/migrate/20240101000000_add_a.sql'));
    assert.ok(railsMigrations.isOne(CLASS));
    assert.ok(railsMigrations.isOne('module A\n  class B < ::ActiveRecord::Migration\n'));
    assert.ok(!railsMigrations.isOne('class AddA < ApplicationRecord\nend\n'));
  });

  it('runs them in the order of their numbers, and says where two have the same', () => {
    const paths = ['m/10_b.rb', 'm/9_a.rb', 'm/020240101000000_c.rb', 'm/readme.rb', 'm/sub/0010_d.rb'];
    const { files, problems } = railsMigrations.order(paths.map((path) => ({ path, text: CLASS })));
    assert.deepEqual(
      files.map((f) => f.path),
      ['m/9_a.rb', 'm/10_b.rb', 'm/sub/0010_d.rb', 'm/020240101000000_c.rb'],
    );
    assert.deepEqual(problems, [
      {
        path: 'm/sub/0010_d.rb',
        severity: 'error',
        message: 'version 0010 is also the version of 10_b.rb: Rails refuses to migrate; give one of them another',
      },
    ]);
  });

  it('runs each in a transaction unless the class says otherwise', () => {
    assert.ok(railsMigrations.transactional('a.rb', CLASS));
    assert.ok(railsMigrations.transactional('a.rb', `# disable_ddl_transaction! is not needed\n${CLASS}`));
    assert.ok(!railsMigrations.transactional('a.rb', CLASS.replace('\n', '\n  disable_ddl_transaction!\n')));
  });

  it('writes a new one in the form of the last', () => {
    const made = railsMigrations.print({
      slug: 'merge_a_b',
      up: 'drop table a;\n',
      down: "create table a (\n  note text default '\\n #{x}'\n);\n",
      now: new Date(0),
      version: '20240102000000',
      folder: 'db/migrate',
      neighbour: { path: 'db/migrate/20240101000000_add_a.rb', text: `# frozen_string_literal: true\n\n${CLASS}` },
    });
    assert.equal(made.path, 'db/migrate/20240102000000_merge_a_b.rb');
    assert.equal(
      made.text,
      `# frozen_string_literal: true

class MergeAB < ActiveRecord::Migration[7.0]
  def up
    execute <<~'SQL'
      drop table a;
    SQL
  end

  def down
    execute <<~'SQL'
      create table a (
        note text default '\\n #{x}'
      );
    SQL
  end
end
`,
    );
  });

  it('writes any SQL so that it is read as it was', () => {
    const lines = fc.array(fc.oneof(SQL_TEXT, fc.constantFrom('SQL', '  SQL', 'SQL2', '', '   ', '\tx')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (texts) => {
        const sql = `${texts.join('\n').trimEnd()}\n`;
        fc.pre(sql.trim() !== '');
        const { path, text } = railsMigrations.print({
          slug: 'x',
          up: sql,
          down: 'drop',
          now: new Date(0),
          version: '1',
          folder: '',
        });
        const parts = readHost(path, text, rails);
        assert.deepEqual(
          parts.map((part) => (part.kind === 'sql' ? part.text : part.kind)),
          [sql],
        );
      }),
    );
  });
});
