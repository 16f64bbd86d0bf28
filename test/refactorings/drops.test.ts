import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describeCatalog } from '../../src/catalog/describe.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
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

type Target = { readonly table: string; readonly index?: string; readonly constraint?: string };

function findingsOf(snapshot: Snapshot): Finding[] {
  const context = contextOf(snapshot);
  return rules.flatMap((rule) => [...rule.check(context)]);
}

for (const engine of ['pglite', 'server'] as const)
  describe(`drops on ${engine}`, () => {
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

    for (const id of ['drop-index', 'drop-constraint'])
      for (const { name, target, unshown, files, expected, expectedPath } of casesOf<Target>(id)) {
        describe(`${id}: ${name}`, () => {
          const sql = files.map((f) => f.text).join('\n');
          const refactoring = refactorings.find((r) => r.id === id);
          assert.ok(refactoring);
          const thing = target.index ?? target.constraint ?? '';
          const planned = (): Plan => {
            const plan = refactoring.plan(snapshotOf(files), { refactoringId: id, title: '', target });
            assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
            return plan;
          };
          const up = () => migrationText(planned(), { now: NOW });
          const down = () => rollbackText(planned(), { now: NOW });

          it('is offered for the finding that underlines it', () => {
            const snapshot = snapshotOf(files);
            assert.deepEqual(snapshot.problems, []);
            const schema = target.table.slice(0, target.table.indexOf('.'));
            const object = id === 'drop-index' ? `${schema}.${thing}` : `${target.table}.${thing}`;
            const finding = findingsOf(snapshot).find((f) => f.objects?.[0] === object);
            assert.ok(finding, 'nothing is found');
            const offers = refactoring.offerFor(snapshot, finding);
            assert.deepEqual(
              offers.map((o) => o.target),
              [target],
            );
            assert.deepEqual(refactoring.offer(snapshot, finding.at), offers);
          });

          it('gives the expected migration, which parses', () => {
            const text = up();
            if (process.env.UPDATE_FIXTURES) writeFileSync(expectedPath, text);
            else assert.equal(text, expected);
            assert.deepEqual(readSql(text).problems, []);
            assert.deepEqual(readSql(down()).problems, []);
          });

          it('replays to the catalog that PostgreSQL has, and leaves no finding about it', async () => {
            const text = up();
            const snapshot = snapshotOf([...files, { path: 'drop.sql', text }]);
            assert.deepEqual(snapshot.problems, []);
            const real = await oracle.catalog(`${sql}\nbegin;\n${text}\ncommit;\n`);
            assert.deepEqual(oracle.errors, []);
            assertDescribesCatalog(describeCatalog(snapshot), real);
            const left = findingsOf(snapshot).filter((f) => f.objects?.some((o) => o.endsWith(`.${thing}`)));
            assert.deepEqual(
              left.map((f) => f.message),
              [],
            );
          });

          it('restores schema and rows', async () => {
            const schema = await oracle.catalog(sql);
            assert.deepEqual(oracle.errors, []);
            const rows = await rowsOf(oracle, target.table);
            const facts = await oracle.facts();
            await run(oracle, up());
            assert.deepEqual(await rowsOf(oracle, target.table), rows);
            await run(oracle, down());
            assert.deepEqual(await catalogOf(oracle), schema);
            assert.deepEqual(await oracle.facts(), facts);
            assert.deepEqual(await rowsOf(oracle, target.table), rows);
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
