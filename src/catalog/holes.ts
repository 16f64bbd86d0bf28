import type { Node } from '@pgsql/types';
import { holdsHole } from '../sql/script.ts';

/**
 * What of a statement a program fills in only as it runs: nothing that the tree shows; a detail that leaves the shape of
 * what it makes as it is; or a name or type, without which nothing of it is known.
 */
export type HoleKind = 'none' | 'detail' | 'name';

// Expressions, the rows that a predicate picks, a body and a comment: whatever stands there, the columns are the same.
const DETAILS = new Set([
  'raw_expr',
  'whereClause',
  'whenClause',
  'qual',
  'with_check',
  'comment',
  'usingClause',
  'options',
]);

/** What the holes in a parsed statement are about. Of one that reads or writes rows, only what table it is about matters. */
export function holesIn(node: Node): HoleKind {
  const rows = ROWS.find((tag) => tag in node);
  if (rows === undefined) return holesWithin(node);
  const { relation } = (node as unknown as Record<string, { relation?: Node }>)[rows] ?? {};
  return relation && holesWithin(relation) !== 'none' ? 'name' : 'none';
}

/** Whether the statement reads or writes rows, and no more. */
export function isAboutRows(node: Node): boolean {
  return ROWS.some((tag) => tag in node);
}

const ROWS = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'];

function holesWithin(node: Node): HoleKind {
  let found: HoleKind = 'none';
  const walk = (value: unknown, detail: boolean): void => {
    if (found === 'name') return;
    if (typeof value === 'string') {
      if (holdsHole(value)) found = detail ? 'detail' : 'name';
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, detail);
    } else if (typeof value === 'object' && value !== null) {
      // Of the elements of a name the texts are names; a constant's text is one only there.
      const isConstant = 'A_Const' in value;
      for (const [key, inner] of Object.entries(value)) walk(inner, detail || isConstant || DETAILS.has(key));
    }
  };
  walk(node, false);
  return found;
}
