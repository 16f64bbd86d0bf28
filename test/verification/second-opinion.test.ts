import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planMerge } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { prove } from '../../src/verification/prove.ts';
import { mergeCases, quoted, snapshotOf } from '../refactorings/cases.ts';
import { randomPair } from '../refactorings/random-tables.ts';
import { type Oracle, openOracle, statementsOf } from '../support/oracle.ts';
import { runs, seed } from '../support/runs.ts';
import { faultsOf } from './second-opinion.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

const MUTATIONS = [
  { name: 'a limit of the old table is lost', find: 'char_length(platform) <= 20', instead: 'true' },
  { name: 'a NOT NULL of the old table is lost', find: 'content is not null', instead: 'true' },
  {
    name: 'a default of the old table is lost',
    find: "alter view public.social_posts_v2 alter column hashtags set default '{}';",
    instead: '',
  },
  { name: 'children are no longer deleted along', find: 'on delete cascade not valid', instead: 'not valid' },
  { name: 'two columns change places', find: 'content as caption', instead: 'platform as caption' },
  {
    name: 'the rollback leaves a constraint behind',
    find: 'drop column origin',
    instead: 'alter column origin drop not null',
  },
] as const;

describe('a second opinion on the proof', () => {
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

  const judge = (sql: string, from: string, into: string, plan: Plan) => {
    const [up, down] = [migrationText(plan, { now: NOW }), rollbackText(plan, { now: NOW })];
    return faultsOf(oracle, { sql, from: quoted(from), into: quoted(into), up, down, plan });
  };

  for (const { name, target, files } of mergeCases()) {
    it(`finds no fault with ${name}`, async () => {
      const plan = planMerge(snapshotOf(files), target);
      assert.ok(!('unavailable' in plan));
      assert.deepEqual(await judge(files.map((f) => f.text).join('\n'), target.from, target.into, plan), []);
    });
  }

  it('agrees where the proof says proved, for random tables', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(randomPair, async ({ schema, rows }) => {
        const snapshot = snapshotOf([{ path: 'schema.sql', text: schema }]);
        const [from, into] = ['public.things_v2', 'public.things'] as const;
        const plan = planMerge(snapshot, { from, into });
        if ('unavailable' in plan) return;
        const faults = await judge(`${schema}\n${rows}`, from, into, plan);
        if (faults.length === 0) return;
        const proof = await prove(snapshot, plan, engine.open);
        assert.notEqual(proof.verdict, 'proved', faults.join('\n'));
      }),
      { numRuns: runs(25), ...seed() },
    );
  });

  for (const { name, find, instead } of MUTATIONS) {
    it(`is shared by the proof where ${name}`, async () => {
      const { files, target, plan } = planned('uuid-keys-and-synonyms');
      const mutant = rewritten(plan, (sql) => sql.replaceAll(find, instead));
      assert.notDeepEqual(mutant, plan);
      const faults = await judge(files.map((f) => f.text).join('\n'), target.from, target.into, mutant);
      assert.notDeepEqual(faults, []);
      assert.equal((await prove(snapshotOf(files), mutant, engine.open)).verdict, 'failed');
    });
  }

  it('is shared by the proof where any one statement is left out of a migration', async function () {
    this.timeout(0);
    const names = mergeCases().map((c) => c.name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), async (name, n) => {
        const { files, target, plan } = planned(name);
        const statements = plan.steps.flatMap((s) => statementsOf(s.sql)).filter((s) => !/^do /i.test(s));
        const left = statements[n % statements.length] ?? '';
        const mutant = rewritten(plan, (sql) => sql.replace(left, ''));
        const faults = await judge(files.map((f) => f.text).join('\n'), target.from, target.into, mutant);
        if (faults.length === 0) return;
        const { verdict } = await prove(snapshotOf(files), mutant, engine.open);
        assert.notEqual(verdict, 'proved', `${name} without "${left}":\n${faults.join('\n')}`);
      }),
      { numRuns: runs(12), ...seed() },
    );
  });
});

function planned(name: string) {
  const found = mergeCases().find((c) => c.name === name);
  assert.ok(found);
  const plan = planMerge(snapshotOf(found.files), found.target);
  assert.ok(!('unavailable' in plan));
  return { ...found, plan };
}

/** The plan with its statements changed, and without the step that would notice. */
function rewritten(plan: Plan, change: (sql: string) => string): Plan {
  return {
    ...plan,
    steps: plan.steps.filter((s) => s.title !== 'Read every row back').map((s) => ({ ...s, sql: change(s.sql) })),
    rollback: plan.rollback.map((r) => ({ ...r, sql: change(r.sql) })),
  };
}
