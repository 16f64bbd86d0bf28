import type { Call, Meaning } from './framework.ts';
import type { GrammarName, SyntaxNode } from './grammar.ts';
import type { Program } from './syntax.ts';
import type { Value } from './value.ts';

/** A language that migrations are written in. */
export interface HostLanguage {
  readonly id: string;
  /** As people write it. */
  readonly title: string;
  /** The grammar for a file, by its name. */
  grammar(path: string): GrammarName;
  /** What the program says, in the terms of `syntax.ts`. Total: what is not understood is `unknown`. */
  lower(root: SyntaxNode): Program;
  /** What calls of the standard library mean: formatting, joining, paths, reading a file. */
  call(call: Call): Meaning | undefined;
  /** The name by which a program knows the path of its own file: `__file__`. */
  readonly ownFile?: string;
  /** What a property of a text, list, path ... is: `Path(__file__).parent`. */
  property?(object: Value, name: string): Value | undefined;
}
