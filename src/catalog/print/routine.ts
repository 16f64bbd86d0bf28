import type { Node } from '@pgsql/types';
import { printPretty } from '../../sql/print.ts';
import type { Routine } from '../model.ts';

/**
 * CREATE FUNCTION, PROCEDURE or AGGREGATE: the text as written where it names the routine by its full name, else the same
 * statement under the name that the routine has now.
 */
export function printRoutine(routine: Routine): string {
  const written = nameIn(routine.node);
  const same = written?.schema === routine.schema && written.name === routine.name;
  return `${same ? routine.sql.replace(/;\s*$/, '') : printPretty(renamed(routine))};`;
}

function nameIn(node: Node): { schema: string | undefined; name: string | undefined } | undefined {
  const parts = nameParts(node);
  return parts && { schema: parts.at(-2), name: parts.at(-1) };
}

function nameParts(node: Node): (string | undefined)[] | undefined {
  const list =
    'CreateFunctionStmt' in node
      ? node.CreateFunctionStmt.funcname
      : 'DefineStmt' in node
        ? node.DefineStmt.defnames
        : undefined;
  return list?.map((part) => ('String' in part ? part.String.sval : undefined));
}

function renamed({ node, schema, name }: Routine): Node {
  const parts: Node[] = [{ String: { sval: schema } }, { String: { sval: name } }];
  if ('CreateFunctionStmt' in node) return { CreateFunctionStmt: { ...node.CreateFunctionStmt, funcname: parts } };
  if ('DefineStmt' in node) return { DefineStmt: { ...node.DefineStmt, defnames: parts } };
  return node;
}
