import type { Node } from '@pgsql/types';
import type { ColumnType, Relation, Snapshot } from '../../catalog/model.ts';
import { parseSql } from '../../sql/parser.ts';

/** Functions that give the same for the same arguments, whatever is set: on texts, numbers, arrays, jsonb, and times without a zone. */
const IMMUTABLE = new Set(
  `abs ceil ceiling floor round trunc sign sqrt cbrt power exp ln log mod div gcd lcm greatest least width_bucket
   lower upper initcap btrim ltrim rtrim length char_length character_length octet_length bit_length position strpos
   left right substr substring overlay replace translate reverse repeat lpad rpad split_part starts_with md5 sha256
   regexp_replace regexp_match regexp_matches ascii chr encode decode num_nulls num_nonnulls cardinality array_length
   array_position array_ndims array_remove array_append array_prepend array_cat jsonb_array_length jsonb_typeof
   jsonb_extract_path jsonb_extract_path_text lower_inc upper_inc isempty like_escape make_date date_part extract
   date_trunc isfinite family host int4range int8range numrange tsrange daterange`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Of these the zone has a say where an argument has one, or may have. */
const BY_ZONE = new Set(['date_part', 'extract', 'date_trunc']);
const TIMES = /^(?:date|time|timetz|timestamp|timestamptz|interval)$/;

type Tree = { readonly [key: string]: unknown };

/**
 * Why a generated column cannot be computed like that; undefined where PostgreSQL is likely to agree that it can. What is not
 * sure to depend on the row alone is refused: text concatenated with what is none, times turned into text, zones.
 */
export function refuseMutable(snapshot: Snapshot, table: Relation, expression: string): string | undefined {
  const parsed = parseSql(`select (${expression}\n)`);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  if (!node) return `"${expression}" is no expression that can be read`;
  let why: string | undefined;
  const visit = (tree: unknown): void => {
    if (why !== undefined || typeof tree !== 'object' || tree === null) return;
    if (Array.isArray(tree)) {
      for (const item of tree) visit(item);
      return;
    }
    for (const [kind, child] of Object.entries(tree as Tree)) {
      why ??= refuseNode(snapshot, table, kind, child as Tree);
      visit(child);
    }
  };
  visit(targetOf(node));
  return why && `${why}, and a generated column can be computed from its own row alone, by what is immutable`;
}

/** What is selected, without the SELECT around it. */
function targetOf(node: Node): unknown {
  return (node as { SelectStmt?: { targetList?: unknown } }).SelectStmt?.targetList;
}

function refuseNode(snapshot: Snapshot, table: Relation, kind: string, node: Tree): string | undefined {
  switch (kind) {
    case 'SubLink':
      return 'it reads other rows';
    case 'SQLValueFunction':
      return 'it asks for the time or the user';
    case 'WindowDef':
      return 'it reads other rows';
    case 'FuncCall':
      return refuseCall(snapshot, table, node);
    case 'TypeCast':
      return refuseCast(table, node);
    case 'A_Expr':
      return refuseOperator(table, node);
    default:
      return undefined;
  }
}

function refuseCall(snapshot: Snapshot, table: Relation, node: Tree): string | undefined {
  const parts = ((node.funcname ?? []) as { String?: { sval?: string } }[]).map((p) => p.String?.sval ?? '');
  const name = parts.at(-1) ?? '';
  if (node.over !== undefined || node.agg_star === true) return `${name} reads other rows`;
  const routines = [...snapshot.routines.values()].flat().filter((r) => r.name === name);
  if (routines.length > 0)
    return routines.every((r) => /\bimmutable\b/i.test(r.sql.replace(r.body ?? '', '')))
      ? undefined
      : `the function ${name} is not declared immutable`;
  if (!IMMUTABLE.has(name)) return `${name} is not known to be immutable`;
  if (!BY_ZONE.has(name)) return undefined;
  const zoned = columnsIn(node.args).some(
    (c) => typeIn(table, c)?.name !== 'timestamp' && typeIn(table, c)?.name !== 'date',
  );
  const isTruncatedDate = name === 'date_trunc' && columnsIn(node.args).some((c) => typeIn(table, c)?.name === 'date');
  return zoned || isTruncatedDate ? `${name} depends on the time zone` : undefined;
}

/** A time becomes a text, another time or comes of a text as settings say. */
function refuseCast(table: Relation, node: Tree): string | undefined {
  const names = ((node.typeName as Tree | undefined)?.names ?? []) as { String?: { sval?: string } }[];
  const to = names.at(-1)?.String?.sval ?? '';
  const from = columnsIn(node.arg).flatMap((c) => typeIn(table, c)?.name ?? []);
  const isConstant = 'A_Const' in Object(node.arg);
  const toTime = TIMES.test(to);
  if (isConstant) return to === 'timestamptz' ? 'a time is read as the time zone says' : undefined;
  if (toTime && from.some((f) => !TIMES.test(f))) return `a cast to ${to} depends on settings`;
  if (toTime && from.some((f) => f.endsWith('tz') !== to.endsWith('tz')))
    return `a cast to ${to} depends on the time zone`;
  if (!toTime && from.some((f) => TIMES.test(f)) && /^(?:text|varchar|bpchar)$/.test(to))
    return `a cast of a time to ${to} depends on settings`;
  return undefined;
}

function refuseOperator(table: Relation, node: Tree): string | undefined {
  const operator = ((node.name ?? []) as { String?: { sval?: string } }[]).at(-1)?.String?.sval;
  const types = [node.lexpr, node.rexpr].flatMap((side) => {
    const column = columnsIn(side, false)[0];
    const type = column === undefined ? undefined : typeIn(table, column);
    return type ? [type] : [];
  });
  const zoned = types.some((t) => t.name === 'timestamptz');
  if (
    operator === '||' &&
    types.some((t) => !t.array && !/^(?:text|varchar|jsonb|bytea|tsvector|bit|varbit)$/.test(t.name))
  )
    return 'what is concatenated with || and is no text becomes one as settings say';
  if (zoned && types.some((t) => /^(?:date|timestamp)$/.test(t.name)))
    return 'a time with a zone beside one without depends on the time zone';
  if (zoned && (operator === '+' || operator === '-') && types.length < 2)
    return 'a time with a zone and an interval depend on the time zone';
  return undefined;
}

/** Names of columns. @param deep those inside of calls and casts too */
function columnsIn(tree: unknown, deep = true): string[] {
  if (Array.isArray(tree)) return tree.flatMap((t) => columnsIn(t, deep));
  if (typeof tree !== 'object' || tree === null) return [];
  const ref = (tree as Tree).ColumnRef as { fields?: { String?: { sval?: string } }[] } | undefined;
  if (ref) return [ref.fields?.at(-1)?.String?.sval ?? ''];
  return deep ? Object.values(tree).flatMap((t) => columnsIn(t)) : [];
}

function typeIn(table: Relation, column: string): ColumnType | undefined {
  return table.columns.find((c) => c.name === column)?.type;
}
