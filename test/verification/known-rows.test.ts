import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { planMerge } from '../../src/refactorings/index.ts';
import type { RowPolicy } from '../../src/refactorings/refactoring.ts';
import { describeProof, type Proof } from '../../src/verification/proof.ts';
import { prove } from '../../src/verification/prove.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

const TABLES = `
create table countries (code text primary key, name text not null);
create table shops (slug text primary key, country text references countries (code), boss text references shops (slug), note text);
create table shops_v2 (slug text primary key, country text references countries (code), note text, opened date default current_date);
`;

describe('a proof with rows that the files write', () => {
  let engine: SharedEngine;
  before(async () => {
    engine = await sharedEngine();
  });
  after(() => engine.stop());

  async function proofOf(rows: string, rowPolicy?: RowPolicy): Promise<Proof> {
    const snapshot = replay([readFacts('/tables.sql', TABLES), readFacts('/rows.sql', rows)]);
    const plan = planMerge(snapshot, {
      from: 'public.shops_v2',
      into: 'public.shops',
      ...(rowPolicy ? { rowPolicy } : {}),
    });
    assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
    return prove(snapshot, plan, engine.open);
  }

  const COUNTRIES = "insert into countries values ('pt', 'Portugal'), ('es', 'España');";

  it('starts from them, parents first, beside the rows that it makes, and says how many there are', async () => {
    const proof = await proofOf(`${COUNTRIES}
      insert into shops values ('lisbon', 'pt', 'porto', 'first'), ('porto', 'pt', null, null);
      copy shops_v2 (slug, country, note) from stdin;
madrid\tes\tsecond
seville\tes\t\\N
\\.
`);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.equal(proof.rows.fromFiles, 6);
    const said = describeProof(proof).join('\n');
    assert.match(said, /\(6 from the files\)/);
    assert.match(said, /public\.shops_v2: 2 rows that the files write were tried/);
  });

  it('leaves out what does not fit, and says why', async () => {
    const proof = await proofOf(`${COUNTRIES} insert into shops_v2 (slug, country) values ('a', 'pt'), ('b', 'fr');`);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.match(
      proof.notes.join('\n'),
      /One row that the files write for public\.shops_v2 did not fit: .*violates foreign key constraint/,
    );
  });

  const MEETING = `${COUNTRIES}
    insert into shops values ('lisbon', 'pt', null, 'old'), ('porto', 'pt', null, null);
    insert into shops_v2 values ('lisbon', 'pt', 'new', '2024-01-01');`;

  it('is refuted where the keys of rows in the files meet, and the plan says that none do', async () => {
    const proof = await proofOf(MEETING, 'disjoint');
    assert.equal(proof.verdict, 'failed');
    const refuted = proof.checks.filter((c) => c.outcome === 'failed');
    assert.deepEqual(
      refuted.map((c) => c.kind),
      ['rows-of-the-files'],
    );
    assert.match(refuted[0]?.detail ?? '', /stops at the row of slug lisbon written in \/rows\.sql/);
  });

  it('leaves that open where a later statement may have changed those rows', async () => {
    const proof = await proofOf(`${MEETING} delete from shops_v2 where slug = 'lisbon';`, 'disjoint');
    assert.equal(proof.verdict, 'incomplete');
    assert.match(JSON.stringify(proof.checks), /a later statement may have changed it/);
  });

  it('proves a plan whose row policy follows from them', async () => {
    const proof = await proofOf(MEETING);
    assert.equal(proof.verdict, 'proved', JSON.stringify(proof.checks.filter((c) => c.outcome !== 'held')));
    assert.equal(proof.rows.fromFiles, 5);
  });

  it('takes tables whose rows are the same for one, though their keys count up', () => {
    const table = (name: string) => `create table ${name} (id serial primary key, email text, name text);
      insert into ${name} values (1, 'a@b.c', 'A'), (2, 'd@e.f', 'D');`;
    const policyOf = (more: string) => {
      const snapshot = replay([readFacts('/t.sql', `${table('clients')} ${table('customers')} ${more}`)]);
      const plan = planMerge(snapshot, { from: 'public.clients', into: 'public.customers' });
      return 'unavailable' in plan ? plan.unavailable : plan.rowPolicy;
    };
    assert.equal(policyOf(''), 'same-row');
    assert.equal(policyOf("insert into clients values (3, 'x@y.z', 'X');"), 'both-kept');
    assert.equal(policyOf("update clients set name = 'B';"), 'both-kept');
  });
});
