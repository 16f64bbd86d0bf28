import { type OfferedRefactoring, offersForFinding, planOffer } from '../../analysis/offers.ts';
import type { DatabaseReview } from '../../analysis/review.ts';
import { placesOf } from '../../reporting/index.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { type CarryOutOptions, carryOut, requireWritable } from '../carry-out.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { fixCommandOf } from '../go-on.ts';
import { loadReview } from '../load.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';

export interface FixOptions extends ConfigurationOptions, CarryOutOptions {
  /** Which of several things that could be done, from 1. */
  readonly choice?: number;
}

interface Choice {
  readonly review: DatabaseReview;
  readonly offered: OfferedRefactoring;
}

/** `tablefold fix`: plans and proves what mends the finding at a place, and writes it when told. */
export async function fix(
  path: string,
  place: string,
  options: FixOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd } = surroundings;
  const reviewed = await loadReview(path, options, surroundings);
  const { lines } = placesOf(reviewed.texts, cwd);
  const { file, line, column } = readPlace(place);
  const at = { file: surroundings.resolve(file), line, column };
  const found = reviewed.databases.flatMap((review) =>
    review.findings.filter((f) => isAt(f.at.file, f.at.span.start, at, lines)).map((finding) => ({ review, finding })),
  );
  const [first] = found;
  if (!first) throw new CannotRun(`no finding stands at ${place}`);
  const choices = distinct(
    found.flatMap(({ review, finding }) => offersForFinding(review, finding).map((offered) => ({ review, offered }))),
  );
  const { review, offered } = choose(choices, place, options.choice);
  requireWritable(review, options, cwd);
  const { offer } = offered;
  const plan = planOffer(review, offer);
  if ('unavailable' in plan)
    throw new CannotRun(`cannot ${offer.title.charAt(0).toLowerCase()}${offer.title.slice(1)}: ${plan.unavailable}`);
  const flags = [...flagsOf(options), ...(options.choice === undefined ? [] : ['--choice', `${options.choice}`])];
  return carryOut(
    plan,
    { review, texts: reviewed.texts, command: fixCommandOf(path, place, flags) },
    options,
    surroundings,
  );
}

interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number | undefined;
}

function readPlace(place: string): Place {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(place);
  if (!match) throw new CannotRun(`"${place}" is no place; one looks like migrations/002_orders.sql:12`);
  const [, file = '', line, column] = match;
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

function isAt(file: string, start: number, at: Place, lines: (path: string) => LineIndex): boolean {
  if (file !== at.file) return false;
  const { line, character } = lines(file).position(start);
  return line + 1 === at.line && (at.column === undefined || character + 1 === at.column);
}

function distinct(choices: readonly Choice[]): Choice[] {
  const titles = choices.map((c) => c.offered.offer.title);
  return choices.filter((_, i) => titles.indexOf(titles[i] ?? '') === i);
}

function choose(choices: readonly Choice[], place: string, number: number | undefined): Choice {
  if (choices.length === 0) throw new CannotRun(`nothing is known that mends what stands at ${place} by itself`);
  const chosen = choices[(number ?? 1) - 1];
  if (chosen && (choices.length === 1 || number !== undefined)) return chosen;
  const list = choices.map(({ offered }, i) => `\n  ${i + 1}  ${offered.offer.title}`);
  throw new CannotRun(`say by --choice which of these to do at ${place}:${list.join('')}`);
}
