/**
 * What the evaluator needs of a program, whichever language it is written in. Each language's own file turns its syntax
 * tree into this; what has no counterpart here is `unknown`.
 */
import type { Span } from '../text/span.ts';

/**
 * A run of a string literal. `text` is what the program sees. Where it is as long as `at` it is spelled as it is; else it is one
 * escape sequence, which maps as a whole.
 */
export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  readonly at: Span;
}

export type Expression =
  /** A string: literal runs, and what is interpolated between them. */
  | { readonly kind: 'text'; readonly at: Span; readonly parts: readonly (Literal | Expression)[] }
  | { readonly kind: 'constant'; readonly at: Span; readonly value: number | boolean | null }
  /** A variable or constant, without sigils. `orCall`: a call without arguments where no variable has the name, as in Ruby. */
  | { readonly kind: 'name'; readonly at: Span; readonly name: string; readonly orCall?: true }
  /** `object.name`, `$object->name`, `Class::NAME`. */
  | { readonly kind: 'member'; readonly at: Span; readonly object: Expression; readonly name: string }
  | { readonly kind: 'element'; readonly at: Span; readonly object: Expression; readonly index: Expression }
  | { readonly kind: 'call'; readonly at: Span; readonly callee: Expression; readonly args: readonly Argument[] }
  | { readonly kind: 'join'; readonly at: Span; readonly parts: readonly Expression[] }
  | { readonly kind: 'list'; readonly at: Span; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly at: Span; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'function'; readonly at: Span; readonly function: FunctionNode }
  | {
      readonly kind: 'choice';
      readonly at: Span;
      readonly test: Expression;
      readonly consequence: Expression;
      readonly alternative: Expression;
    }
  | {
      readonly kind: 'binary';
      readonly at: Span;
      readonly operator: 'and' | 'or' | '==' | '!=' | 'in';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly at: Span; readonly value: Expression }
  /** Assignments are expressions in most of these languages. `append` is for `.=` and `+=`. */
  | {
      readonly kind: 'assign';
      readonly at: Span;
      readonly target: Expression;
      readonly value: Expression;
      readonly append: boolean;
      /** Whether it makes a new variable, though one of that name stands further out: `const`, `let`, `var x = ...`. */
      readonly declares?: boolean;
    }
  /** Anything else; what stands in it is evaluated all the same, for the calls in it. */
  | { readonly kind: 'unknown'; readonly at: Span; readonly inner: readonly Expression[] };

export interface Argument {
  /** Of a named argument or keyword. */
  readonly name?: string;
  readonly value: Expression;
  /** `...list`, `*list`: its items are arguments. */
  readonly spread?: boolean;
}

export interface FunctionNode {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly at: Span;
}

export interface Parameter {
  readonly name: string;
  readonly default?: Expression;
  /** `...rest`, `*rest`: the list of all arguments from here on. */
  readonly rest?: boolean;
  /** Is what is handed over last, where that is a function: the block of a call, whatever stands before it. */
  readonly block?: true;
}

export type Statement =
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly at: Span;
      readonly test: Expression;
      readonly consequence: readonly Statement[];
      readonly alternative: readonly Statement[];
    }
  /** `names`: one, or key and value; more where each item is taken apart. */
  | {
      readonly kind: 'each';
      readonly at: Span;
      readonly names: readonly string[];
      /** With two names, whether the first is the list's index or the map's key. */
      readonly keyed: boolean;
      readonly list: Expression;
      readonly body: readonly Statement[];
    }
  /** A loop whose rounds nothing here counts. */
  | { readonly kind: 'loop'; readonly at: Span; readonly body: readonly Statement[] }
  | { readonly kind: 'return'; readonly value?: Expression }
  /** Leaves this round of the loop: `continue`, `next`. */
  | { readonly kind: 'next' }
  | { readonly kind: 'throw' }
  /** A block, a `with`, the body of a `try` and its `finally`; handlers of errors are left out. */
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'function'; readonly function: FunctionNode }
  | { readonly kind: 'class'; readonly class: ClassNode };

export interface ClassNode {
  readonly name: string;
  /** Names of what it extends and implements, without their modules. */
  readonly bases: readonly string[];
  readonly methods: readonly FunctionNode[];
  /** Constants and fields that are given a value where they are declared. */
  readonly members: readonly { readonly name: string; readonly value: Expression }[];
}

export interface Program {
  readonly body: readonly Statement[];
}
