import assert from 'node:assert/strict';
import { findingsIn } from './harness.ts';

const BOAT = `name text not null, hull_number text, draught_cm int, home_port text, sail_area numeric, registered_on date`;

/** "severity table ~ twins" of each duplicate that is found. */
function duplicates(...texts: readonly string[]): readonly string[] {
  return findingsIn(...texts)
    .filter((f) => f.ruleId === 'duplicate-table')
    .map((f) => `${f.severity} ${f.tables[0]} ~ ${f.tables.slice(1).join(' ')}`);
}

describe('tables that hold the same thing', () => {
  const yachts = `create table yachts (id uuid primary key, ${BOAT});`;

  it('are found whatever their names when a later migration made the second one', () =>
    assert.deepEqual(
      duplicates(yachts, `create table pleasure_craft (id uuid primary key, ${BOAT}, insured boolean);`),
      ['warning public.pleasure_craft ~ public.yachts'],
    ));

  it('are found in one file when they are clones', () =>
    assert.deepEqual(duplicates(`${yachts} create table pleasure_craft (id uuid primary key, ${BOAT});`), [
      'warning public.pleasure_craft ~ public.yachts',
    ]));

  it('are doubted when whoever wrote them, one after the other, gave each columns and a name of its own', () =>
    assert.deepEqual(
      duplicates(`${yachts} create table pleasure_craft (id uuid primary key, ${BOAT}, insured boolean);`),
      ['info public.pleasure_craft ~ public.yachts'],
    ));

  it('are doubted when the schema is built around both', () => {
    const crews = ['yachts', 'pleasure_craft'].flatMap((t) =>
      ['crew', 'log'].map(
        (s) => `create table ${t}_${s} (id uuid primary key, boat uuid references ${t}, ${t}_${s}_note text);`,
      ),
    );
    assert.deepEqual(
      duplicates(yachts, `create table pleasure_craft (id uuid primary key, ${BOAT});`, crews.join('\n')),
      ['info public.pleasure_craft ~ public.yachts'],
    );
  });

  it('point from the table that came last, whatever the files’ order says about their names', () =>
    assert.deepEqual(
      duplicates(
        `create table customers (id uuid primary key, ${BOAT});`,
        `create table clients (id uuid primary key, ${BOAT});`,
      ),
      ['warning public.clients ~ public.customers'],
    ));

  it('are reported once for each table, with every twin', () => {
    const found = duplicates(
      `create table customers (id uuid primary key, ${BOAT});`,
      `create table clients (id uuid primary key, ${BOAT});`,
      `create table buyers (id uuid primary key, ${BOAT});`,
    );
    assert.deepEqual(found, [
      'warning public.buyers ~ public.clients public.customers',
      'warning public.clients ~ public.customers',
    ]);
  });

  it('are left to the name where one is a version of the other', () =>
    assert.deepEqual(
      findingsIn(yachts, `create table yachts_v2 (id uuid primary key, ${BOAT});`).map((f) => f.ruleId),
      ['versioned-table'],
    ));
});
