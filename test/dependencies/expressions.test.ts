import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { ReplaceDerived } from '../../src/dependencies/remedy.ts';
import { quoteIdentifier } from '../../src/sql/identifiers.ts';
import { findingsIn } from '../rules/harness.ts';

const root = fileURLToPath(new URL('../fixtures/rules/', import.meta.url));

/** Remedies that PostgreSQL would be asked to carry out, of every fixture, with the file's SQL. */
function remedies(): readonly { readonly file: string; readonly text: string; readonly remedy: ReplaceDerived }[] {
  return ['derived-column', 'redundant-flag'].flatMap((rule) =>
    readdirSync(`${root}${rule}`).flatMap((file) => {
      const text = readFileSync(`${root}${rule}/${file}`, 'utf8');
      return findingsIn(text).flatMap(({ remedies: found = [] }) =>
        found.flatMap((remedy) =>
          remedy.kind === 'replace-derived' ? [{ file: `${rule}/${file}`, text, remedy }] : [],
        ),
      );
    }),
  );
}

describe('the expressions that columns follow from', function () {
  this.timeout(60_000);
  let db: PGlite;
  before(async () => {
    db = await PGlite.create();
  });
  after(() => db.close());

  it('are SQL that PostgreSQL reads, and takes for a generated column where the remedy says so', async () => {
    const all = remedies();
    assert.ok(all.some(({ remedy }) => remedy.as === 'generated') && all.some(({ remedy }) => remedy.as === 'view'));
    for (const { file, text, remedy } of all) {
      const table = remedy.table.split('.').map(quoteIdentifier).join('.');
      const column = quoteIdentifier(remedy.column);
      await db.exec('begin');
      try {
        await db.exec(text);
        if (remedy.as === 'view') await db.exec(`select ${remedy.expression} from ${table}`);
        else {
          const { rows } = await db.query<{ type: string }>(
            'select format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attname = $2',
            [table, remedy.column],
          );
          await db.exec(`alter table ${table} drop column ${column} cascade,
            add column ${column} ${rows[0]?.type} generated always as (${remedy.expression}) stored`);
        }
      } catch (error) {
        assert.fail(`${file}, ${remedy.table}.${remedy.column}: ${(error as Error).message}: ${remedy.expression}`);
      } finally {
        await db.exec('rollback');
      }
    }
  });
});
