import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describeCatalog } from '../../src/catalog/describe.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { planMerge } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf, type Finding } from '../../src/rules/rule.ts';

import { quoteQualified } from '../../src/sql/identifiers.ts';
import { readSql } from '../../src/sql/read.ts';
import { prove } from '../../src/verification/prove.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { type SharedEngine, sharedEngine } from '../verification/shared-engine.ts';
import { catalogOf, mergeCases, quoted, rowsOf, run, snapshotOf } from './cases.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('merge tables', () => {
  let oracle: Oracle;
  let engine: SharedEngine;
  before(async () => {
    oracle = await openOracle();
    engine = await sharedEngine();
  });
  after(async () => {
    await oracle.close();
    await engine.stop();
  });
  // A migration that failed half-way leaves its transaction open.
  afterEach(() => oracle.query('rollback'));

  for (const { name, target, unshown, files, expected, expectedPath } of mergeCases()) {
    describe(name, () => {
      const sql = files.map((f) => f.text).join('\n');
      const planned = (): Plan => {
        const plan = planMerge(snapshotOf(files), target);
        assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
        return plan;
      };
      const up = () => migrationText(planned(), { now: NOW });
      const transaction = (text: string) => `begin;\n${text}\ncommit;\n`;

      it('is read by replay without a problem', () => {
        assert.deepEqual(snapshotOf(files).problems, []);
      });

      it('gives the expected migration, which parses', () => {
        const text = up();
        if (process.env.UPDATE_FIXTURES) writeFileSync(expectedPath, text);
        else assert.equal(text, expected);
        assert.deepEqual(readSql(text).problems, []);
        assert.deepEqual(readSql(rollbackText(planned(), { now: NOW })).problems, []);
      });

      it('reads every row back through the old name, and restores schema and rows', async () => {
        const plan = planned();
        const schema = await oracle.catalog(sql);
        assert.deepEqual(oracle.errors, []);
        const old = await rowsOf(oracle, target.from);
        const own = await rowsOf(oracle, target.into);
        assert.ok(old.length > 0 && own.length > 0, 'both tables need rows');

        await run(oracle, migrationText(plan, { now: NOW }));
        assert.deepEqual(await rowsOf(oracle, target.from), await readBack(oracle, plan, target.from, old));

        await run(oracle, rollbackText(plan, { now: NOW }));
        assert.deepEqual(await catalogOf(oracle), schema);
        assert.deepEqual(await rowsOf(oracle, target.from), old);
        assert.deepEqual(await rowsOf(oracle, target.into), own);
      });

      it(unshown.length > 0 ? 'is not refuted' : 'is proved', async () => {
        const proof = await prove(snapshotOf(files), planned(), engine.open);
        assert.deepEqual(
          proof.checks.filter((c) => c.outcome !== 'held').map((c) => `${c.title}: ${c.detail}`),
          unshown,
        );
      });

      it('leaves no finding about the two tables', () => {
        const merged = snapshotOf([...files, { path: 'merge.sql', text: up() }]);
        const left = findingsOf(merged).filter((f) => f.tables.includes(target.from));
        assert.deepEqual(
          left.map((f) => f.message),
          [],
        );
      });

      it('replays to the catalog that PostgreSQL has', async () => {
        const text = up();
        const snapshot = snapshotOf([...files, { path: 'merge.sql', text }]);
        assert.deepEqual(snapshot.problems, []);
        const real = await oracle.catalog(`${sql}\n${transaction(text)}`);
        assertDescribesCatalog(describeCatalog(snapshot), real);
      });
    });
  }
});

function findingsOf(snapshot: Snapshot): Finding[] {
  const context = contextOf(snapshot);
  return rules.flatMap((rule) => [...rule.check(context)]);
}

/** What should be read: the old rows, but for those of which the target's version was kept and theirs set aside. */
async function readBack(oracle: Oracle, plan: Plan, key: string, old: readonly string[]): Promise<string[]> {
  const kept = plan.obligations.flatMap((o) => (o.kind === 'rows-read-back' && o.keptAside ? [o.keptAside] : []))[0];
  if (!kept) return [...old];
  const aside = await rowsOf(oracle, `${kept.table.schema}.${kept.table.name}`);
  const match = kept.key.map((c) => `d."${c}" = t."${c}"`).join(' and ');
  const instead = await oracle.query<{ row: string }>(
    `select t::text as row from ${quoted(key)} as t join ${quoteQualified(kept.table.schema, kept.table.name)} as d on ${match}`,
  );
  assert.ok(aside.length > 0);
  return [...old.filter((r) => !aside.includes(r)), ...instead.map((r) => r.row)].sort();
}
