import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describeCatalog } from '../../src/catalog/describe.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { planRename, type RenameTarget, renameTable } from '../../src/refactorings/rename-table/index.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf, type Finding } from '../../src/rules/rule.ts';
import { readSql } from '../../src/sql/read.ts';
import { prove } from '../../src/verification/prove.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { openServerEngine } from '../verification/server-engine.ts';
import { type SharedEngine, sharedEngine } from '../verification/shared-engine.ts';
import { casesOf, catalogOf, rowsOf, run, snapshotOf } from './cases.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

/** `rule` is the one whose finding the renaming is offered for. */
type Target = RenameTarget & { readonly rule?: string };

for (const engine of ['pglite', 'server'] as const)
  describe(`renaming a table on ${engine}`, () => {
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

    for (const { name, target: given, unshown, files, expected, expectedPath } of casesOf<Target>('rename-table')) {
      describe(name, () => {
        const { rule, ...target } = given;
        const renamed = `${target.table.slice(0, target.table.indexOf('.'))}.${target.name}`;
        const sql = files.map((f) => f.text).join('\n');
        const planned = (): Plan => {
          const plan = planRename(snapshotOf(files), target);
          assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
          return plan;
        };
        const up = () => migrationText(planned(), { now: NOW });
        const down = () => rollbackText(planned(), { now: NOW });

        if (rule !== undefined)
          it('is offered for the finding about its name, which is gone afterwards', () => {
            const snapshot = snapshotOf(files);
            const finding = findingsOf(snapshot).find((f) => f.ruleId === rule);
            assert.ok(finding, 'nothing is found');
            const [offer] = renameTable.offerFor(snapshot, finding);
            assert.deepEqual(offer?.target, target);
            const after = snapshotOf([...files, { path: 'rename.sql', text: up() }]);
            assert.deepEqual(
              findingsOf(after)
                .filter((f) => f.ruleId === rule)
                .map((f) => f.message),
              [],
            );
          });

        it('gives the expected migration, which parses', () => {
          const text = up();
          if (process.env.UPDATE_FIXTURES) writeFileSync(expectedPath, text);
          else assert.equal(text, expected);
          assert.deepEqual(readSql(text).problems, []);
          assert.deepEqual(readSql(down()).problems, []);
        });

        it('reads every row back through the old name, and restores schema and rows', async () => {
          const schema = await oracle.catalog(sql);
          assert.deepEqual(oracle.errors, []);
          const facts = await oracle.facts();
          const rows = await rowsOf(oracle, target.table);
          assert.ok(rows.length > 0, 'the table needs rows');

          await run(oracle, up());
          assert.deepEqual(await rowsOf(oracle, target.table), rows);
          assert.deepEqual(await rowsOf(oracle, renamed), rows);

          await run(oracle, down());
          assert.deepEqual(await catalogOf(oracle), schema);
          assert.deepEqual(await oracle.facts(), facts);
          assert.deepEqual(await rowsOf(oracle, target.table), rows);
        });

        it('replays to the catalog that PostgreSQL has', async () => {
          const text = up();
          const snapshot = snapshotOf([...files, { path: 'rename.sql', text }]);
          assert.deepEqual(snapshot.problems, []);
          const real = await oracle.catalog(`${sql}\nbegin;\n${text}\ncommit;\n`);
          assert.deepEqual(oracle.errors, []);
          assertDescribesCatalog(describeCatalog(snapshot), real);
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

function findingsOf(snapshot: Snapshot): Finding[] {
  const context = contextOf(snapshot);
  return rules.flatMap((rule) => [...rule.check(context)]);
}
