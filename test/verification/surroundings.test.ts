import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { planMerge } from '../../src/refactorings/index.ts';
import { prove } from '../../src/verification/prove.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

/** Two member tables whose keys belong to a table of the hosting service, with this policy on each. */
const members = (policy: string) => `
create table members (id uuid primary key references auth.users (id) on delete cascade, handle text, bio text);
create table members_v2 (id uuid primary key references auth.users (id) on delete cascade, handle text, bio text, motto text);
alter table members enable row level security;
alter table members_v2 enable row level security;
create policy own on members using (${policy});
create policy own on members_v2 using (${policy});
grant select, insert, update, delete on members, members_v2 to app;
`;

describe('what a schema takes for granted', () => {
  let engine: SharedEngine;
  before(async () => {
    engine = await sharedEngine();
  });
  after(() => engine.stop());

  async function proofOf(sql: string) {
    const snapshot = replay([readFacts('/members.sql', sql)]);
    const plan = planMerge(snapshot, { from: 'public.members_v2', into: 'public.members' });
    assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
    return prove(snapshot, plan, engine.open);
  }

  it('is stood in for where a foreign key or a well-known function says what it is, and the proof says so', async () => {
    const proof = await proofOf(members('auth.uid() = id'));
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.match(
      proof.notes.join('\n'),
      /auth\.users is made outside these files \(Supabase\); one of its 35 columns as they are known stood in for it/,
    );
    assert.match(proof.notes.join('\n'), /auth\.uid\(\) is made outside these files \(Supabase\)/);
  });

  it('leaves unshown, rather than refuted, what depends on a function that nobody here knows', async () => {
    const proof = await proofOf(members('billing.may_read(id)'));
    assert.equal(proof.verdict, 'incomplete');
    assert.match(
      JSON.stringify(proof.checks.filter((c) => c.outcome === 'not shown')),
      /schema \\"billing\\" does not exist/,
    );
  });

  it('is a table of just the referenced columns where nothing more is known of it', async () => {
    const proof = await proofOf(members('true').replaceAll('auth.users', 'idp.accounts'));
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.match(proof.notes.join('\n'), /idp\.accounts is made outside these files; a table of just the referenced/);
  });

  it("has types of text where an extension's own cannot be had, and the proof says so", async () => {
    const table = (name: string) =>
      `create table ${name} (id uuid primary key, title text, at geometry(Point,4326), near vector(3));`;
    const proof = await proofOf(`create extension vector; ${table('members')} ${table('members_v2')}`);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.match(proof.notes.join('\n'), /types that hold any text stood in for its vector, halfvec, sparsevec/);
    assert.match(proof.notes.join('\n'), /types that hold any text stood in for its geometry, geography/);
  });

  it('stands in for storage, roles and views of a whole Supabase project', async () => {
    const table = (name: string) => `
      create table ${name} (
        id uuid primary key default gen_random_uuid(), owner uuid not null default auth.uid() references auth.users,
        avatar uuid references storage.objects (id), name text);
      alter table ${name} enable row level security;
      create policy own on ${name} to authenticated using (auth.uid() = owner) with check (auth.uid() = owner);
      create policy staff on ${name} for select to authenticated using (auth.jwt() ->> 'role' = 'staff');
      grant select, insert, update, delete on ${name} to authenticated;
      grant all on ${name} to service_role;`;
    const proof = await proofOf(`${table('members')} ${table('members_v2')}
      create view emails as select u.email, m.name from members_v2 m join auth.users u on u.id = m.owner;`);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.match(proof.notes.join('\n'), /storage\.objects is made outside these files \(Supabase\)/);
  });
});
