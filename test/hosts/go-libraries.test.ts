import assert from 'node:assert/strict';
import fc from 'fast-check';
import { darwin, gormigrate, sqlMigrate } from '../../src/hosts/frameworks/go-listed.ts';
import { bun, goPg } from '../../src/hosts/frameworks/go-registered.ts';
import { goSlices } from '../../src/hosts/frameworks/go-slices.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { anySql, assertReadBack } from './read-back.ts';

const NEW = {
  slug: 'add_users',
  down: 'drop table users;\n',
  now: new Date(0),
  version: '20250101000000',
  folder: 'migrations',
};

describe("migrations of Go's other libraries", () => {
  before(loadAllGrammars);

  for (const framework of [bun, goPg, gormigrate, sqlMigrate, darwin]) {
    it(`of ${framework.id} read back the SQL that they were printed with, at its place`, () => {
      fc.assert(
        fc.property(anySql, (up) => {
          const printed = framework.migrations?.print({ ...NEW, up });
          assert.ok(printed && framework.migrations?.isNamed(printed.path) && framework.migrations.isOne(printed.text));
          assertReadBack(printed.text, readHost(printed.path, printed.text, framework), up);
        }),
      );
    });
  }

  it('of gormigrate are printed as a value for the list', () => {
    const { path, text } = gormigrate.migrations?.print({ ...NEW, up: 'create table users (id int);\n' }) ?? {};
    assert.equal(path, 'migrations/20250101000000_add_users.go');
    assert.equal(
      text,
      `package migrations

import (
	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

// The list of all migrations has to name it, as the last.
var addUsers = &gormigrate.Migration{
	ID: "20250101000000",
	Migrate: func(tx *gorm.DB) error {
		return tx.Exec(\`create table users (id int);
\`).Error
	},
	Rollback: func(tx *gorm.DB) error {
		return tx.Exec(\`drop table users;
\`).Error
	},
}
`,
    );
  });

  it('of bun are printed with the register that the one before uses', () => {
    const neighbour = {
      path: 'db/20240101000000_a.go',
      text: 'package db\n\nfunc init() { Registry.MustRegister(up, down) }\n',
    };
    const { text } = bun.migrations?.print({ ...NEW, up: 'select 1', neighbour }) ?? {};
    assert.equal(
      text,
      `package db

import (
	"context"

	"github.com/uptrace/bun"
)

func init() {
	Registry.MustRegister(func(ctx context.Context, db *bun.DB) error {
		_, err := db.ExecContext(ctx, \`select 1\`)
		return err
	}, func(ctx context.Context, db *bun.DB) error {
		_, err := db.ExecContext(ctx, \`drop table users;
\`)
		return err
	})
}
`,
    );
  });

  it('that are listed run in the order of their versions, those of one version being a mistake', () => {
    const file = (path: string, id: string) => ({ path, text: `&gormigrate.Migration{ID: "${id}", Migrate: up}` });
    const { files, problems } = gormigrate.migrations?.order([
      file('m/b.go', '10'),
      file('m/a.go', '9'),
      { path: 'm/main.go', text: 'gormigrate.New(db, nil, []*gormigrate.Migration{a, b})' },
      file('m/c.go', '9'),
    ]) ?? { files: [], problems: [] };
    assert.deepEqual(
      files.map(({ path, version }) => `${version} ${path}`),
      ['9 m/a.go', '9 m/c.go', '10 m/b.go'],
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['m/c.go'],
    );
  });

  it('that are listed run in the order of the list', () => {
    const { files } = gormigrate.migrations?.order([
      { path: 'm/1.go', text: 'func first() *gormigrate.Migration {\n\treturn &gormigrate.Migration{ID: "1"}\n}' },
      { path: 'm/2.go', text: 'var second = &gormigrate.Migration{ID: "2"}' },
      {
        path: 'm/list.go',
        text: 'func All() []*gormigrate.Migration {\n\treturn []*gormigrate.Migration{second, first()}\n}',
      },
    ]) ?? { files: [] };
    assert.deepEqual(
      files.map(({ path }) => path),
      ['m/2.go', 'm/1.go'],
    );
  });

  it('in a list of a program count where their SQL is surely PostgreSQL', () => {
    const list = 'var migrations = []string{`create table users (id serial)`}';
    assert.ok(goSlices.migrations.isOne(list));
    assert.ok(goSlices.migrations.isOne('var (\n\tmigrations = []string{`create table t (a jsonb)`}\n)'));
    assert.ok(!goSlices.migrations.isOne('var migrations = []string{`create table users (id integer)`}'));
    assert.ok(!goSlices.migrations.isOne(`${list}\n// id integer primary key autoincrement`));
    assert.ok(!goSlices.migrations.isOne(`import "github.com/uptrace/bun"\n${list}`));
    assert.ok(!goSlices.migrations.isOne('var queries = []string{`create table users (id serial)`}'));
    assert.deepEqual(
      goSlices.migrations
        .order([
          { path: 'b.go', text: list },
          { path: 'a.go', text: list },
        ])
        .files.map(({ path }) => path),
      ['a.go', 'b.go'],
    );
  });

  it('are told apart by what they import', () => {
    const registers = 'func init() { migrations.MustRegister(up, down) }';
    assert.ok(bun.migrations?.isOne(`import "github.com/uptrace/bun"\n${registers}`));
    assert.ok(!bun.migrations?.isOne(`import "github.com/go-pg/migrations/v8"\n${registers}`));
    assert.ok(goPg.migrations?.isOne(`import "github.com/go-pg/migrations/v8"\n${registers}`));
    assert.ok(!gormigrate.migrations?.isOne('import "gorm.io/gorm"\nvar m = []Migration{}'));
    assert.ok(!bun.migrations?.isNamed('migrations/main.go'));
  });

  it('run in a transaction where the library or the file says so', () => {
    const { transactional: ofGoPg } = goPg.migrations ?? {};
    assert.equal(ofGoPg?.('1_a.go', 'migrations.MustRegisterTx(up)'), true);
    assert.equal(ofGoPg?.('1_a.go', 'migrations.MustRegister(up)'), false);
    assert.equal(bun.migrations?.transactional('1_a.go', ''), false);
    assert.equal(sqlMigrate.migrations?.transactional('a.go', 'DisableTransactionUp: true'), false);
    assert.equal(gormigrate.migrations?.transactional('a.go', 'Options{UseTransaction: true}'), true);
  });
});
