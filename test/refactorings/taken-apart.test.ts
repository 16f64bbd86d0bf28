import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describeCatalog } from '../../src/catalog/describe.ts';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { editInPlace } from '../../src/refactorings/in-place.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { readSql } from '../../src/sql/read.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { prove } from '../../src/verification/prove.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { openServerEngine } from '../verification/server-engine.ts';
import { type SharedEngine, sharedEngine } from '../verification/shared-engine.ts';
import { casesOf, rowsIn, run, snapshotOf, viewOf } from './cases.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

/** Refactorings that take a table apart, by the remedy that they carry out. */
const KINDS: readonly Remedy['kind'][] = [
  'extract-relation',
  'split-repeating-group',
  'split-list',
  'extract-lookup',
  'drop-copy',
  'add-foreign-key',
  'replace-derived',
  'move-column',
  'split-pointer',
];

/** Cases for which a schema file stays as it is: types of columns are not edited in it, nor what default privileges gave. */
const STAY: readonly string[] = [
  'split-list: row-security',
  'extract-lookup: enum',
  'extract-lookup: enum-of-made-rows',
];

for (const engine of ['pglite', 'server'] as const)
  describe(`tables taken apart on ${engine}`, () => {
    let oracle: Oracle;
    let shared: SharedEngine | undefined;
    before(async () => {
      oracle = await openOracle(engine);
      if (engine === 'pglite') shared = await sharedEngine();
    });
    after(async () => {
      await oracle.close();
      await shared?.stop();
    });
    // A migration that failed half-way leaves its transaction open.
    afterEach(() => oracle.query('rollback'));

    for (const kind of KINDS)
      for (const { name, target, unshown, files, expected, expectedPath } of casesOf<Remedy>(kind)) {
        describe(`${kind}: ${name}`, () => {
          const sql = files.map((f) => f.text).join('\n');
          const refactoring = refactorings.find((r) => r.id === kind);
          assert.ok(refactoring);
          const planned = (): Plan => {
            const [offer] = refactoring.offerFor(snapshotOf(files), { tables: [target.table], remedies: [target] });
            assert.ok(offer, 'nothing is offered');
            const plan = refactoring.plan(snapshotOf(files), offer);
            assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
            assert.equal(plan.title, offer.title);
            return plan;
          };
          const up = () => migrationText(planned(), { now: NOW });
          const down = () => rollbackText(planned(), { now: NOW });

          it('is read by replay without a problem', () => {
            assert.deepEqual(snapshotOf(files).problems, []);
          });

          it('gives the expected migration, which parses', () => {
            const text = up();
            if (process.env.UPDATE_FIXTURES) writeFileSync(expectedPath, text);
            else assert.equal(text, expected);
            assert.deepEqual(readSql(text).problems, []);
            assert.deepEqual(readSql(down()).problems, []);
          });

          it('is made in the file that declares the schema, where that can be', () => {
            const [file] = files;
            assert.ok(file);
            // Rows of a schema file that name what is gone would be for a person to move.
            const text = file.text.replace(/^insert into [^;]*;\n/gim, '');
            const edits = editInPlace(file.path, text, up());
            assert.equal(edits === undefined, STAY.includes(`${kind}: ${name}`));
            if (edits) assert.deepEqual(snapshotOf([{ path: file.path, text: applyEdits(text, edits) }]).problems, []);
          });

          it('replays to the catalog that PostgreSQL has', async () => {
            const text = up();
            const snapshot = snapshotOf([...files, { path: 'taken-apart.sql', text }]);
            assert.deepEqual(snapshot.problems, []);
            const real = await oracle.catalog(`${sql}\nbegin;\n${text}\ncommit;\n`);
            assert.deepEqual(oracle.errors, []);
            assertDescribesCatalog(describeCatalog(snapshot), real);
          });

          it('reads every row back through the view, and restores every row', async () => {
            await oracle.catalog(sql);
            assert.deepEqual(oracle.errors, []);
            const columns =
              snapshotOf(files)
                .relations.get(target.table)
                ?.columns.map((c) => c.name) ?? [];
            const old = await rowsIn(oracle, target.table, columns);
            assert.ok(old.length > 0, 'the table needs rows');
            await run(oracle, up());
            assert.deepEqual(await rowsIn(oracle, viewOf(planned(), target.table), columns), old);
            await run(oracle, down());
            assert.deepEqual(await rowsIn(oracle, target.table, columns), old);
          });

          it(unshown.length > 0 ? 'is not refuted' : 'is proved', async () => {
            const proof = await prove(snapshotOf(files), planned(), shared?.open ?? openServerEngine);
            assert.deepEqual(
              proof.checks.filter((c) => c.outcome !== 'held').map((c) => `${c.title}: ${c.detail}`),
              unshown,
            );
          });
        });
      }
  });
