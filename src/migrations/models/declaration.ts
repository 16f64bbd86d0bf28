import type { Span } from '../../text/span.ts';

/** A table as a model file declares it, in the file's own language. */
export interface ModelDeclaration {
  readonly table: string;
  /** Undefined where the file leaves it to the connection. */
  readonly schema?: string;
  /** What the file calls it: "model UsersV2", "usersV2". */
  readonly name: string;
  /** All of the declaration, in UTF-16 units. */
  readonly span: Span;
}
