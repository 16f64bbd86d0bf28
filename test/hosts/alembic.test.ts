import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alembic } from '../../src/hosts/frameworks/alembic.ts';
import { alembicMigrations } from '../../src/hosts/frameworks/alembic-file.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { SQL_TEXT } from './literal-law.ts';

function revision(path: string, settings: string) {
  return { path: `versions/${path}`, text: `from alembic import op\n${settings}\n\ndef upgrade():\n    pass\n` };
}

function order(...files: { path: string; text: string }[]) {
  const { files: ordered, problems } = alembicMigrations.order(files);
  return [...ordered.map((f) => f.version), ...problems.map((p) => `${p.severity} ${p.path}: ${p.message}`)];
}

const base = revision('z_first.py', "revision: str = 'z'\ndown_revision: Union[str, None] = None");

describe('how Alembic keeps migrations', () => {
  before(loadAllGrammars);

  it('knows them by what they revise', () => {
    assert.ok(alembicMigrations.isNamed('versions/3f2a_add.py'));
    assert.ok(!alembicMigrations.isNamed('alembic/env.py'));
    assert.ok(!alembicMigrations.isNamed('versions/__init__.py'));
    assert.ok(alembicMigrations.isOne(base.text));
    assert.ok(alembicMigrations.isOne('revision = "a"\ndown_revision = "b"\n'));
    assert.ok(!alembicMigrations.isOne('class Migration(migrations.Migration):\n    revision = "a"\n'));
  });

  it('runs each behind the one that it revises, whatever the files are called', () => {
    assert.deepEqual(
      order(
        revision('a.py', 'revision = "a"\ndown_revision = "m"'),
        base,
        revision('m.py', "revision = 'm'\ndown_revision = 'z'"),
      ),
      ['z', 'm', 'a'],
    );
  });

  it('runs both branches before their merge, and what another depends on before it', () => {
    assert.deepEqual(
      order(
        revision('merge.py', "revision = 'merge'\ndown_revision = ('b2', 'a1')"),
        revision('a1.py', "revision = 'a1'\ndown_revision = 'z'\ndepends_on = ['b1']"),
        revision('b1.py', "revision = 'b1'\ndown_revision = 'z'"),
        revision('b2.py', "revision = 'b2'\ndown_revision = 'b1'"),
        base,
      ),
      ['z', 'b1', 'b2', 'a1', 'merge'],
    );
  });

  it('takes a branch by its label where one depends on it', () => {
    assert.deepEqual(
      order(
        revision('a.py', "revision = 'a'\ndown_revision = None\nbranch_labels = ('main',)\ndepends_on = 'lib@head'"),
        revision('b.py', "revision = 'b'\ndown_revision = None\nbranch_labels = 'lib'"),
      ),
      ['b', 'a'],
    );
  });

  it('says where two heads, a missing revision, a circle or a revision that is there twice stop it', () => {
    assert.deepEqual(
      order(
        base,
        revision('a.py', "revision = 'a'\ndown_revision = 'z'"),
        revision('b.py', "revision = 'b'\ndown_revision = 'z'"),
      ),
      [
        'z',
        'a',
        'b',
        'warning versions/b.py: revisions a and b are both heads: "alembic upgrade head" refuses; join them with "alembic merge heads"',
      ],
    );
    assert.deepEqual(order(revision('a.py', "revision = 'a'\ndown_revision = 'lost'")), [
      'a',
      'error versions/a.py: revision a revises lost, which no file here has; Alembic refuses to upgrade',
    ]);
    assert.deepEqual(
      order(
        revision('a.py', "revision = 'a'\ndown_revision = 'b'"),
        revision('b.py', "revision = 'b'\ndown_revision = 'a'"),
      ),
      ['b', 'a', 'error versions/a.py: revision a comes behind itself; Alembic refuses to upgrade'],
    );
    assert.deepEqual(order(base, { ...base, path: 'versions/zz.py' }), [
      'z',
      'error versions/zz.py: revision z is also the revision of z_first.py; Alembic runs only one of them',
    ]);
  });

  it('runs a long history without a deep stack', () => {
    const files = Array.from({ length: 2000 }, (_, i) =>
      revision(`${i}.py`, `revision = 'r${i}'\ndown_revision = ${i === 0 ? 'None' : `'r${i - 1}'`}`),
    );
    const { files: ordered } = alembicMigrations.order(files.toReversed());
    assert.deepEqual(
      ordered.map((f) => f.path),
      files.map((f) => f.path),
    );
  });

  it('runs in a transaction unless the file ends it', () => {
    assert.ok(alembicMigrations.transactional('a.py', base.text));
    assert.ok(!alembicMigrations.transactional('a.py', '    with op.get_context().autocommit_block():\n'));
  });

  it('writes a new one behind the last, named as that one is', () => {
    const made = alembicMigrations.print({
      slug: 'merge_a_b',
      up: "-- keep it\ndrop table a;\nupdate b set at = '12:30', x = ':y';\n",
      down: '',
      now: new Date('2024-03-04T05:06:07Z'),
      version: '',
      folder: 'versions',
      neighbour: {
        path: 'versions/2023_01_02_0304-9f8e7d6c5b4a_add.py',
        text: "revision: str = '9f8e7d6c5b4a'\ndown_revision: Union[str, None] = None\n",
      },
    });
    assert.match(made.path, /^versions\/2024_03_04_0506-[0-9a-f]{12}_merge_a_b\.py$/);
    const id = /-([0-9a-f]{12})_/.exec(made.path)?.[1];
    assert.equal(
      made.text,
      `"""Merge a b

Revision ID: ${id}
Revises: 9f8e7d6c5b4a
Create Date: 2024-03-04 05:06:07

"""
from typing import Sequence, Union

from alembic import op


# revision identifiers, used by Alembic.
revision: str = '${id}'
down_revision: Union[str, None] = '9f8e7d6c5b4a'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute(
        """
        -- keep it
        drop table a
        """
    )
    op.execute(
        """
        update b set at = '12:30', x = '\\\\:y'
        """
    )


def downgrade() -> None:
    pass
`,
    );
  });

  it('writes any SQL so that it is read as it was', () => {
    fc.assert(
      fc.property(SQL_TEXT, SQL_TEXT, (first, second) => {
        // One literal that holds anything: a dollar quote's inside is never split or shifted.
        const body = `$x$${first.replaceAll('$', '-')}\n${second.replaceAll('$', '-')}$x$`;
        const sql = `select ${body}`;
        const { path, text } = alembicMigrations.print({
          slug: 'x',
          up: `${sql};\nselect 2`,
          down: 'select 3',
          now: new Date(0),
          version: '1',
          folder: '',
        });
        const parts = readHost(path, text, alembic);
        assert.deepEqual(
          parts.map((part) => (part.kind === 'sql' ? part.text.trim() : part.kind)),
          [sql, 'select 2'],
        );
      }),
    );
  });
});
