import assert from 'node:assert/strict';
import { keyOf, type Relation } from '../../src/catalog/model.ts';
import { explainReckoning } from '../../src/reporting/explain/pair.ts';
import { isAboutPair } from '../../src/reporting/explain/standing.ts';
import { HINT, makeSimilarity, WARNING } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';
import { explainedPair, explainedTable, ROOMS, TWINS } from './explanations.ts';
import { finding } from './reviews.ts';
import { assertMatches } from './schemas.ts';

const HULL = 'id int primary key, hull text, keel text, mast text, rudder text';

describe('the reckoning for two tables', () => {
  it('adds up to its score, and the verdict is what the score says', async () => {
    for (const [a, b] of [
      ['customers', 'clients'],
      ['customers', 'rooms'],
    ] as const) {
      const { structure, contributions, score, verdict, thresholds } = await explainedPair(TWINS + ROOMS, a, b);
      const sum = contributions.reduce((all, { points }) => all + points, structure.score);
      assert.ok(Math.abs(sum - score) < 0.001, `${sum} and ${score}`);
      assert.deepEqual(thresholds, { hint: HINT, warning: WARNING });
      assert.equal(verdict, score >= WARNING ? 'warning' : score >= HINT ? 'hint' : 'apart');
    }
  });

  it('says which column is paired with which, by what, and what is left', async () => {
    const sql = `${TWINS.replace('phone_number', 'phone')}alter table clients add column vat_number text;`;
    const { columns, left, right } = await explainedPair(sql, 'customers', 'clients');
    assert.deepEqual(
      columns.map((c) => `${c.left} = ${c.right} by ${c.by}: ${c.counts}, types ${c.types}`),
      [
        'full_name = full_name by name: sound, types compatible',
        'email = email_address by synonym: sound, types compatible',
        'phone = phone by name: sound, types same',
        'loyalty_points = loyalty_points by name: sound, types same',
        'marketing_opt_in = marketing_opt_in by name: sound, types same',
        'preferred_store = preferred_store by name: sound, types same',
        'id = client_id by normalized name: housekeeping, types same',
      ],
    );
    assert.deepEqual([left.alone, right.alone], [[], ['vat_number']]);
    assert.ok(columns.every((c) => c.quality > 0 && c.quality <= 1 && (c.weight ?? 0) > 0));
  });

  it('is the same whichever of the two is named first', async () => {
    const one = await explainedPair(TWINS, 'customers', 'clients');
    const other = await explainedPair(TWINS, 'clients', 'customers');
    assert.deepEqual([one.left, one.right], [other.right, other.left]);
    assert.deepEqual([one.score, one.contributions, one.changes], [other.score, other.contributions, other.changes]);
    assert.deepEqual(
      one.columns.map((c) => [c.left, c.right]).sort(),
      other.columns.map((c) => [c.right, c.left]).sort(),
    );
  });

  it('tells what a schema would say of the pair without each thing that counts', async () => {
    const { changes, contributions, score, verdict } = await explainedPair(TWINS, 'customers', 'clients');
    for (const change of changes.filter(({ how }) => how === 'without')) {
      const points = contributions.filter(({ kind }) => kind === change.kind).map((c) => c.points);
      assert.ok(points.some((p) => Math.abs(score - p - change.score) < 0.001));
      assert.notEqual(change.verdict, verdict);
    }
  });

  it('promises nothing of a statement that it would not do', async () => {
    const sql = [
      TWINS,
      `create table boats (${HULL}, berth text); create table barges (${HULL}, tug text, load text, lock text);`,
      `create table posts (id int primary key, title text, body text); create table pages (id int primary key, title text, slug text);`,
    ];
    let tried = 0;
    for (const [text, a, b] of [
      [sql[0] ?? '', 'customers', 'clients'],
      [sql[1] ?? '', 'boats', 'barges'],
      [sql[2] ?? '', 'posts', 'pages'],
    ] as const) {
      const { changes } = await explainedPair(text, a, b);
      for (const { sql: statement, verdict, score } of changes) {
        if (statement === null) continue;
        tried++;
        const then = await explainedPair(text + statement, a, b);
        assert.deepEqual([then.verdict, then.score], [verdict, score], statement);
      }
    }
    assert.ok(tried > 0);
  });

  it('promises of a foreign key what it would do', async () => {
    const { changes } = await explainedPair(TWINS, 'customers', 'clients');
    const promised = changes.find(({ kind }) => kind === 'foreign key');
    assert.ok(promised);
    const key = 'alter table clients add column customer_id bigint references customers;';
    const then = await explainedPair(TWINS + key, 'customers', 'clients');
    assert.ok(then.contributions.some(({ kind }) => kind === 'foreign key'));
    assert.equal(then.verdict, promised.verdict);
    assert.ok(Math.abs(then.score - promised.score) < 0.05, `${then.score} where ${promised.score} was promised`);
  });

  it('leaves no trace of what it tried', () => {
    const snapshot = schemaOf(TWINS);
    const similarity = makeSimilarity(snapshot);
    const [judged] = similarity.alike();
    const looked = similarity.looked();
    assert.ok(judged);
    assert.ok(explainReckoning(judged, similarity).changes.some(({ how }) => how === 'with'));
    assert.deepEqual(similarity.looked(), looked);
    assert.equal(similarity.reckon(judged.left, judged.right), judged);
  });

  it('needs no schema for what the pair itself says', () => {
    const snapshot = schemaOf(TWINS);
    const [a, b] = [snapshot.relations.get('public.customers'), snapshot.relations.get('public.clients')];
    const { columns, changes } = explainReckoning(makeSimilarity(snapshot).reckon(a as Relation, b as Relation));
    assert.ok(columns.length > 0 && columns.every((c) => c.weight === null));
    assert.ok(changes.every(({ how }) => how === 'without'));
  });

  it('is a document that its schema describes', async () => {
    assertMatches('explain', await explainedPair(TWINS + ROOMS, 'customers', 'clients'));
    assertMatches('explain', await explainedPair(TWINS + ROOMS, 'customers', 'rooms'));
    assertMatches('explain', await explainedTable(TWINS + ROOMS, 'customers'));
  });
});

