import assert from 'node:assert/strict';
import { type Engine, EngineError } from '../../src/verification/engine.ts';
import type { ProvablePlan } from '../../src/verification/plan.ts';
import { describeProof } from '../../src/verification/proof.ts';
import { proveOn } from '../../src/verification/prove.ts';
import { mergePlan, SCHEMA, STEPS } from './merge-plan.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const things = { schema: 'public', name: 'things' };

function planOf(sql: string, transaction: 'shared' | 'own' | 'none' = 'shared'): ProvablePlan {
  return {
    rowPolicy: 'disjoint',
    steps: [{ title: 'the step', sql, transaction }],
    rollback: [],
    touches: [things],
    obligations: [{ kind: 'rows-read-back', table: things, columns: ['id', 'size'] }],
  };
}

const THINGS = 'create table things (id integer primary key, size integer);';

describe('a proof at its edges', () => {
  let shared: SharedEngine;
  before(async () => {
    shared = await sharedEngine();
  });
  after(() => shared.stop());

  it('leaves out rows that a guard refuses, and says which guard and how many', async () => {
    const guard = `do $$ begin if exists (select from things where size < 0) then raise exception 'a size is negative'; end if; end $$;`;
    const proof = await proveOn(THINGS, planOf(guard), shared.open);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks));
    assert.match(
      proof.notes.join('\n'),
      /A guard of the migration refuses \d+ rows? of those made: "a size is negative"/,
    );
    assert.ok(proof.dropped > 0);
    assert.ok(proof.rows.readBack >= 3);
  });

  it('takes no error for a guard that is raised when something has changed', async () => {
    const late = `update things set size = 1 where size < 0; do $$ begin if exists (select from things where size = 1) then raise exception 'too late'; end if; end $$;`;
    const proof = await proveOn(THINGS, planOf(late), shared.open);
    assert.equal(proof.verdict, 'failed');
    assert.match(describeProof(proof).join('\n'), /Refuted: the migration runs: "the step" fails: too late \(P0001\)/);
  });

  it('shows nothing where a guard refuses every row', async () => {
    const guard = `do $$ begin if exists (select from things) then raise exception 'never'; end if; end $$;`;
    const proof = await proveOn(THINGS, planOf(guard), shared.open);
    assert.equal(proof.verdict, 'incomplete');
    assert.match(
      describeProof(proof).join('\n'),
      /Not shown: rows of public\.things .*no rows of public\.things could be made/,
    );
  });

  it('runs a step that stands outside any transaction as its tool would', async () => {
    const concurrently = 'create index concurrently things_size on things (size); select 1;';
    assert.equal((await proveOn(THINGS, planOf(concurrently, 'none'), shared.open)).verdict, 'proved');
    const inside = await proveOn(THINGS, planOf(concurrently, 'shared'), shared.open);
    assert.equal(inside.verdict, 'failed');
    assert.match(describeProof(inside)[1] ?? '', /CREATE INDEX CONCURRENTLY cannot run inside a transaction block/);
  });

  it('says what could not be built', async () => {
    const proof = await proveOn(
      `${THINGS}\ncreate extension no_such_extension;\ncreate view sized as select no_such_function(size) from things;`,
      planOf('select 1;'),
      shared.open,
    );
    assert.equal(proof.verdict, 'incomplete');
    assert.match(describeProof(proof).join('\n'), /Not shown: "create view sized as .*" could not be built: /);
    assert.match(proof.notes.join('\n'), /does without an extension: extension "no_such_extension" is not available/);
    assert.equal(proof.checks.filter((c) => c.outcome === 'not shown').length, 1);
  });

  it('says so when the table itself cannot be built', async () => {
    const proof = await proveOn('create table things (id no_such_type);', planOf('select 1;'), shared.open);
    assert.equal(proof.verdict, 'incomplete');
    assert.deepEqual(proof.rows, { before: {}, readBack: 0 });
  });

  it('reports a step that PostgreSQL refuses with its title and the error', async () => {
    const proof = await proveOn(THINGS, planOf('alter table no_such_table add x int;'), shared.open);
    assert.match(
      describeProof(proof).join('\n'),
      /^Refuted on PostgreSQL 18\.6 \(PGlite\): 1 of 1 check failed .*\nRefuted: the migration runs: "the step" fails: relation "no_such_table" does not exist \(42P01\)\.$/s,
    );
  });

  it('ends with what it has when it is cancelled', async () => {
    const stop = new AbortController();
    const messages: string[] = [];
    const proof = await proveOn(SCHEMA, mergePlan(), shared.open, {
      signal: stop.signal,
      progress(message, fraction) {
        assert.ok(fraction >= 0 && fraction <= 1);
        messages.push(message);
        if (message.startsWith('making rows for public.posts')) stop.abort();
      },
    });
    assert.equal(proof.verdict, 'incomplete');
    assert.match(describeProof(proof).at(-1) ?? '', /Not shown: the rest of the proof: it was cancelled\./);
    assert.ok(!messages.includes('running the migration'));
  });

  it('is incomplete when the engine is stopped in the middle', async () => {
    let asked = 0;
    const open = async (): Promise<Engine> => {
      const engine = await shared.open();
      return {
        ...engine,
        async query(sql) {
          if (++asked > 40) throw new EngineError('canceling statement due to statement timeout', '57014');
          return engine.query(sql);
        },
      };
    };
    const proof = await proveOn(SCHEMA, mergePlan(), open);
    assert.equal(proof.verdict, 'incomplete');
    assert.match(
      describeProof(proof).join('\n'),
      /Not shown: the rest of the proof: canceling statement due to statement timeout \(57014\)/,
    );
  });

  it('makes no more rows of a table than it is told', async () => {
    const proof = await proveOn(SCHEMA, mergePlan(), shared.open, { rows: 6 });
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks));
    assert.ok((proof.rows.before['public.orgs'] ?? 9) <= 6, JSON.stringify(proof.rows.before));
  });

  it('makes rows for partitions, a self-reference that must be set, and keys of two columns that reference', async () => {
    const schema = `
create table tenants (id integer primary key);
create table members (
  tenant_id integer not null references tenants, id integer not null, boss integer not null,
  primary key (tenant_id, id), foreign key (tenant_id, boss) references members (tenant_id, id)
);
create table things (
  id integer not null, size integer, day date not null, tenant_id integer not null, member_id integer,
  primary key (id, day), foreign key (tenant_id) references tenants,
  foreign key (tenant_id, member_id) references members (tenant_id, id)
) partition by range (day);
create table things_2024 partition of things for values from ('2024-01-01') to ('2025-01-01');
create table things_2025 partition of things for values from ('2025-01-01') to ('2026-01-01');`;
    const proof = await proveOn(schema, planOf('select 1;'), shared.open);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks));
    for (const table of ['public.members', 'public.things']) {
      assert.ok((proof.rows.before[table] ?? 0) >= 3, JSON.stringify(proof.rows.before));
    }
  });

  it('tells a foreign key that the plan repointed from one that it lost', async () => {
    const elsewhere = STEPS.foreignKey.replace('references posts (posts_v2_id)', 'references orgs_by_number (id)');
    const steps = { foreignKey: `create table orgs_by_number (id integer primary key);\n${elsewhere}` };
    const proof = await proveOn(SCHEMA, mergePlan(steps), shared.open);
    assert.equal(proof.verdict, 'failed');
  });
});
