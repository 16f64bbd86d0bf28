import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alembic } from '../../src/hosts/frameworks/alembic.ts';
import { django } from '../../src/hosts/frameworks/django.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { holds, SQL_TEXT } from './literal-law.ts';

function migration(literal: string): string {
  return `def upgrade():\n    op.get_bind().exec_driver_sql(${literal})\n`;
}

const escaped = (sql: string) => sql.replaceAll('\\', '\\\\');

const FORMS: Readonly<Record<string, (sql: string) => string>> = {
  'single quotes': (sql) => `'${escaped(sql).replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
  'double quotes': (sql) => `"${escaped(sql).replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  'triple quotes': (sql) => `"""${escaped(sql).replaceAll('"""', '""\\"')}"""`,
  'a raw string': (sql) => `r'''${sql.replaceAll(/['\\]/g, '-')}'''`,
  'an f-string': (sql) => `f"""${escaped(sql).replaceAll('"', '\\"').replace(/[{}]/g, '$&$&')}"""`,
  'pieces side by side': (sql) => `("" ${[...sql].map((c) => (c === "'" ? '"\'"' : `'''${escaped(c)}'''`)).join(' ')})`,
  'code points': (sql) =>
    `'${[...sql].map((c) => `\\U${(c.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('')}'`,
};

describe('SQL in Python', () => {
  before(loadAllGrammars);

  for (const [name, print] of Object.entries(FORMS))
    it(`is read as it was written in ${name}`, () => {
      fc.assert(
        fc.property(SQL_TEXT, (sql) =>
          holds(migration(print(sql)), name === 'a raw string' ? sql.replace(/['\\]/g, '-') : sql, 'a.py', alembic),
        ),
      );
    });

  it('may stand in any text', () => {
    const whole = migration('f"""\n create {x!r} {{}}\n """ % (a,)); [op.execute(x) for x in ("a", b"c")]\nif x: pass');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ unit: 'binary' }), (from, to, text) => {
        readHost('a.py', whole.slice(0, from) + text + whole.slice(to), alembic);
        readHost('a.py', whole.slice(0, from) + text + whole.slice(to), django);
      }),
    );
  });

  it('is not read from the way back while the way there is being typed', () => {
    const text = `${migration('"select 1"')}    op.execute("create\n    foo((\n\ndef downgrade():\n    op.execute("drop table t")\n`;
    const parts = readHost('a.py', text, alembic);
    assert.ok(!JSON.stringify(parts).includes('drop table'));
  });
});
