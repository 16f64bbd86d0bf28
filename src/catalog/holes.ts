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
  'sval',
  'options',
]);

/** What the holes in a parsed statement are about. */
export function holesIn(node: Node): HoleKind {
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
