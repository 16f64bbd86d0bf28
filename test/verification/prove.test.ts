import assert from 'node:assert/strict';
import { describeProof, type Proof } from '../../src/verification/proof.ts';
import { proveOn } from '../../src/verification/prove.ts';
import { mergePlan, type ROLLBACK, SCHEMA, STEPS } from './merge-plan.ts';
import { type SharedEngine, sharedEngine } from './shared-engine.ts';

interface Spoilt {
  readonly what: string;
  readonly steps?: Partial<typeof STEPS>;
  readonly rollback?: Partial<typeof ROLLBACK>;
  /** What the refutation must name. */
  readonly says: RegExp;
}

const backfill = (from: string, to: string) => ({ backfill: STEPS.backfill.replace(from, to) });

const SPOILT: readonly Spoilt[] = [
  {
    what: 'leaves a column out of the copy',
    steps: backfill(
      'title, body, score, published_at, status, slug from',
      'title, null, score, published_at, status, slug from',
    ),
    says: /column body was '.*' and is NULL/,
  },
  {
    what: 'loses rows whose value is NULL to a condition',
    steps: backfill('from posts_v2', `from posts_v2 where published_at >= '-infinity'`),
    says: /Key \(post_id\)=\(\d+\) is not present|posts_v2 (is|are) not as before/,
  },
  {
    what: 'cuts long values',
    steps: backfill(
      'title, body, score, published_at, status, slug from',
      'left(title, 30), body, score, published_at, status, slug from',
    ),
    says: /column title was/,
  },
  {
    what: 'trims white space',
    steps: backfill(
      'org_id, title, body, score, published_at, status, slug from',
      'org_id, trim(title), body, score, published_at, status, slug from',
    ),
    says: /column title was ' padded/,
  },
  {
    what: 'takes empty text for NULL',
    steps: backfill(
      'title, body, score, published_at, status, slug from',
      `title, nullif(body, ''), score, published_at, status, slug from`,
    ),
    says: /column body was '' and is NULL/,
  },
  {
    what: 'shifts times by a time zone',
    steps: backfill(
      'score, published_at, status, slug from',
      `score, published_at at time zone 'America/New_York', status, slug from`,
    ),
    says: /column published_at was/,
  },
  {
    what: 'cuts microseconds',
    steps: backfill('score, published_at, status, slug from', 'score, published_at::timestamp(3), status, slug from'),
    says: /column published_at was '.*123456'/,
  },
  {
    what: 'replaces infinity',
    steps: backfill(
      'score, published_at, status, slug from',
      `score, nullif(published_at, 'infinity'), status, slug from`,
    ),
    says: /column published_at was 'infinity' and is NULL/,
  },
  {
    what: 'rounds numbers',
    steps: backfill(
      'body, score, published_at, status, slug from',
      'body, trunc(score, 1), published_at, status, slug from',
    ),
    says: /column score was '999999.99'/,
  },
  {
    what: 'fills NULLs with a default',
    steps: backfill(
      'body, score, published_at, status, slug from',
      'body, coalesce(score, 0), published_at, status, slug from',
    ),
    says: /column score was NULL and is '0(\.00)?'/,
  },
  {
    what: 'copies ids above zero alone',
    steps: backfill('from posts_v2', 'from posts_v2 where id > 0'),
    says: /Key \(post_id\)=\(0\) is not present/,
  },
  {
    what: 'drops rows that repeat others',
    steps: { backfill: `${STEPS.backfill.replace('select', 'select distinct on (org_id, body, status)')}` },
    says: /not as before.*missing/,
  },
  {
    what: 'changes the case of a key',
    steps: backfill('status, slug from', 'status, lower(slug) from'),
    says: /column slug was/,
  },
  {
    what: 'touches the rows of the target',
    steps: { limits: `${STEPS.limits}\nupdate posts set body = '' where body is null and origin = 'posts';` },
    says: /public\.posts.*column body was NULL and is ''/,
  },
  {
    what: 'breaks off on a row',
    steps: { limits: `${STEPS.limits}\nalter table posts add check (score < 1000);` },
    says: /fails: check constraint .* is violated by some row/,
  },
  {
    what: 'forgets a default',
    steps: {
      defaults: STEPS.defaults.replace(/.*body.*\n/, ''),
      outer: STEPS.outer.replace(/alter view.*body.*\n/, ''),
    },
    says: /INSERT.*column body was 'draft' and is NULL/s,
  },
  {
    what: 'lets a default of the target through',
    steps: { defaults: STEPS.defaults.replace(/\n.*score.*/, '') },
    says: /INSERT.*column score was NULL and is '0(\.00)?'/s,
  },
  {
    what: 'forgets the length that was allowed',
    steps: { limits: STEPS.limits.replace(' and char_length(title) <= 40', '') },
    says: /beyond the limit of title.*it was refused before/,
  },
  {
    what: 'forgets that a column was mandatory',
    steps: { limits: STEPS.limits.replace(' and status is not null', '') },
    says: /NULL into status.*it was refused before|status = NULL.*it was refused before/,
  },
  {
    what: 'forgets which values a column took',
    steps: {
      expand: STEPS.expand.replace(` constraint posts_status_check check (status in ('draft', 'live', 'gone'))`, ''),
    },
    says: /status = .*it was refused before/,
  },
  {
    what: 'forgets a unique key',
    steps: { expand: STEPS.expand.replace(' constraint posts_slug_key unique', '') },
    says: /slug that is there already: it was refused before/,
  },
  {
    what: 'starts the sequence again',
    steps: {
      sequence:
        'drop sequence posts_v2_id_seq cascade;\ncreate sequence posts_v2_id_seq owned by posts.posts_v2_id;\ngrant usage on sequence posts_v2_id_seq to app;',
    },
    says: /id is given 1, where the old table's sequence stood at|refused now: duplicate key/,
  },
  {
    what: 'leaves a foreign key off',
    steps: { foreignKey: '' },
    rollback: { unhook: 'drop view live_posts;' },
    says: /comments has lost its foreign key comments_post_id_fkey/,
  },
  {
    what: 'changes what a foreign key does',
    steps: { foreignKey: STEPS.foreignKey.replace('cascade', 'set null') },
    says: /comments_post_id_fkey|DELETE of a row: public\.comments/,
  },
  {
    what: 'leaves a foreign key not validated',
    steps: { foreignKey: STEPS.foreignKey.replace(';', ' not valid;') },
    says: /comments_post_id_fkey on public\.comments is left NOT VALID/,
  },
  {
    what: 'makes a dependent view otherwise',
    steps: { view: STEPS.view.replace("'live'", "'draft'") },
    says: /live_posts/,
  },
  { what: 'forgets the grants on the view', steps: { grants: '' }, says: /as role app.*permission denied/ },
  {
    what: 'lets the view run as its owner',
    steps: {
      outer: STEPS.outer.replace(' with (security_invoker = true)', ''),
      inner: STEPS.inner.replace(' with (security_invoker = true)', ''),
    },
    says: /as role app/,
  },
  {
    what: 'opens the target to everyone',
    steps: { limits: `${STEPS.limits}\ncreate policy open on posts using (true);` },
    rollback: {
      shrink: `drop policy open on posts;\nalter table posts drop column origin, drop column posts_v2_id, drop column published_at, drop column status, drop column slug;`,
    },
    says: /as role app.*(too many|rows of the target|absorbed|allowed now)/,
  },
  {
    what: 'loses the policy of the target',
    steps: { limits: `${STEPS.limits}\ndrop policy of_org on posts;` },
    says: /as role app/,
  },
  { what: 'has no guard', steps: { guard: 'select 1;' }, says: /the migration went on over a row that breaks it/ },
  { what: 'has a guard that comes too late', steps: { guard: 'commit;' }, says: /aborts|guard|migration/ },
  {
    what: 'rolls back without an index',
    rollback: { index: 'select 1;' },
    says: /index public\.posts_v2 posts_v2_title is gone/,
  },
  {
    what: 'rolls back without a comment',
    rollback: { comment: 'select 1;' },
    says: /comment on public\.posts_v2 is gone/,
  },
  {
    what: 'rolls back without a policy',
    rollback: { policy: 'alter table posts_v2 enable row level security;' },
    says: /policy public\.posts_v2 of_org is gone/,
  },
  { what: 'rolls back without the grants', rollback: { grants: 'select 1;' }, says: /grants on public\.posts_v2 was/ },
  {
    what: 'rolls back without a row',
    rollback: {
      rows: `insert into posts_v2 select * from kept order by id offset 1;\ndelete from posts where origin = 'posts_v2';`,
    },
    says: /the rollback restores the rows: 1 of \d+ rows of public\.posts_v2.*missing/,
  },
  {
    what: 'leaves absorbed rows in the target on rollback',
    rollback: { rows: 'insert into posts_v2 select * from kept;' },
    says: /public\.posts has \d+ rows instead of \d+/,
  },
  {
    what: 'gives numbers out again after the rollback',
    rollback: {
      sequence: `alter sequence posts_v2_id_seq owned by posts_v2.id;\nselect setval('posts_v2_id_seq', 100);`,
    },
    says: /it gives out '101', but/,
  },
  {
    what: 'rolls back to another type',
    rollback: {
      table: `create table posts_v2 (id integer constraint posts_v2_id_not_null not null default nextval('posts_v2_id_seq') primary key, org_id uuid not null references orgs on delete cascade, title varchar(40) not null, body text default 'draft', score numeric, published_at timestamp, status text not null default 'draft' check (status in ('draft', 'live', 'gone')), slug text unique);`,
    },
    says: /column public\.posts_v2\.score was "number 5 numeric\(8,2\)" and is "number 5 numeric"/,
  },
  {
    what: 'has a rollback that fails',
    rollback: { keep: 'drop view posts_v2;' },
    says: /"table" fails|"keep" fails|cannot|does not exist/,
  },
];

