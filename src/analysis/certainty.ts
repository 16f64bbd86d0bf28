import type { FileFacts } from '../catalog/index.ts';
import type { Problem, Snapshot } from '../catalog/model.ts';
import { SQLSTATE as S } from '../catalog/refusal.ts';
import { doubtOf } from './doubt.ts';
import { absentNames, createdIn, missingIn } from './missing.ts';
import type { Tool } from './undone.ts';

/** How sure it is that a statement fails where it runs. */
export interface Certainty {
  /** What it lacks, where no file here makes anything of that name. */
  readonly absent?: string;
}

// What migration tools keep their books in, which no migration creates.
const BOOKKEEPING = /migration|changelog|schema_(?:history|version|info)|db_version|revision/i;
// Of a search_path: which schemas it names, the message does not say.
const NO_SCHEMA = '3F000';
// Extensions that bring neither tables nor types nor functions that a schema would name without knowing them.
const HARMLESS =
  /^(?:plpgsql|pgcrypto|uuid-ossp|citext|pg_trgm|btree_gin|btree_gist|unaccent|hstore|pg_stat_statements)$/;

/**
 * Tells whether PostgreSQL is sure to refuse a statement that replay refuses; undefined where anything that is not known
 * here may see to it: a DO block, a statement that could not be read or that failed itself, other migrations between
 * these, an extension, or a schema that the files start from.
 */
export function certaintyOf(
  { files: order, declarative }: Tool,
  files: readonly FileFacts[],
  snapshot: Snapshot,
): (problem: Problem) => Certainty | undefined {
  const doubt = doubtOf(files, snapshot.gaps);
  const unknown = unknownStatements(files, snapshot);
  const created = new Set(files.flatMap((file) => [...createdIn(file)]));
  const absent = absentNames(files, snapshot.problems);
  const tables = [...snapshot.relations.values()].filter((r) => r.kind.endsWith('table')).length;
  const startsElsewhere = absent.size > Math.max(1, tables / 4);
  const mayBeExtended = [...snapshot.extensions.keys()].some((name) => !HARMLESS.test(name));
  const places = new Map(files.map((file, i) => [file.path, i]));
  const firstGap = firstMissingVersion(order.map(({ version }) => version));

  return (problem) => {
    // Of what lies elsewhere nothing can be said, neither what is there nor what is not.
    if (startsElsewhere || doubt(problem) !== undefined) return undefined;
    const place = places.get(problem.at.file) ?? 0;
    const isLacking = /does not exist|no unique constraint|no schema/.test(problem.message);
    if (isLacking && firstGap !== undefined && place >= firstGap) return undefined;
    const names = [...problem.message.matchAll(/"([^"]+)"/g)].map(([, name = '']) => bare(name));
    // What depends on it the message does not name: anything uncertain in a file that drops something may have dropped that.
    const isHeld = problem.code === S.dependents;
    const mayBear = ({ text, place: i }: Unknown) =>
      isHeld ? /\bdrop\b/i.test(files[i]?.text ?? '') : names.some((name) => text.includes(name));
    if (unknown.some((s) => (s.place < place || (s.place === place && s.start < problem.at.span.start)) && mayBear(s)))
      return undefined;
    const lacks = missingIn(problem.message);
    // Where no tool says what runs first, what is made in another file may well be made before.
    const isMadeElsewhere = (name: string) => files.some((f) => f.path !== problem.at.file && createdIn(f).has(name));
    if (isLacking && declarative && names.some(isMadeElsewhere)) return undefined;
    if (problem.code === NO_SCHEMA && lacks === undefined) return undefined;
    if (lacks === undefined || created.has(lacks)) return {};
    const isRelation = /^(?:relation|table|view) /.test(problem.message);
    if (!isRelation || mayBeExtended || tables === 0) return undefined;
    if (BOOKKEEPING.test(lacks) || /^pg_/.test(lacks)) return undefined;
    return { absent: lacks };
  };
}

interface Unknown {
  readonly place: number;
  readonly start: number;
  /** In lower case. */
  readonly text: string;
}

/** Statements whose effect is not known, or that had none. */
function unknownStatements(files: readonly FileFacts[], snapshot: Snapshot): Unknown[] {
  const places = new Map(files.map((file, i) => [file.path, { file, i }]));
  const refused = snapshot.problems.filter((p) => p.severity === 'error');
  const read = [...snapshot.gaps, ...refused].flatMap(({ at }): Unknown[] => {
    const found = places.get(at.file);
    const text = found?.file.text.slice(at.span.start, at.span.end).toLowerCase();
    return found && text !== undefined ? [{ place: found.i, start: at.span.start, text }] : [];
  });
  const broken = files.flatMap(({ problems, text }, place) =>
    problems.map(({ statement: { start, end } }) => ({ place, start, text: text.slice(start, end).toLowerCase() })),
  );
  return [...read, ...broken];
}

/** Where, among migrations numbered one by one, the first number is missing: what has it may be no SQL. */
function firstMissingVersion(versions: readonly (string | undefined)[]): number | undefined {
  const numbers = versions.map((version) => (/^\d{1,6}$/.test(version ?? '') ? Number(version) : Number.NaN));
  const steps = numbers.map((n, i) => n - (numbers[i - 1] ?? n));
  const single = steps.filter((step) => step === 1).length;
  const gap = steps.findIndex((step) => step > 1);
  // Numbered by tens there is always one missing.
  return gap >= 0 && single * 2 >= steps.length - 1 ? gap : undefined;
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
