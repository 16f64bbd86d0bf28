import type { ColumnRef, Node, RangeVar } from '@pgsql/types';
import { columnsIn } from '../expressions.ts';
import type { QualifiedName, Relation } from '../model.ts';
import { stringOf } from '../nodes.ts';

/** A source in FROM: the name that expressions call it by, and whether it is the table asked about. */
interface Source {
  readonly alias: string;
  readonly isTable: boolean;
}

/** Sources of the query and of those around it, innermost first. */
type Scopes = readonly (readonly Source[])[];

/**
 * Whether the view reads this column of this table: by a qualified name whose alias stands for the table, by a bare name in
 * reach of it, or by a `*` that covers it. Where that takes more of PostgreSQL's rules (an inner query's bare name that an inner
 * source has too, a text that has gone stale) the answer is yes.
 */
export function viewReads(view: Relation, table: QualifiedName, column: string): boolean {
  if (!view.view) return false;
  const { query, stale } = view.view;
  if (stale) return columnsIn(query.node).includes(column) || JSON.stringify(query.node).includes('"A_Star"');
  const shows = view.columns.length === 0 || view.columns.some((c) => c.name === column);
  return reads(query.node, { table, column, shows }, []);
}

interface Sought {
  readonly table: QualifiedName;
  readonly column: string;
  /** Whether the view has a column of that name: an outermost `*` stands for the columns that were there when it was made. */
  readonly shows: boolean;
}

function reads(value: unknown, sought: Sought, scopes: Scopes): boolean {
  if (Array.isArray(value)) return value.some((item) => reads(item, sought, scopes));
  if (typeof value !== 'object' || value === null) return false;
  if ('fromClause' in value || 'targetList' in value) {
    const from = 'fromClause' in value && Array.isArray(value.fromClause) ? (value.fromClause as Node[]) : [];
    const inner = [from.flatMap((n) => sourcesOf(n, sought.table)), ...scopes];
    return Object.values(value).some((child) => reads(child, sought, inner));
  }
  return Object.entries(value).some(([tag, child]) => {
    if (tag === 'ColumnRef') return namesColumn(child as ColumnRef, sought, scopes);
    if (tag === 'usingClause') return (child as Node[]).some((n) => stringOf(n) === sought.column);
    return tag === 'isNatural' || reads(child, sought, scopes);
  });
}

function sourcesOf(node: Node, table: QualifiedName): Source[] {
  if ('RangeVar' in node) {
    const range = node.RangeVar;
    return [{ alias: range.alias?.aliasname ?? range.relname ?? '', isTable: isNamed(range, table) }];
  }
  if ('JoinExpr' in node)
    return [node.JoinExpr.larg, node.JoinExpr.rarg].flatMap((side) => (side ? sourcesOf(side, table) : []));
  if ('RangeSubselect' in node) return [{ alias: node.RangeSubselect.alias?.aliasname ?? '', isTable: false }];
  return [];
}

function isNamed(range: RangeVar, table: QualifiedName): boolean {
  return range.relname === table.name && (range.schemaname === undefined || range.schemaname === table.schema);
}

function namesColumn({ fields = [] }: ColumnRef, { column, shows }: Sought, scopes: Scopes): boolean {
  const last = fields.at(-1);
  const star = last !== undefined && 'A_Star' in last;
  const name = stringOf(last);
  const qualifier = stringOf(fields.at(-2));
  const called = (alias: string | undefined) => scopes.flat().find((s) => s.alias === alias)?.isTable ?? false;
  const covers = star && (shows || scopes.length > 1);
  if (qualifier !== undefined) return (covers || name === column) && called(qualifier);
  if (star) return covers && (scopes[0] ?? []).some((s) => s.isTable);
  // A bare alias is the whole row.
  return called(name) || (name === column && scopes.some((scope) => scope.some((s) => s.isTable)));
}
