import { strict as assert } from 'node:assert';
import { createSession } from '../../src/analysis/session.ts';
import { bestMerge } from '../../src/cli/best-merge.ts';
import { nodeFiles } from '../../src/node/files.ts';
import type { Proof } from '../../src/verification/proof.ts';
import { folderWith, removeFolders } from './folders.ts';

const COLUMNS = '(id uuid primary key default gen_random_uuid(), title text, body text, author text)';
const tables = ['posts', 'posts_v2', 'notes', 'notes_v2', 'pages', 'pages_v2', 'drafts', 'drafts_v2'];
const files = { 'migrations/001_all.sql': tables.map((t) => `create table ${t} ${COLUMNS};`).join('\n') };

async function reviewOf(texts: Record<string, string>) {
  const session = createSession({ files: nodeFiles(), roots: [folderWith(texts)] });
  await session.load();
  return session.review();
}

function proofSaying(verdict: Proof['verdict']): Proof {
  const rows = { before: {}, readBack: 0 };
  return { verdict, engine: 'none', rows, writes: 0, checks: [], dropped: 0, notes: [], milliseconds: 0 };
}

describe('the best merge', () => {
  after(removeFolders);

  /** Which merge is chosen, and which were tried for it, where proofs say this one after another. */
  async function choose(...verdicts: Proof['verdict'][]) {
    const tried: string[] = [];
    const best = await bestMerge(await reviewOf(files), async ({ offer }) => {
      tried.push(offer.title);
      return proofSaying(verdicts[tried.length - 1] ?? 'failed');
    });
    return { best: best && tried.indexOf(best.offer.title), tried: tried.length, titles: tried };
  }

  it('is the first that proves', async () => {
    assert.deepEqual((await choose('proved')).best, 0);
    const { best, tried, titles } = await choose('failed', 'incomplete', 'proved');
    assert.deepEqual([best, tried], [2, 3]);
    assert.equal(new Set(titles).size, 3, 'none is tried twice');
  });

  it('is one that proves in part before one that is refuted, where none proves', async () => {
    const { best, tried } = await choose('failed', 'incomplete', 'failed', 'proved');
    assert.deepEqual([best, tried], [1, 3], 'and after three the reader waits no longer');
  });

  it('is none in a file that is written by a tool', async () => {
    const dump = `--\n-- PostgreSQL database dump\n--\n\n${files['migrations/001_all.sql']}\n\n--\n-- PostgreSQL database dump complete\n--\n`;
    const review = await reviewOf({ 'db/structure.sql': dump });
    assert.equal(review.databases[0]?.database.generated, true);
    assert.ok((review.databases[0]?.findings.length ?? 0) > 0);
    assert.equal(await bestMerge(review, async () => proofSaying('proved')), undefined);
  });
});
