import type { FileFacts } from '../catalog/index.ts';
import { groupBy } from './grouping.ts';
import type { StatementProblem } from './problems.ts';

// With more objects than this missing it is the schema that the files start from, not a slip.
const SLIPS = 3;

/**
 * Says once what has one cause: where many objects are missing that no file creates, that the files start from a schema
 * which lies elsewhere; in one file, whatever keeps several of its statements from running. Keeps the order.
 */
export function foldMissing(
  files: readonly FileFacts[],
  problems: readonly StatementProblem[],
): readonly StatementProblem[] {
  const missing = problems.map((p) => missingIn(p.message));
  if (new Set(missing).size <= SLIPS) return foldAlike(problems);
  const created = new Set(files.flatMap((file) => [...createdIn(file)]));
  const absent = problems.filter((_, i) => {
    const name = missing[i];
    return name !== undefined && !created.has(name);
  });
  const names = new Set(missing.filter((name) => name !== undefined && !created.has(name)));
  const [first] = absent;
  if (!first || names.size <= SLIPS) return foldAlike(problems);
  const folded = new Set(absent);
  const message = `${first.message}, nor do ${names.size - 1} others that no file here creates and ${absent.length} statements need: the schema that they start from lies elsewhere`;
  const one: StatementProblem = { ...first, message, severity: 'warning', statements: absent.length };
  return foldAlike(problems.flatMap((p) => (p === first ? one : folded.has(p) ? [] : p)));
}

/** Of each file the first of the problems that say the same. */
function foldAlike(problems: readonly StatementProblem[]): readonly StatementProblem[] {
  const groups = groupBy(problems, ({ at, message }) => `${at.file}\n${message}`);
  return [...groups.values()].map(([first, ...others]) => {
    if (others.length === 0) return first;
    const message = `${first.message}; ${others.length === 1 ? 'one more statement' : `${others.length} more statements`} of this file ${others.length === 1 ? 'fails' : 'fail'} for it`;
    return { ...first, message, statements: others.reduce((n, p) => n + p.statements, first.statements) };
  });
}

const OBJECT = /^(?:relation|table|view|materialized view|sequence|schema|type|index) "(.+)" does not exist\b/;
const ROUTINE = /^(?:function|procedure|aggregate) ([^(]+)\(.*\) does not exist\b/;

/** Bare names that problems say are missing and that no file creates. */
export function absentNames(
  files: readonly FileFacts[],
  problems: readonly { readonly message: string }[],
): Set<string> {
  const missing = problems.flatMap(({ message }) => missingIn(message) ?? []);
  if (missing.length === 0) return new Set();
  const created = new Set(files.flatMap((file) => [...createdIn(file)]));
  return new Set(missing.filter((name) => !created.has(name)));
}

/** The bare, lower-case name of what a message says is missing; undefined for any other message. */
export function missingIn(message: string): string | undefined {
  const name = OBJECT.exec(message)?.[1] ?? ROUTINE.exec(message)?.[1];
  return name === undefined ? undefined : bare(name);
}

const CREATES =
  /\b(?:create\s+(?:or\s+replace\s+)?(?:(?:global|local|temp|temporary|unlogged|foreign|materialized|recursive|unique|constraint)\s+)*(?:table|view|sequence|schema|type|domain|index|function|procedure|aggregate)\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?|rename\s+to\s+)((?:"[^"]+"|[\w$]+)(?:\s*\.\s*(?:"[^"]+"|[\w$]+))?)/gi;

const known = new WeakMap<FileFacts, ReadonlySet<string>>();

/** Bare names of what a file creates, also in statements that do not parse or that DO blocks make up. */
export function createdIn(file: FileFacts): ReadonlySet<string> {
  let names = known.get(file);
  if (!names) {
    names = new Set([...file.text.matchAll(CREATES)].map((match) => bare(match[1] ?? '')));
    known.set(file, names);
  }
  return names;
}

function bare(name: string): string {
  return name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll('"', '')
    .trim()
    .toLowerCase();
}
