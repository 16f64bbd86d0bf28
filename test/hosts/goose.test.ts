import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goose } from '../../src/hosts/frameworks/goose.ts';
import { gooseMigrations } from '../../src/hosts/frameworks/goose-files.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { anySql, assertReadBack, onlySql } from './read-back.ts';

const NEW = {
  slug: 'add_users',
  down: 'drop table users;\n',
  now: new Date(0),
  version: '00003',
  folder: 'migrations',
};

describe('goose migrations in Go', () => {
  before(loadAllGrammars);

  it('read back the SQL that they were printed with, at its place', () => {
    fc.assert(
      fc.property(anySql, (up) => {
        const { path, text } = gooseMigrations.print({ ...NEW, up });
        assertReadBack(text, readHost(path, text, goose), up);
      }),
    );
  });

  it('of any text are read without an error', () => {
    const pieces = [
      'func init() {',
      'goose.AddMigration(up, nil)',
      '}',
      '`',
      '"',
      '\\',
      'tx.Exec(',
      ')',
      '\n',
      'for _, x := range ',
      '{{',
      'if x; y {',
      'é😀',
      'func up(tx *sql.Tx) error {',
      '+',
      ':=',
      'x',
      '//go:embed a.sql',
      'var x string',
      '\r\n',
      'return ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (words) => {
        readHost('1_x.go', words.join(' '), goose);
      }),
    );
  });

  it('are printed as the tool writes them', () => {
    const { path, text } = gooseMigrations.print({ ...NEW, up: 'create table users ("a`b" int);\n' });
    assert.equal(path, 'migrations/00003_add_users.go');
    assert.equal(
      text,
      `package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigrationContext(upAddUsers, downAddUsers)
}

func upAddUsers(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, \`create table users ("a\` + "\`" + \`b" int);
\`)
	return err
}

func downAddUsers(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, \`drop table users;
\`)
	return err
}
`,
    );
  });

  it('are printed in the form of the one before', () => {
    const neighbour = {
      path: 'migrations/00002_x.go',
      text: 'package schema\n\nimport "github.com/pressly/goose"\n\nfunc init() { goose.AddMigration(up, down) }\n',
    };
    const { path, text } = gooseMigrations.print({ ...NEW, up: 'select 1', neighbour });
    assert.match(text, /^package schema\n/);
    assert.match(text, /\t"github.com\/pressly\/goose"\n/);
    assert.match(text, /goose\.AddMigration\(upAddUsers, downAddUsers\)/);
    assert.equal(onlySql(readHost(path, text, goose)), 'select 1');
  });

  it('run in the order of their numbers, also those registered under another name', () => {
    const file = (path: string, text = 'goose.AddMigration(up, nil)') => ({ path, text });
    const { files, problems } = gooseMigrations.order([
      file('m/00010_c.go'),
      file('m/9_b.go'),
      file('m/main.go'),
      file('m/00001_a_test.go'),
      file('m/00001_z.go', 'goose.AddNamedMigrationContext("00011_z.go", up, nil)'),
      file('m/010_d.go'),
    ]);
    assert.deepEqual(
      files.map(({ path, version }) => `${version} ${path}`),
      ['9 m/9_b.go', '00010 m/00010_c.go', '010 m/010_d.go', '00011 m/00001_z.go'],
    );
    assert.deepEqual(
      problems.map(({ path, severity }) => `${severity} ${path}`),
      ['error m/010_d.go'],
    );
  });

  it('run in a transaction unless they are registered without one', () => {
    const { transactional } = gooseMigrations;
    assert.equal(transactional('1_a.go', 'goose.AddMigrationContext(up, down)'), true);
    assert.equal(transactional('1_a.go', 'goose.AddMigrationNoTxContext(up, down)'), false);
    assert.equal(transactional('1_a.go', 'goose.AddNamedMigrationNoTx("1_a.go", up, down)'), false);
    assert.equal(transactional('1_a.go', 'goose.NewGoMigration(1, &goose.GoFunc{RunDB: up}, nil)'), false);
  });
});
