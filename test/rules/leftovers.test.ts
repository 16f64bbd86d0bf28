import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { leftoverTable } from '../../src/rules/leftover-table.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { findingsIn } from './harness.ts';

const HOUSES = 'create table houses (id bigint primary key, street text not null, rooms int, sold_on date);';
const BACKUP = 'create table houses_bak as select * from houses; update houses set rooms = 1 where rooms = 0;';

/** "severity table" of each leftover that is found. */
function leftovers(...texts: readonly string[]): readonly string[] {
  return findingsIn(...texts)
    .filter((f) => f.ruleId === 'leftover-table')
    .map((f) => `${f.severity} ${f.tables.join(' ')}`);
}

describe('a table that a migration left over', () => {
  it('is found when no later migration has a use for it', () =>
    assert.deepEqual(leftovers(HOUSES, BACKUP, 'alter table houses add column garden boolean;'), [
      'warning public.houses_bak',
    ]));

  it('is found where the migration that made it read it, too', () =>
    assert.deepEqual(
      leftovers(HOUSES, `${BACKUP} update houses h set rooms = b.rooms from houses_bak b where b.id = h.id;`),
      ['warning public.houses_bak'],
    ));

  it('is none where a later migration alters, fills or reads it', () => {
    for (const later of [
      'alter table houses_bak add primary key (id);',
      'create index on houses_bak (street);',
      "insert into houses_bak (street) values ('Elm');",
      'update houses h set rooms = b.rooms from houses_bak b where b.id = h.id;',
      'do $$ begin delete from houses_bak where sold_on is null; end $$;',
      "select later('select * from houses_bak');",
    ])
      assert.deepEqual(leftovers(HOUSES, BACKUP, later), [], later);
  });

  it('is found where later migrations only do to it what they do to every table', () =>
    assert.deepEqual(
      leftovers(
        HOUSES,
        BACKUP,
        `-- houses_bak can go some day
         alter table houses_bak enable row level security;
         revoke all on houses_bak from public;
         comment on table houses_bak is 'houses before the rooms were counted';`,
      ),
      ['warning public.houses_bak'],
    ));

  it('is none where a later function needs it, and one where that function is gone', () => {
    const made = 'create function old_rooms() returns bigint language sql as $$ select count(*) from houses_bak $$;';
    assert.deepEqual(leftovers(HOUSES, BACKUP, made), []);
    assert.deepEqual(leftovers(HOUSES, BACKUP, made, 'drop function old_rooms();'), ['warning public.houses_bak']);
  });

  it('is one whatever was said of it under the name that it had before', () =>
    assert.deepEqual(
      leftovers(
        `${HOUSES} create index on houses (street);`,
        "insert into houses (id, street) values (1, 'Elm');",
        'alter table houses rename to houses_old;',
        HOUSES,
      ),
      ['warning public.houses_old'],
    ));

  it('is none where the migration that takes its own back reads it', () => {
    const files = [readFacts('1.up.sql', HOUSES), readFacts('2.up.sql', BACKUP)];
    const check = (down: string) => {
      const downs = [readFacts('2.down.sql', down)];
      return [...leftoverTable.check(contextOf(replay(files), { files, downs }))].length;
    };
    assert.equal(check('drop table houses_bak;'), 1);
    assert.equal(check('update houses h set rooms = b.rooms from houses_bak b; drop table houses_bak;'), 0);
  });

  it('is none where a statement that is not understood touches it', () =>
    assert.deepEqual(leftovers(HOUSES, `${BACKUP} create rule r as on delete to houses_bak do instead nothing;`), []));

  it('is left alone where somebody decided so', () => {
    const files = [readFacts('1.sql', HOUSES), readFacts('2.sql', BACKUP)];
    const context = contextOf(replay(files), { files, isDecided: (tables) => tables.includes('public.houses_bak') });
    assert.deepEqual([...leftoverTable.check(context)], []);
  });
});
