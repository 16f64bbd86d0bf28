import assert from 'node:assert/strict';
import { rules } from '../../src/rules/index.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { findingsIn, schemaOf } from './harness.ts';

/** "severity: what it is about" of each finding of one rule. */
function found(rule: string, ...texts: readonly string[]): readonly string[] {
  return findingsIn(...texts)
    .filter((f) => f.ruleId === rule)
    .map((f) => `${f.severity}: ${[...f.tables, ...f.columns, ...(f.objects ?? [])].join(' ')}`);
}

describe('a table that holds more columns of another', () => {
  const users = 'create table users (id bigint primary key, email text not null);';
  const extra = 'create table user_extra (user_id bigint primary key references users, phone text, birthday date);';

  it('is a warning when a later migration made it, with a few plain columns', () =>
    assert.deepEqual(found('split-table', users, extra), ['warning: public.user_extra public.users']));

  it('is information when whoever made both made them together', () =>
    assert.deepEqual(found('split-table', `${users} ${extra}`), ['info: public.user_extra public.users']));

  it('is information when its name says what it is about', () =>
    assert.deepEqual(found('split-table', users, extra.replace('user_extra', 'user_details')), [
      'info: public.user_details public.users',
    ]));

  it('is information when its columns are not plain', () =>
    assert.deepEqual(found('split-table', users, extra.replace('birthday date', 'hobbies text[]')), [
      'info: public.user_extra public.users',
    ]));

  it('is one again when another migration moved its columns', () =>
    assert.deepEqual(
      found('split-table', users, extra, 'alter table users add column phone text; drop table user_extra;'),
      [],
    ));

  it('is known by its name once it is renamed', () =>
    assert.deepEqual(found('split-table', users, extra, 'alter table user_extra rename to loyalty_cards;'), []));

  it('is left alone where an aspect was made together with the whole', () =>
    assert.deepEqual(
      found('split-table', `${users} ${extra.replace('user_extra', 'user_contacts')}`, 'create table a (b int);'),
      [],
    ));
});

describe('two links between the same tables', () => {
  const tables = `create table films (id bigint primary key, film text);
    create table critics (id bigint primary key, pen_name text);`;
  const link = (name: string, more = '') =>
    `create table ${name} (film_id bigint references films, critic_id bigint references critics${more});`;
  const links = (first: string, second: string) => found('redundant-relationship', tables, first, second);
  const both = 'public.critics_films public.film_critics';

  it('are a warning when their names differ by order and plural alone', () =>
    assert.deepEqual(links(link('film_critics'), link('critics_films')), [`warning: ${both}`]));

  it('are information when each says something that the other does not', () =>
    assert.deepEqual(links(link('film_critics', ', position int'), link('critics_films', ', stars int')), [
      `info: ${both}`,
    ]));

  it('are none when people write something in one of them', () =>
    assert.deepEqual(links(link('film_critics', ', review text'), link('critics_films')), []));

  it('are none when one has a key that has nothing to do with what it points to', () =>
    assert.deepEqual(links(link('film_critics', ', ticket_no text primary key'), link('critics_films')), []));

  it('are none when one refers to a third thing', () =>
    assert.deepEqual(links(link('film_critics', ', festival_id bigint'), link('critics_films')), []));

  it('are left to the name where one is a version of the other', () =>
    assert.deepEqual(links(link('film_critics'), link('film_critics_old')), []));

  it('are none where a comment sets them apart', () =>
    assert.deepEqual(
      links(
        link('film_critics'),
        `${link('critics_films')} comment on table critics_films is 'Invited ones, not to be confused with film_critics';`,
      ),
      [],
    ));

  it('between rows of one table are one where they point there in the same parts', () => {
    const parts = 'create table parts (id bigint primary key, part_no text);';
    const nested = (name: string, other: string) =>
      `create table ${name} (part_id bigint references parts, ${other} bigint references parts);`;
    const compare = (a: string, b: string) =>
      found('redundant-relationship', parts, nested('part_parts', a), nested('parts_map', b));
    assert.deepEqual(compare('inner_part_id', 'inner_part_id'), ['warning: public.parts_map public.part_parts']);
    assert.deepEqual(compare('inner_part_id', 'spare_part_id'), []);
  });
});

describe('a column beside a link', () => {
  const tables = 'create table teams (id bigint primary key, team text);';
  const column = 'create table users (id bigint primary key, email text, team_id bigint references teams);';
  const link = 'create table user_teams (user_id bigint references users, team_id bigint references teams);';

  it('is information when they came one after the other', () =>
    assert.deepEqual(found('redundant-relationship', tables, column, link), [
      'info: public.user_teams public.users public.users.team_id',
    ]));

  it('is a hint when one migration of several made both', () =>
    assert.deepEqual(found('redundant-relationship', tables, `${column} ${link}`), [
      'hint: public.user_teams public.users public.users.team_id',
    ]));

  it('is none when the column is dropped', () =>
    assert.deepEqual(
      found('redundant-relationship', tables, column, link, 'alter table users drop column team_id;'),
      [],
    ));
});

describe('lists of the same values', () => {
  const type = (name: string, ...labels: string[]) => `create type ${name} as enum ('${labels.join("', '")}');`;
  const lists = (...texts: readonly string[]) => found('parallel-lookup', ...texts);

  it('count labels that were added and renamed later', () =>
    assert.deepEqual(
      lists(
        type('currency', 'eur', 'usd', 'franc'),
        type('ccy', 'EUR', 'USD', 'CHF', 'GBP'),
        `alter type currency rename value 'franc' to 'chf'; alter type currency add value 'gbp';`,
      ),
      ['warning: public.ccy public.currency'],
    ));

  it('may differ in one of five values', () => {
    const known = ['eur', 'usd', 'chf', 'gbp'];
    assert.deepEqual(lists(type('currency', ...known), type('ccy', ...known, 'jpy')), [
      'info: public.ccy public.currency',
    ]);
    assert.deepEqual(lists(type('currency', ...known), type('ccy', ...known, 'jpy', 'cad')), []);
  });

  it('are said once for all that have them', () => {
    const one = (name: string) =>
      `create table ${name} (id bigint primary key, carrier text check (carrier in ('dhl', 'ups', 'gls')));`;
    assert.deepEqual(lists(one('parcels'), one('pallets'), one('letters')), [
      'info: public.letters.carrier public.pallets.carrier public.parcels.carrier',
    ]);
  });

  it('are none where no rows are known', () =>
    assert.deepEqual(
      lists(
        'create table currencies (code text primary key);',
        'create table currency_codes (code text primary key);',
        type('currency', 'eur', 'usd', 'chf'),
      ),
      [],
    ));

  it('are none once the rows of one are gone', () =>
    assert.deepEqual(
      lists(
        `create table currencies (code text primary key); insert into currencies values ('eur'), ('usd'), ('chf');`,
        type('currency', 'eur', 'usd', 'chf'),
        'truncate currencies;',
      ),
      [],
    ));
});

describe('what somebody decided to leave as it is', () => {
  it('is not said again', () => {
    const snapshot = schemaOf(
      rules.map(({ docs }, i) => `create schema s${i}; set search_path to s${i}; ${docs.bad}`).join('\n'),
    );
    const ids = ['split-table', 'redundant-relationship'];
    const said = (isDecided: () => boolean) =>
      rules.filter((r) => ids.includes(r.id)).flatMap((r) => [...r.check(contextOf(snapshot, { isDecided }))]);
    assert.ok(said(() => false).length >= 2);
    assert.deepEqual(
      said(() => true).map((f) => f.message),
      [],
    );
  });
});
