import { groupBy } from '../../analysis/grouping.ts';
import type { DatabaseReview, FileProblem, StatementProblem } from '../../analysis/review.ts';
import { runsInOneTransaction } from '../../migrations/index.ts';
import type { Places } from '../places.ts';
import { address, gutterOf, snippet } from './snippet.ts';
import { count, paintSeverity, type Style } from './style.ts';

// A file that is not SQL at all would otherwise fill the screen.
const SHOWN = 10;

/** What could not be read, and what PostgreSQL would refuse to run, each with its place. */
export function renderProblems(review: DatabaseReview, places: Places, style: Style): string[] {
  const { database } = review;
  const { told } = review.statementProblems;
  const blocks = told.slice(0, SHOWN).map((problem) => {
    const { file } = problem.at;
    return renderProblem(problem, runsInOneTransaction(database, file, places.text(file)), places, style);
  });
  const rest = told.slice(SHOWN).reduce((n, problem) => n + problem.statements, 0);
  if (rest > 0) blocks.push(style.prose(`... and ${count(rest, 'more statement')} that PostgreSQL would refuse.`));
  return blocks;
}

function renderProblem(
  { at, code, message, severity, statements, parses }: StatementProblem,
  isUndone: boolean,
  places: Places,
  style: Style,
): string {
  // A statement that parses may be right where it runs: what is there already is not known here.
  const weight = severity === 'error' && !parses ? 'error' : 'warning';
  const paint = (text: string) => paintSeverity(weight, text, style.colours);
  const lead = `${weight}[${code}]`;
  const undone = isUndone && parses && statements === 1 ? ' (the whole file would be rolled back)' : '';
  const text = style.prose(`${lead}: ${message}${undone}`);
  const gutter = gutterOf(places, [at]);
  return `${paint(lead)}${text.slice(lead.length)}\n${snippet(places, { at, sign: '^', paint }, '-->', gutter, style)}`;
}

/** Trouble with files as a whole. */
export function renderFileProblems(problems: readonly FileProblem[], places: Places, style: Style): string[] {
  return problems.map(({ path, at, severity, message }) => {
    const where = at ? address(places, { file: path, span: at }) : places.file(path);
    const text = style.prose(`${severity}: ${where}: ${message}`);
    return paintSeverity(severity, severity, style.colours) + text.slice(severity.length);
  });
}

/** What is wrong with ignores and decisions, in one block: it is no trouble, only untidy. */
export function renderSilencing(problems: readonly FileProblem[], places: Places, style: Style): string[] {
  if (problems.length === 0) return [];
  const lines = renderFileProblems(problems.slice(0, SHOWN), places, style);
  const rest = problems.length - lines.length;
  if (rest > 0)
    lines.push(
      style.prose(`... and ${count(rest, 'more ignore or decision', 'more ignores and decisions')} like these.`),
    );
  return [lines.join('\n')];
}

/** What replay understood only in part, so that nobody takes silence for a clean bill. */
export function renderGaps({ snapshot }: DatabaseReview, places: Places, style: Style): string | undefined {
  const { gaps } = snapshot;
  if (gaps.length === 0) return undefined;
  const one = gaps.length === 1;
  const lines = [
    style.prose(
      `note: ${count(gaps.length, 'statement')} ${one ? 'was' : 'were'} read but not modelled, so what ${one ? 'it touches' : 'they touch'} is not guessed at:`,
    ),
  ];
  const kinds = groupBy(gaps, (gap) => gap.what + (gap.touches ? ` (touches ${gap.touches})` : ''));
  for (const [what, alike] of [...kinds].slice(0, SHOWN)) {
    const [first] = alike;
    const at = address(places, { file: first.at.file, span: first.at.name });
    lines.push(
      style.prose(alike.length === 1 ? `${what}: ${at}` : `${what}: ${alike.length} times, first ${at}`, '  - '),
    );
  }
  if (kinds.size > SHOWN) lines.push(`  - ... and ${count(kinds.size - SHOWN, 'more kind')}`);
  return lines.join('\n');
}
