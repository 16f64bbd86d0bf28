import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts, replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import type { MergeTarget } from '../../src/refactorings/index.ts';

/** A folder with a database as it was (before/), what to merge (case.json) and the migration that has to come of it. */
export interface Case {
  readonly name: string;
  readonly target: MergeTarget;
  readonly files: readonly SqlFile[];
  /** The exact migration. */
  readonly expected: string | undefined;
  readonly expectedPath: string;
}

export interface SqlFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, '../fixtures/refactorings/merge-tables');

export function mergeCases(): Case[] {
  return readdirSync(ROOT)
    .sort()
    .map((name) => {
      const folder = join(ROOT, name);
      const before = join(folder, 'before');
      const expectedPath = join(folder, 'expected.sql');
      return {
        name,
        target: JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as MergeTarget,
        files: readdirSync(before)
          .sort()
          .map((file) => ({ path: file, text: readFileSync(join(before, file), 'utf8') })),
        expected: existsSync(expectedPath) ? readFileSync(expectedPath, 'utf8') : undefined,
        expectedPath,
      };
    });
}

export function snapshotOf(files: readonly SqlFile[]): Snapshot {
  return replay(files.map((f) => readFacts(f.path, f.text)));
}
