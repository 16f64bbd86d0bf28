import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, literally, makeMatcher } from '../../src/configuration/index.ts';
import { runs, seed } from '../support/runs.ts';

/** Which of the paths below /app the patterns match. */
function matched(patterns: readonly string[], paths: readonly string[]): string[] {
  const match = makeMatcher(patterns.map((pattern) => ({ base: '/app', pattern })));
  return paths.filter((path) => match(path.startsWith('/') ? path : `/app/${path}`) !== undefined);
}

describe('globs', () => {
  const paths = ['a.sql', 'db/a.sql', 'db/b.sql', 'db/old/a.sql', '.hidden/a.sql', 'db2/a.sql'];

  it('match within a folder by *, and across folders by **', () => {
    assert.deepEqual(matched(['*.sql'], paths), ['a.sql']);
    assert.deepEqual(matched(['db/*.sql'], paths), ['db/a.sql', 'db/b.sql']);
    assert.deepEqual(matched(['**/a.sql'], paths), ['a.sql', 'db/a.sql', 'db/old/a.sql', '.hidden/a.sql', 'db2/a.sql']);
    assert.deepEqual(matched(['**/old/**'], paths), ['db/old/a.sql']);
    assert.deepEqual(matched(['{db,db2}/a.sql'], paths), ['db/a.sql', 'db2/a.sql']);
  });

  it('match all that is in a folder by its name', () => {
    for (const pattern of ['db', 'db/', './db', '/db', '/app/db'])
      assert.deepEqual(matched([pattern], paths), ['db/a.sql', 'db/b.sql', 'db/old/a.sql'], pattern);
    assert.deepEqual(matched(['.'], paths), paths);
    assert.deepEqual(matched(['**/old'], paths), ['db/old/a.sql']);
    assert.deepEqual(matched(['**/ol*'], paths), ['db/old/a.sql']);
  });

  it('match only what lies directly in a folder where they end with /*', () => {
    assert.deepEqual(matched(['db/*'], paths), ['db/a.sql', 'db/b.sql']);
    assert.deepEqual(matched(['*'], paths), ['a.sql']);
    assert.deepEqual(matched(['db/**'], paths), ['db/a.sql', 'db/b.sql', 'db/old/a.sql']);
  });

  it('take back behind a !, in their order', () => {
    assert.deepEqual(matched(['db', '!db/old'], paths), ['db/a.sql', 'db/b.sql']);
    assert.deepEqual(matched(['db', '!db/old', 'db/old/a.sql'], paths), ['db/a.sql', 'db/b.sql', 'db/old/a.sql']);
    assert.deepEqual(matched(['!db'], paths), []);
  });

  it('reach above their folder by ../', () => {
    assert.deepEqual(matched(['../lib/*.sql'], ['/lib/a.sql', '/app/lib/a.sql']), ['/lib/a.sql']);
    assert.equal(anchorOf({ base: '/shop/app', pattern: '../lib/x*/a.sql' }), '/shop/lib');
    assert.equal(anchorOf({ base: '/shop/app', pattern: '**/a.sql' }), '/shop/app');
  });

  it('know which of them matched first', () => {
    const match = makeMatcher(['b*', '*'].map((pattern) => ({ base: '/', pattern })));
    assert.deepEqual(['/a', '/b'].map(match), [1, 0]);
  });

  it('match by an escaped path that path alone', () => {
    const name = fc.stringMatching(/^[\w ()[\]{}!?*+@,.-]{1,8}$/).filter((s) => s.trim() === s && !/^\.+$/.test(s));
    fc.assert(
      fc.property(name, name, (one, other) => {
        assert.deepEqual(
          matched([literally(`x/${one}`)], [`x/${one}`, `x/${other}`]),
          one === other ? [`x/${one}`, `x/${other}`] : [`x/${one}`],
        );
      }),
      { numRuns: runs(300), ...seed() },
    );
  });
});
