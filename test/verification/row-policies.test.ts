import assert from 'node:assert/strict';
import type { ProvablePlan } from '../../src/verification/plan.ts';
import { proveOn } from '../../src/verification/prove.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const NOTES = `
create table notes (id uuid primary key default gen_random_uuid(), body text, made timestamptz not null default now());
create table notes_old (id uuid primary key default gen_random_uuid(), body text, tag text default 'old');`;

const at = (name: string) => ({ schema: 'public', name });
const steps = (...sql: string[]): ProvablePlan['steps'] =>
  sql.map((s, i) => ({ title: `step ${i + 1}`, sql: s, transaction: 'shared' }));

const GUARD = `do $$
declare n bigint;
begin
  select count(*) into n from notes_old o join notes t using (id);
  if n > 0 then raise exception '% keys of notes_old are in notes too', n; end if;
end $$;`;

const DISJOINT = {
  expand: `alter table notes add column tag text, add column origin text not null default 'notes';
alter table notes alter column made drop not null;`,
  backfill: `insert into notes (id, body, tag, origin, made) select id, body, tag, 'notes_old', null from notes_old;
drop table notes_old;`,
  views: `create view notes_old_rows as select id, body, tag, origin from notes where origin = 'notes_old';
alter view notes_old_rows alter column origin set default 'notes_old';
alter view notes_old_rows alter column tag set default 'old';
create view notes_old as select id, body, tag from notes_old_rows with cascaded check option;
alter view notes_old alter column tag set default 'old';`,
};

function disjoint(changed: Partial<typeof DISJOINT> = {}, guard = GUARD): ProvablePlan {
  const parts = { ...DISJOINT, ...changed };
  return {
    rowPolicy: 'disjoint',
    steps: steps(guard, parts.expand, parts.backfill, parts.views),
    rollback: [],
    touches: [at('notes'), at('notes_old')],
    obligations: [
      { kind: 'rows-read-back', table: at('notes_old'), columns: ['id', 'body', 'tag'] },
      { kind: 'target-rows-kept', table: at('notes'), columns: ['id', 'body', 'made'], own: "origin = 'notes'" },
      { kind: 'writes-land', table: at('notes_old'), key: ['id'] },
      {
        kind: 'guard-aborts',
        assumption: 'no key is in both tables',
        probe: ['insert into notes_old (id, body) select id, body from notes limit 1;'],
      },
    ],
  };
}

const SAME_ROW = {
  aside: `create table notes_old_differences as
select o.* from notes_old o join notes t using (id) where o.body is distinct from t.body;`,
  backfill: `alter table notes add column tag text, add column in_notes boolean not null default true, add column in_old boolean not null default false;
update notes t set tag = o.tag, in_old = true from notes_old o where o.id = t.id;
insert into notes (id, body, tag, in_notes, in_old) select id, body, tag, false, true from notes_old o
where not exists (select from notes t where t.id = o.id);
drop table notes_old;`,
  views: `create view notes_old as select id, body, tag from notes where in_old;`,
};

function sameRow(changed: Partial<typeof SAME_ROW> = {}): ProvablePlan {
  const parts = { ...SAME_ROW, ...changed };
  return {
    rowPolicy: 'same-row',
    steps: steps(parts.aside, parts.backfill, parts.views),
    rollback: [],
    touches: [at('notes'), at('notes_old')],
    obligations: [
      {
        kind: 'rows-read-back',
        table: at('notes_old'),
        columns: ['id', 'body', 'tag'],
        keptAside: { table: at('notes_old_differences'), key: ['id'] },
      },
      { kind: 'target-rows-kept', table: at('notes'), columns: ['id', 'body', 'made'], own: 'in_notes' },
    ],
  };
}

describe('row policies under proof', () => {
  let shared: SharedEngine;
  before(async () => {
    shared = await sharedEngine();
  });
  after(() => shared.stop());

  const refuted = async (plan: ProvablePlan): Promise<string> => {
    const proof = await proveOn(NOTES, plan, shared.open);
    assert.equal(proof.verdict, 'failed', JSON.stringify(proof.checks, null, 1));
    return proof.checks
      .filter((c) => c.outcome === 'failed')
      .map((c) => `${c.title}: ${c.detail}`)
      .join('\n');
  };

  it('prove a disjoint merge over rows whose keys never meet', async () => {
    const proof = await proveOn(NOTES, disjoint(), shared.open);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks, null, 1));
    const guard = proof.checks.find((c) => c.kind === 'guard-aborts');
    assert.match(guard?.detail ?? '', /1 keys of notes_old are in notes too/);
  });

  it('refute a disjoint merge whose view has no check option, since an upsert rewrites a row of the target', async () => {
    const views = DISJOINT.views.replace(' with cascaded check option', '');
    assert.match(await refuted(disjoint({ views })), /leave the target's own rows alone: upsert of id = .*body was/);
  });

  it('refute a disjoint merge that has no guard', async () => {
    assert.match(
      await refuted(disjoint({ backfill: DISJOINT.backfill.replace(/;/, ' on conflict do nothing;') }, 'select 1;')),
      /the migration went on over a row that breaks it/,
    );
  });

  it('prove a merge of equal keys into one row, with differing values kept aside', async () => {
    const proof = await proveOn(NOTES, sameRow(), shared.open);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks, null, 1));
    assert.match(
      proof.checks.find((c) => c.kind === 'rows-read-back')?.detail ?? '',
      /[1-9] rows? of them kept aside|[1-9] rows of them/,
    );
  });

  it('refute a merge of equal keys that keeps none of the differing values', async () => {
    const aside = 'create table notes_old_differences as select * from notes_old where false;';
    assert.match(await refuted(sameRow({ aside })), /not as before.*column body was/);
  });

  it('refute a merge of equal keys that keeps the wrong values aside', async () => {
    const aside = SAME_ROW.aside.replace('o.*', 'o.id, t.body, o.tag');
    assert.match(
      await refuted(sameRow({ aside })),
      /the values of the row .* are not in public\.notes_old_differences/,
    );
  });

  it('refute a merge that lets the absorbed table overwrite the target', async () => {
    const backfill = SAME_ROW.backfill.replace('set tag = o.tag', 'set tag = o.tag, body = o.body');
    assert.match(
      await refuted(sameRow({ backfill })),
      /rows that were in public\.notes before are as they were.*column body was/,
    );
  });
});
