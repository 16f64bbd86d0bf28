import assert from 'node:assert/strict';
import fc from 'fast-check';
import { django } from '../../src/hosts/frameworks/django.ts';
import { djangoMigrations } from '../../src/hosts/frameworks/django-file.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { SQL_TEXT } from './literal-law.ts';

function migration(path: string, settings = 'dependencies = []') {
  const [app, name] = path.split('/');
  const text = `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    ${settings}\n    operations = []\n`;
  return { path: `src/${app}/migrations/${name}.py`, text };
}

function order(...files: { path: string; text: string }[]) {
  const { files: ordered, problems } = djangoMigrations.order(files);
  return [...ordered.map((f) => f.version), ...problems.map((p) => `${p.severity} ${p.path}: ${p.message}`)];
}

describe('how Django keeps migrations', () => {
  before(loadAllGrammars);

  it('knows them by their class', () => {
    assert.ok(djangoMigrations.isNamed('shop/migrations/0001_initial.py'));
    assert.ok(!djangoMigrations.isNamed('shop/migrations/__init__.py'));
    assert.ok(djangoMigrations.isOne(migration('a/0001_a').text));
    assert.ok(!djangoMigrations.isOne('class Order(models.Model):\n    pass\n'));
  });

  it('runs the migrations of several apps behind what they depend on', () => {
    assert.deepEqual(
      order(
        migration('shop/0002_b', "dependencies = [('shop', '0001_a'), ('users', '0002_x'), ('auth', '0001_initial')]"),
        migration('users/0001_x'),
        migration(
          'users/0002_x',
          'dependencies = [("users", "0001_x"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]',
        ),
        migration('shop/0001_a'),
      ),
      ['users.0001_x', 'users.0002_x', 'shop.0001_a', 'shop.0002_b'],
    );
  });

  it('lets one ask to run before another app, and depend on whatever is first or last there', () => {
    assert.deepEqual(
      order(
        migration('a/0001_a', "dependencies = [('z', '__latest__')]"),
        migration('m/0001_m', "run_before = [('a', '0001_a')]"),
        migration('z/0001_z'),
        migration('z/0002_z', "dependencies = [('z', '__first__')]"),
      ),
      ['z.0001_z', 'z.0002_z', 'm.0001_m', 'a.0001_a'],
    );
  });

  it('runs a squashed migration instead of those that it replaces', () => {
    assert.deepEqual(
      order(
        migration('a/0001_a', "dependencies = [('b', '0001_b')]"),
        migration('a/0002_a', "dependencies = [('a', '0001_a')]"),
        migration('a/0001_squashed_0002_a', "replaces = [('a', '0001_a'), ('a', '0002_a')]"),
        migration('a/0003_a', "dependencies = [('a', '0002_a')]"),
        migration('b/0001_b'),
      ),
      ['b.0001_b', 'a.0001_squashed_0002_a', 'a.0003_a'],
    );
  });

  it('says where two last migrations, a missing one or a circle stop it', () => {
    assert.deepEqual(
      order(
        migration('a/0001_a'),
        migration('a/0002_b', "dependencies = [('a', '0001_a')]"),
        migration('a/0002_c', "dependencies = [('a', '0001_a')]"),
      ),
      [
        'a.0001_a',
        'a.0002_b',
        'a.0002_c',
        'error src/a/migrations/0002_c.py: migrations 0002_b and 0002_c of a are both the last: Django refuses to migrate; join them with "makemigrations --merge"',
      ],
    );
    assert.deepEqual(order(migration('a/0002_b', "dependencies = [('a', '0001_lost')]")), [
      'a.0002_b',
      'error src/a/migrations/0002_b.py: migration a.0002_b depends on a.0001_lost, which no file here has; Django refuses to migrate',
    ]);
    assert.deepEqual(
      order(
        migration('a/0001_a', "dependencies = [('b', '0001_b')]"),
        migration('b/0001_b', "dependencies = [('a', '0001_a')]"),
      ),
      [
        'b.0001_b',
        'a.0001_a',
        'error src/a/migrations/0001_a.py: migration a.0001_a depends on itself, by way of others; Django refuses to migrate',
      ],
    );
  });

  it('runs each in a transaction unless its class says otherwise', () => {
    assert.ok(djangoMigrations.transactional('a.py', migration('a/0001_a').text));
    assert.ok(!djangoMigrations.transactional('a.py', migration('a/0001_a', 'atomic = False').text));
    const inner = migration('a/0001_a', 'x = [migrations.RunPython(f,\n        atomic = False)]');
    assert.ok(djangoMigrations.transactional('a.py', inner.text));
  });

  it('writes a new one behind the last', () => {
    const made = djangoMigrations.print({
      slug: 'merge_a_b',
      up: "drop table a;\nupdate b set x = '100%\n';\n",
      down: 'create table a ();\n',
      now: new Date(0),
      version: '0008',
      folder: 'src/shop/migrations',
      neighbour: migration('shop/0007_add'),
    });
    assert.equal(made.path, 'src/shop/migrations/0008_merge_a_b.py');
    assert.equal(
      made.text,
      `from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ('shop', '0007_add'),
    ]

    operations = [
        migrations.RunSQL(
            sql="""
drop table a;
update b set x = '100%
';
            """,
            reverse_sql="""
            create table a ();
            """,
        ),
    ]
`,
    );
  });

  it('writes any SQL so that it is read as it was', () => {
    fc.assert(
      fc.property(SQL_TEXT, SQL_TEXT, (first, second) => {
        const sql = `select $x$${first}\n${second}$x$;`;
        const { path, text } = djangoMigrations.print({
          slug: 'x',
          up: sql,
          down: 'select 3',
          now: new Date(0),
          version: '1',
          folder: 'a/migrations',
        });
        const parts = readHost(path, text, django);
        assert.deepEqual(
          parts.map((part) => (part.kind === 'sql' ? part.text.trim() : part.kind)),
          [sql],
        );
      }),
    );
  });
});
