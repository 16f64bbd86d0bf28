import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { renderPlan, renderProof } from '../../src/reporting/index.ts';
import type { Proof } from '../../src/verification/proof.ts';

const plan: Plan = {
  title: 'Merge posts_v2 into posts',
  slug: 'merge_posts_v2_into_posts',
  rowPolicy: 'disjoint',
  rowPolicyMeaning: 'no key may stand in both tables; a guard aborts the migration if one does',
  mapping: [],
  steps: [],
  rollback: [],
  obligations: [],
  notes: ['posts_v2.platform and posts.provider may be the same thing, but nothing says so; both are kept.'],
  touches: [],
};

const proof: Proof = {
  verdict: 'proved',
  engine: 'PostgreSQL 18.6 (PGlite)',
  rows: { before: { 'public.posts': 12, 'public.posts_v2': 14 }, readBack: 14 },
  writes: 6,
  checks: [
    { kind: 'rows-read-back', title: 'rows of posts_v2 read back', outcome: 'held', detail: '14 rows', rows: 14 },
    {
      kind: 'same-rows-per-role',
      title: 'what each role sees',
      outcome: 'not shown',
      detail: 'the role app_reader cannot be created here, because the engine is one that knows no roles',
      rows: 0,
    },
  ],
  dropped: 0,
  notes: ['statement triggers were not run'],
  milliseconds: 900,
};

describe('a merge on the terminal', () => {
  it('shows new files whole and the row policy in words', () => {
    const edits = [{ kind: 'create' as const, path: '/shop/3_merge.sql', text: '-- why\nbegin;\ncommit;\n' }];
    assert.equal(
      renderPlan(plan, edits, { base: '/shop' }),
      `── Merge posts_v2 into posts ───────────────────────────────────────────────────
Rows  disjoint: no key may stand in both tables; a guard aborts the migration if
      one does

3_merge.sql (new)

-- why
begin;
commit;

`,
    );
  });

  it('names further files by their length where told to be brief', () => {
    const edits = ['3_merge.sql', '3_back.sql'].map((name) => ({
      kind: 'create' as const,
      path: `/shop/${name}`,
      text: 'begin;\ncommit;\n',
    }));
    const shown = renderPlan(plan, edits, { base: '/shop', brief: true });
    assert.ok(shown.endsWith('3_merge.sql (new)\n\nbegin;\ncommit;\n\n3_back.sql (new, 2 lines)\n\n'), shown);
  });

  it('shows an edited file by the lines that change', () => {
    const before = 'create table posts (\n  id bigint\n);\n\ncreate table posts_v2 (id bigint);\n';
    const end = before.indexOf(' bigint') + ' bigint'.length;
    const edits = [
      {
        kind: 'change' as const,
        path: '/shop/schema.sql',
        before,
        edits: [
          { span: { start: end, end }, newText: ',\n  status text' },
          { span: { start: before.indexOf('create table posts_v2'), end: before.length }, newText: '' },
        ],
      },
    ];
    const shown = renderPlan(plan, edits, { base: '/shop' });
    assert.equal(
      shown.slice(shown.indexOf('Note')),
      `Note  posts_v2.platform and posts.provider may be the same thing, but nothing
      says so; both are kept.

schema.sql (changed)

@@ line 2 @@
-  id bigint
+  id bigint,
+  status text
@@ line 5 @@
-create table posts_v2 (id bigint);

`,
    );
  });

  it('gives the verdict with its numbers, what was not shown before what held, and the notes', () => {
    assert.equal(
      renderProof(proof),
      `── Proof ───────────────────────────────────────────────────────────────────────
Proved on PostgreSQL 18.6 (PGlite): 26 rows of 2 tables, 14 read back as they
were, 6 writes compared.
  not shown  what each role sees: the role app_reader cannot be created here,
             because the engine is one that knows no roles
  held       rows of posts_v2 read back: 14 rows
  note       statement triggers were not run
`,
    );
  });

  it('says the same in colours as without, within the width', () => {
    for (const width of [50, 80]) {
      const plain = renderProof(proof, { width });
      assert.equal(stripVTControlCharacters(renderProof(proof, { width, colours: true })), plain);
      assert.deepEqual(
        plain.split('\n').filter((line) => stringWidth(line) > width),
        [],
      );
    }
  });
});