describe('a proof', () => {
  let shared: SharedEngine;
  before(async () => {
    shared = await sharedEngine();
  });
  after(() => shared.stop());

  const proveMerge = (spoilt?: Spoilt): Promise<Proof> =>
    proveOn(SCHEMA, mergePlan(spoilt?.steps, spoilt?.rollback), shared.open);

  it('holds for a merge that is right, and says on how many rows', async () => {
    const proof = await proveMerge();
    assert.deepEqual(
      proof.checks.filter((c) => c.outcome !== 'held'),
      [],
    );
    assert.equal(proof.verdict, 'proved');
    const [first = ''] = describeProof(proof);
    assert.match(
      first,
      /^Proved on PostgreSQL 18\.6 \(PGlite\): \d+ rows of 4 tables, \d\d read back as they were, \d\d writes compared\.$/,
    );
    assert.deepEqual(JSON.parse(JSON.stringify(proof)), proof);
  });

  for (const spoilt of SPOILT) {
    it(`refutes a merge that ${spoilt.what}`, async () => {
      const proof = await proveMerge(spoilt);
      const refuted = proof.checks.filter((c) => c.outcome === 'failed').map((c) => `${c.title}: ${c.detail}`);
      assert.equal(proof.verdict, 'failed', JSON.stringify(proof.checks, null, 1));
      assert.match(refuted.join('\n'), spoilt.says);
      assert.match(describeProof(proof).join('\n'), /^Refuted/);
    });
  }
});