describe('why two tables are reported, or why not', () => {
  const summary = async (...args: Parameters<typeof explainedPair>) => (await explainedPair(...args)).summary;

  it('names the rule that reports them', async () => {
    const { summary, reported, findings, keeping } = await explainedPair(TWINS, 'customers', 'clients');
    assert.equal(summary, 'Reported by duplicate-table.');
    assert.equal(reported, true);
    assert.deepEqual(
      findings.map((f) => [f.ruleId, f.file]),
      [['duplicate-table', 'schema.sql']],
    );
    assert.deepEqual(
      keeping.map((k) => k.comment),
      ['-- tablefold-ignore duplicate-table: <reason>'],
    );
  });

  it('starts with what nothing outweighs', async () => {
    const sql = `create table logs (${HULL.replace(' primary key', '')}) partition by list (hull);
                 create table logs_a partition of logs for values in ('a'); create table boats (${HULL});`;
    assert.equal(await summary(sql, 'logs_a', 'boats'), 'Not reported: one of them is a partition.');
  });

  it('says what makes the difference: the weightiest single thing, or all that is against it', async () => {
    const sql = `${TWINS}comment on table clients is 'Unlike customers, these pay.';
                 alter table clients add column customer_id bigint references customers;`;
    const { summary, verdict, changes, contributions } = await explainedPair(sql, 'customers', 'clients');
    assert.equal(verdict, 'apart');
    const against = contributions.filter((c) => c.points < 0).sort((a, b) => a.points - b.points);
    const decisive = against.find((c) => changes.some((change) => change.how === 'without' && change.kind === c.kind));
    const because = decisive?.because ?? `what is against it outweighs the rest (${against[0]?.because};`;
    assert.ok(summary.startsWith(`Not reported: ${because}`), summary);
  });

  it('says how little it is where nothing makes the difference', async () => {
    assert.match(
      await summary(TWINS + ROOMS, 'customers', 'rooms'),
      /^Not reported: it comes to -?\d\.\d\d, and a hint starts at \d\.\d\d\.$/,
    );
  });

  it('takes no finding about a third table for one about the two', () => {
    const at = { file: '/shop/1.sql', span: { start: 0, end: 1 } };
    const about = (...tables: string[]) =>
      isAboutPair(finding(at, { ruleId: 'duplicate-table', tables }), 'public.a', 'public.b');
    assert.equal(about('public.a', 'public.b', 'public.c'), true);
    assert.equal(about('public.b', 'public.c', 'public.a'), true);
    assert.equal(about('public.c', 'public.a', 'public.b'), false);
    assert.equal(about('public.a', 'public.c'), false);
  });

  it('says that a comment ignores the finding, and where', async () => {
    const sql = TWINS.replace('create table clients', '-- tablefold-ignore duplicate-table: two shops\n$&');
    const { summary, verdict, reported } = await explainedPair(sql, 'customers', 'clients');
    assert.deepEqual([verdict, reported], ['warning', false]);
    assert.match(
      summary,
      /^Not reported, though \d\.\d\d is enough for a warning: a comment ignores duplicate-table \("two shops"\)\.$/,
    );
  });

  it('says what was decided', async () => {
    const decided = JSON.stringify({ decisions: [{ keep: ['customers', 'clients'], because: 'two shops' }] });
    const { summary, silenced, decision } = await explainedPair(TWINS, 'customers', 'clients', {}, decided);
    assert.match(
      summary,
      /^Not reported, though \d\.\d\d is enough for a warning: it is decided that they stay as they are \("two shops"\)\.$/,
    );
    assert.deepEqual([silenced.map((f) => f.ruleId), decision], [['duplicate-table'], null]);
  });

  it('says that the rule is off', async () => {
    const said = await summary(TWINS, 'customers', 'clients', { 'duplicate-table': 'off' });
    assert.match(said, /enough for a warning: the rule duplicate-table is off\.$/);
  });

  it('says which version a table is compared with instead', async () => {
    const sql = `${TWINS}create table customers_v2 (${TWINS.split('(').slice(1).join('(').split(');')[0]});`;
    const { reasons } = await explainedPair(sql, 'customers_v2', 'clients');
    assert.deepEqual(reasons, ['customers_v2 is named as a version of customers, and is compared with that']);
    assert.match(await summary(sql, 'customers_v2', 'customers'), /^Reported by versioned-table\./);
  });

  it('says why a name that looks like a version’s is none', async () => {
    const because = async (sql: string, a: string, b: string) => (await explainedPair(sql, a, b)).reasons;
    const years = [2021, 2022, 2023].map((year) => `create table boats_${year}_01_01 (${HULL});`).join('\n');
    assert.deepEqual(await because(`create table boats (${HULL}); ${years}`, 'boats', 'boats_2021_01_01'), [
      'their names are no version’s: boats_2021_01_01, boats_2022_01_01 and boats_2023_01_01 have a date in their names, which counts them'.replace(
        '’',
        "'",
      ),
    ]);
    assert.deepEqual(
      await because(
        `create table sensor (${HULL}); create table sensor_temp (id int primary key, celsius numeric, hull text);`,
        'sensor',
        'sensor_temp',
      ),
      [
        `their names are no version's: "_temp" may mean something else, and fewer than two columns beyond housekeeping are in both`,
      ],
    );
    assert.deepEqual(
      await because(
        `create table boats (${HULL}); create table old_boats (${HULL}, boat_id int references boats);`,
        'boats',
        'old_boats',
      ),
      [`their names are no version's: "old_" may mean something else, and one refers to the other`],
    );
  });
});

