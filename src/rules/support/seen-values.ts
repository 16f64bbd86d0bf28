import { type Column, columnOf, type Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';
import { codeOf } from './code/places.ts';
import { piecesOf } from './code/tokens.ts';
import { valuesOf } from './column-values.ts';
import { codesListed, valuesListed } from './comment-values.ts';
import { commentsOn } from './comments-in-files.ts';

/** The values that a column is seen with, wherever the files say one. */
export interface SeenValues {
  /** In a useful order: as a comment lists them, the default, what code compares with, what rows hold. */
  readonly values: readonly string[];
  /** Where they were seen, as clauses name it: "its default", "view open_orders", "12 rows". */
  readonly places: readonly string[];
  /** How many known rows have a value in it. */
  readonly rows: number;
  /** How many different values these have. */
  readonly rowValues: number;
  /** Whether the declarations or the code say any of them. */
  readonly said: boolean;
  /** How many a comment lists, or the code compares with. */
  readonly listed: number;
  /** How many codes a comment explains: 0 = open, 1 = closed. */
  readonly explained: number;
  /** How many values a comment lists. */
  readonly commented: number;
  /** Its default, where that is a text. */
  readonly given?: string;
}

export function seenValues(context: RuleContext, table: Relation, column: Column): SeenValues {
  const values = new Set<string>();
  const places = new Set<string>();
  const note = (found: readonly string[], place: string) => {
    const telling = found.map((value) => value.trim()).filter((value) => value !== '');
    if (telling.length === 0) return;
    for (const value of telling) values.add(value);
    places.add(place);
  };
  const comments = [column.comment, ...commentsOn(context, column)].flatMap((comment) => comment ?? []);
  for (const comment of comments) note(listedIn(comment, table), 'its comment');
  const commented = values.size;
  const explained = Math.max(0, ...comments.map((comment) => codesListed(comment).length));
  const spoken = codeOf(context.snapshot)
    .of(table)
    .filter((said) => said.column === column.name);
  const listed = new Set([...values, ...spoken.flatMap((said) => said.values)]).size;
  const [given] = defaultOf(column);
  note(given === undefined ? [] : [given], 'its default');
  for (const { values: compared, place } of spoken) note(compared, `${place.kind} ${place.name}`);
  const said = values.size > 0;
  const held = valuesOf(context.rows, table, column);
  const different = [...new Set(held)];
  note(different, held.length === 1 ? '1 row' : `${held.length} rows`);
  return {
    values: [...values],
    places: [...places],
    rows: held.length,
    rowValues: different.length,
    said,
    listed,
    explained,
    commented,
    ...(given === undefined ? {} : { given }),
  };
}

/** A comment that names other columns tells what it is made of. */
function listedIn(comment: string, table: Relation): readonly string[] {
  const found = valuesListed(comment);
  return found.some((value) => columnOf(table, value) !== undefined) ? [] : found;
}

function defaultOf(column: Column): readonly string[] {
  if (column.default === undefined) return [];
  const pieces = piecesOf(column.default.sql).filter((piece) => piece.kind !== 'other');
  const [only] = pieces;
  return pieces.length === 1 && only?.kind === 'string' ? [only.text] : [];
}
