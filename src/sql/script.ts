import type { Span } from '../text/span.ts';

/** A condition on the schema under which a part of a script runs: `if (!tableExists('users'))`. */
export interface Guard {
  /** As written, perhaps with a schema before a dot. */
  readonly table: string;
  /** Where the condition is about a column of the table. */
  readonly column?: string;
  /** Whether it asks that the object is there, or that it is not. */
  readonly present: boolean;
  /** The condition that this one is the opposite of: both are decided where the program asks. */
  readonly of?: Guard;
}

/** The same condition with the other answer. */
export function oppositeOf(guard: Guard): Guard {
  return { ...guard, present: !guard.present, of: guard.of ?? guard };
}

/** On what a part's running depends, besides its turn. */
interface Conditional {
  readonly guards: readonly Guard[];
  /** It runs under a condition that nothing here decides, as "create it unless it is there" mostly is: what PostgreSQL would refuse of it is not a mistake. */
  readonly maybe: boolean;
}

/** SQL that a program runs, put together from its string literals. */
export interface SqlPart extends Conditional {
  readonly kind: 'sql';
  readonly text: string;
  /** Where in the program's file a part of `text` stands, in UTF-16 units of either. */
  place(span: Span): Span;
  /** What the program fills in only as it runs: where it stands in `text`, and how the program spells it. */
  readonly holes: readonly Hole[];
}

export interface Hole extends Span {
  readonly source: string;
}

/** A file of SQL that the program reads and runs at this point. */
export interface FilePart extends Conditional {
  readonly kind: 'file';
  /** As far as it is known, with '/', from wherever the program has it looked for: "sql/views.sql". */
  readonly path: string;
  readonly at: Span;
}

/** A change that is there, and is not known. */
export interface GapPart {
  readonly kind: 'gap';
  readonly what: string;
  readonly at: Span;
}

/** A change to the schema that a library makes without SQL: `Schema::create('users', ...)`. */
export interface BuilderPart {
  readonly kind: 'builder';
  /** The call as people know it: "Schema::create". */
  readonly what: string;
  /** The table that it is about, where the call begins with its name. */
  readonly table?: string;
  readonly at: Span;
}

/** What a program's migration does to the database, in the order in which it does it. */
export type Part = SqlPart | FilePart | GapPart | BuilderPart;

/** How a hole is spelled in a part's text: as a template placeholder, with a name that no schema has. */
export function holeText(number: number): string {
  return `\${tablefold_hole_${number}}`;
}

/** Whether a name or text of a parsed statement stands for a hole or holds one. */
export function holdsHole(text: string): boolean {
  return text.includes('tablefold_hole_');
}