describe('what there is to say of one table', () => {
  it('is what is found about it, and which tables come nearest', async () => {
    const { findings, nearest, label, columns } = await explainedTable(TWINS + ROOMS, 'customers');
    assert.deepEqual([label, columns], ['customers', 7]);
    assert.deepEqual(
      findings.map((f) => f.ruleId),
      ['duplicate-table'],
    );
    assert.equal(nearest[0]?.table, 'public.clients');
    assert.equal(nearest[0]?.verdict, 'warning');
    assert.equal(nearest[0]?.for?.kind, 'structure');
  });

  it('names at most five others, best first, and none that has nothing in common with it', async () => {
    const many = Array.from({ length: 8 }, (_, i) => `create table t${'abcdefgh'[i]} (${HULL});`).join('\n');
    const { nearest } = await explainedTable(many + ROOMS, 'ta');
    assert.equal(nearest.length, 5);
    const scores = nearest.map((n) => n.score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.deepEqual((await explainedTable(TWINS + ROOMS, 'rooms')).nearest, []);
  });

  it('shows what a comment keeps silent', async () => {
    const sql = TWINS.replace('create table clients', '-- tablefold-ignore\n$&');
    const { findings, silenced } = await explainedTable(sql, 'clients');
    assert.deepEqual(findings, []);
    assert.deepEqual(
      silenced.map((f) => [f.ruleId, f.because]),
      [['duplicate-table', 'a comment ignores duplicate-table']],
    );
  });
});

describe('a reckoning asked for the other way round', () => {
  it('is the one that rules judged by', () => {
    const snapshot = schemaOf(TWINS);
    const similarity = makeSimilarity(snapshot);
    const [judged] = similarity.alike();
    assert.ok(judged);
    const other = similarity.reckon(judged.right, judged.left);
    assert.deepEqual([other.score, keyOf(other.left)], [judged.score, keyOf(judged.right)]);
    assert.deepEqual(
      other.likeness.informativePairs.every((pair) => other.likeness.pairs.includes(pair)),
      true,
    );
  });
});
