import type { Node } from '@pgsql/types';
import type { Relation } from '../model.ts';
import { columnList } from './constraint.ts';
import { withClause } from './index-definition.ts';
import { WRITTEN } from './style.ts';

/**
 * CREATE VIEW or CREATE MATERIALIZED VIEW. The query stands as written; where its own column names are not the view's, the names
 * are listed.
 */
export function printView(view: Relation): string {
  const kind = view.kind === 'materialized view' ? 'materialized view' : 'view';
  const query = view.view?.query;
  const names =
    query && sameNames(outputNames(query.node), view) ? '' : ` (${columnList(view.columns.map((c) => c.name))})`;
  const check = view.view?.checkOption ? `\nwith ${view.view.checkOption} check option` : '';
  // The clause behind the query says it already.
  const { check_option: _, ...options } = view.options;
  const bare = (query?.sql ?? '').replace(/;\s*$/, '');
  // A comment in the last line would swallow what follows.
  const text = /--[^\n]*$/.test(bare) ? `${bare}\n` : bare;
  return `create ${kind} ${WRITTEN.name(view)}${view.columns.length > 0 ? names : ''}${withClause(options, 'with')} as\n${text}${check};`;
}

function sameNames(names: readonly string[] | undefined, view: Relation): boolean {
  return (
    names !== undefined && names.length === view.columns.length && names.every((n, i) => n === view.columns[i]?.name)
  );
}

/** The names that a query gives its columns; undefined where that needs the catalog (`*`) or more of PostgreSQL's rules. */
function outputNames(query: Node): readonly string[] | undefined {
  if (!('SelectStmt' in query)) return undefined;
  const select = query.SelectStmt;
  // In a set operation the leftmost query names the columns.
  if (select.larg) return outputNames({ SelectStmt: select.larg });
  const names: string[] = [];
  for (const target of select.targetList ?? []) {
    if (!('ResTarget' in target)) return undefined;
    const name = target.ResTarget.name ?? valueName(target.ResTarget.val);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}

/** FigureColname, for the commonest kinds of expression. */
function valueName(value: Node | undefined): string | undefined {
  if (!value) return undefined;
  if ('ColumnRef' in value) return lastString(value.ColumnRef.fields);
  if ('FuncCall' in value) return lastString(value.FuncCall.funcname);
  if ('TypeCast' in value) return valueName(value.TypeCast.arg);
  if ('CoalesceExpr' in value) return 'coalesce';
  return undefined;
}

function lastString(parts: readonly Node[] | undefined): string | undefined {
  const last = parts?.at(-1);
  return last && 'String' in last ? last.String.sval : undefined;
}
