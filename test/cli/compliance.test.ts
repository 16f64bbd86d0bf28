import { strict as assert } from 'node:assert';
import { assertMatches } from '../reporting/schemas.ts';
import { folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

describe('tablefold compliance', () => {
  after(removeFolders);
  const compliance = (files: Record<string, string>, ...args: string[]) =>
    tablefold(['compliance', ...args], { cwd: folderWith(files) });

  it('fills in the checklist and names the sources of truth, within 80 columns', async () => {
    const { code, out, err } = await compliance(twice);
    assert.deepEqual([code, err], [0, '']);
    for (const expected of [
      /── Normal forms ─+ \d of 7 met\n/,
      /\n\[x\] Every column depends on the whole key \(2NF\)\n {4}nothing stands in the way; /,
      /\n\[ \] No data said twice in tables or columns\n {4}\d warnings? \(users_v2/,
      /── Single source of truth ─+ 1 of \d contested\n/,
    ])
      assert.match(out, expected);
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  it('prints a document that its schema describes, and a page', async () => {
    const { out } = await compliance(twice, '--format', 'json');
    assertMatches('compliance', JSON.parse(out));
    const page = await compliance(twice, '--format', 'markdown');
    assert.match(page.out, /^# .*: normal forms\n\n- \[x\] /);
    assert.match(page.out, /\n\| users \| `users` \| \d+ \| users\\_v2 \|\n/);
  });
});
