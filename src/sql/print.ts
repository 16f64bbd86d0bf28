import type { Node } from '@pgsql/types';
import { deparseSync } from 'pgsql-deparser';

/** A statement or expression as SQL again, on as few lines as it takes. */
export function printSql(node: Node): string {
  return deparseSync(node);
}

/** A statement laid out over several lines, for files that people read. */
export function printPretty(node: Node): string {
  return deparseSync(node, { pretty: true });
}
