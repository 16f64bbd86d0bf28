import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Findings on public schemas, judged by hand one by one. */
export interface PublicJudgement {
  /** Which schemas, by whom and how. */
  readonly text: string;
  readonly rows: readonly { readonly rule: string; readonly given: number; readonly right: number }[];
}

const FILE = fileURLToPath(new URL('../../test/accuracy/public.json', import.meta.url));

export function readPublicJudgement(): PublicJudgement {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}
