export type Outcome = 'held' | 'failed' | 'not shown';

export interface Check {
  /** Kind of the obligation; 'migration-runs' for the steps themselves, 'built' for what could not be set up. */
  readonly kind: string;
  /** States what was to be shown, with names. */
  readonly title: string;
  readonly outcome: Outcome;
  /** What was found, with numbers; for a failure the first difference. */
  readonly detail: string;
  /** Number of rows, writes or objects that the outcome rests on. */
  readonly rows: number;
}

/** What running a plan on a real PostgreSQL has shown: evidence from stated rows. Plain JSON. */
export interface Proof {
  /** failed: something is wrong with the plan. incomplete: nothing is known to be wrong, but not all could be shown. */
  readonly verdict: 'proved' | 'failed' | 'incomplete';
  /** "PostgreSQL 18.6 (PGlite)" */
  readonly engine: string;
  readonly rows: {
    /** Rows that the migration found, by table ("schema.table"). */
    readonly before: Readonly<Record<string, number>>;
    /** How many of them the files write; the others were made. Absent where none is. */
    readonly fromFiles?: number;
    /** Rows that were read back through an old name. */
    readonly readBack: number;
  };
  /** Writes tried through old names, each compared with what the old table did. */
  readonly writes: number;
  readonly checks: readonly Check[];
  /** Rows or values that the schema's own constraints, or the migration's guards, would not take. */
  readonly dropped: number;
  readonly notes: readonly string[];
  readonly milliseconds: number;
}

/**
 * The proof in sentences, the verdict with its numbers first: for a migration's header, the preview and the terminal.
 */
export function describeProof(proof: Proof): string[] {
  const failed = proof.checks.filter((c) => c.outcome === 'failed');
  const unshown = proof.checks.filter((c) => c.outcome === 'not shown');
  const held = proof.checks.filter((c) => c.outcome === 'held');
  return [
    verdictSentence(proof, failed.length, unshown.length),
    ...failed.map((c) => `Refuted: ${c.title}: ${c.detail}`),
    ...(failed.length === 0 ? held.map((c) => `${upperFirst(c.title)}: ${c.detail}`) : []),
    ...unshown.map((c) => `Not shown: ${c.title}: ${c.detail}`),
    ...proof.notes,
  ].map(asSentence);
}

function verdictSentence(proof: Proof, failed: number, unshown: number): string {
  const tables = Object.values(proof.rows.before).filter((n) => n > 0);
  const { fromFiles = 0 } = proof.rows;
  const known = fromFiles > 0 ? ` (${fromFiles} from the files)` : '';
  const made = `${count(sum(tables), 'row')} of ${count(tables.length, 'table')}${known}`;
  const moves = proof.rows.readBack > 0 || proof.checks.some((c) => c.kind === 'rows-read-back');
  const readBack = moves ? `, ${proof.rows.readBack} read back as they were` : '';
  const numbers = `${made}${readBack}, ${count(proof.writes, 'write')} compared`;
  if (proof.verdict === 'proved') return `Proved on ${proof.engine}: ${numbers}`;
  if (proof.verdict === 'failed')
    return `Refuted on ${proof.engine}: ${failed} of ${count(proof.checks.length, 'check')} failed (${numbers})`;
  return `Proved in part on ${proof.engine}: ${count(unshown, 'check')} of ${proof.checks.length} could not be shown (${numbers})`;
}

/** "1 row", "2 rows". */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
