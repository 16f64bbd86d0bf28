import type { Column, QualifiedName, Relation, Snapshot } from '../../catalog/model.ts';

/** What a lookup is made from. */
export interface Lookup {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly table: Relation;
  readonly column: Column;
  /** The lookup table or the enum. */
  readonly name: QualifiedName;
  /** Values that are known and that the column can hold, its default among them. */
  readonly values: readonly string[];
}

/** The text that a column's default is; undefined where it has none, or another one. */
export function literalDefault({ default: given }: Column): string | undefined {
  const found = /^\s*'((?:[^']|'')*)'\s*(?:::[\w\s."()]+)?$/.exec(given?.sql ?? '');
  return found?.[1]?.replaceAll("''", "'");
}
