import assert from 'node:assert/strict';
import { freeName, planned, readPlan, readSqitchConfig } from '../../src/migrations/sqitch-plan.ts';

const NOW = new Date('2025-06-01T12:30:45.678Z');

describe('a plan of Sqitch', () => {
  it('gets one more line, behind an empty one where a tag came last', () => {
    assert.equal(
      planned('a 2024-01-01T00:00:00Z A <a@b>', 'c_d', NOW),
      '\nc_d 2025-06-01T12:30:45Z Tablefold <tablefold@localhost> # c d\n',
    );
    assert.equal(
      planned('a 2024-01-01T00:00:00Z A <a@b>\r\n@v1 2024-01-01T00:00:00Z A <a@b>\r\n', 'c', NOW),
      '\r\nc 2025-06-01T12:30:45Z Tablefold <tablefold@localhost> # c\r\n',
    );
  });

  it('lists the line that was added last', () => {
    const plan =
      '%syntax-version=1.0.0\n%project=p\n\na 2024-01-01T00:00:00Z A <a@b>\n@v1 2024-01-01T00:00:00Z A <a@b>\n';
    assert.deepEqual(
      readPlan(plan + planned(plan, 'b', NOW)).map(({ name }) => name),
      ['a', 'b'],
    );
    assert.equal(freeName(plan, 'a'), 'a_2');
    assert.equal(freeName(plan, 'b'), 'b');
  });

  it('may have its scripts in other folders, for one engine or for all', () => {
    const paths = readSqitchConfig(
      '[core]\n\tengine = pg\n\ttop_dir = ./db\n\textension = pgsql\n[engine "pg"]\n\tdeploy_dir = up\n\treworked_dir = old/\n',
    );
    assert.deepEqual(paths, {
      top: 'db',
      plan: 'db/sqitch.plan',
      deploy: 'up',
      revert: 'db/revert',
      verify: 'db/verify',
      reworked: 'old/deploy',
      extension: 'pgsql',
    });
    assert.equal(readSqitchConfig(undefined).reworked, 'deploy');
  });
});
