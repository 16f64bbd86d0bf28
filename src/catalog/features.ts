import type { Node } from '@pgsql/types';
import { SQLSTATE as S } from './refusal.ts';

/** The fields of a node of the parse tree, as they stand in it. */
type Fields = Readonly<Record<string, unknown>>;

/** Something that a major version of PostgreSQL brought, and how it is seen in the parse tree. */
export interface Feature {
  readonly name: string;
  readonly since: number;
  /** Kind of the node that shows it. */
  readonly node: string;
  /** Whether this node of that kind does; every one where it is missing. */
  seen?(fields: Fields, parent: string): boolean;
  /** The first word of it that an older server stops at, in lower case; the statement's first word where it is missing. */
  readonly word?: string;
  /** SQLSTATE of an older server: a syntax error where it is missing. */
  readonly code?: string;
  /** A function that an extension or the files themselves may bring instead. */
  readonly routine?: { readonly name: string; readonly extension?: string };
}

const constraint =
  (...types: readonly string[]) =>
  (f: Fields) =>
    types.includes(String(f.contype));
const has = (field: string) => (f: Fields) => f[field] !== undefined && f[field] !== false;
const list = (field: string) => (f: Fields) => Array.isArray(f[field]) && f[field].length > 0;
const is = (field: string, value: unknown) => (f: Fields) => f[field] === value;
const subtype = (value: string) => is('subtype', value);

/**
 * By the "Migration" and "Changes" sections of PostgreSQL's release notes. Only what a statement shows by itself: what
 * changed in meaning alone (unique keys of partitioned tables, say) is not here.
 */
export const FEATURES: readonly Feature[] = [
  {
    name: 'INCLUDE columns of an index',
    since: 11,
    node: 'IndexStmt',
    seen: list('indexIncludingParams'),
    word: 'include',
  },
  { name: 'INCLUDE columns of a constraint', since: 11, node: 'Constraint', seen: list('including'), word: 'include' },
  { name: 'CREATE PROCEDURE', since: 11, node: 'CreateFunctionStmt', seen: has('is_procedure'), word: 'procedure' },
  { name: 'CALL', since: 11, node: 'CallStmt' },
  {
    name: 'hash partitioning',
    since: 11,
    node: 'PartitionSpec',
    seen: (f) => /HASH/i.test(String(f.strategy)),
    word: 'hash',
    code: S.invalidParameter,
  },
  { name: 'a default partition', since: 11, node: 'PartitionBoundSpec', seen: has('is_default'), word: 'default' },
  {
    name: 'a generated column',
    since: 12,
    node: 'Constraint',
    seen: (f) => constraint('CONSTR_GENERATED')(f) && f.generated_kind !== 'v',
    word: 'generated',
  },
  {
    name: 'MATERIALIZED of a WITH query',
    since: 12,
    node: 'CommonTableExpr',
    seen: (f) => /(?:Always|Never|ALWAYS|NEVER)$/.test(String(f.ctematerialized)),
    word: 'materialized',
  },
  { name: 'DROP EXPRESSION', since: 13, node: 'AlterTableCmd', seen: subtype('AT_DropExpression'), word: 'expression' },
  { name: 'WITH TIES', since: 13, node: 'SelectStmt', seen: is('limitOption', 'LIMIT_OPTION_WITH_TIES'), word: 'ties' },
  {
    name: 'gen_random_uuid() without the extension pgcrypto',
    since: 13,
    node: 'FuncCall',
    routine: { name: 'gen_random_uuid', extension: 'pgcrypto' },
    word: 'gen_random_uuid',
    code: S.undefinedFunction,
  },
  { name: 'OR REPLACE of a trigger', since: 14, node: 'CreateTrigStmt', seen: has('replace'), word: 'trigger' },
  { name: 'a function body in standard SQL', since: 14, node: 'CreateFunctionStmt', seen: has('sql_body') },
  { name: 'COMPRESSION of a column', since: 14, node: 'ColumnDef', seen: has('compression'), word: 'compression' },
  {
    name: 'SET COMPRESSION',
    since: 14,
    node: 'AlterTableCmd',
    seen: subtype('AT_SetCompression'),
    word: 'compression',
  },
  {
    name: 'DETACH PARTITION CONCURRENTLY',
    since: 14,
    node: 'PartitionCmd',
    seen: has('concurrent'),
    word: 'concurrently',
  },
  { name: 'SEARCH of a WITH query', since: 14, node: 'CTESearchClause', word: 'search' },
  { name: 'CYCLE of a WITH query', since: 14, node: 'CTECycleClause', word: 'cycle' },
  { name: 'an alias of JOIN USING', since: 14, node: 'JoinExpr', seen: has('join_using_alias'), word: 'using' },
  { name: 'NULLS NOT DISTINCT', since: 15, node: 'IndexStmt', seen: has('nulls_not_distinct'), word: 'nulls' },
  { name: 'NULLS NOT DISTINCT', since: 15, node: 'Constraint', seen: has('nulls_not_distinct'), word: 'nulls' },
  { name: 'MERGE', since: 15, node: 'MergeStmt', word: 'merge' },
  {
    name: 'ON DELETE SET NULL or SET DEFAULT of some columns',
    since: 15,
    node: 'Constraint',
    seen: list('fk_del_set_cols'),
  },
  {
    name: 'the view option security_invoker',
    since: 15,
    node: 'DefElem',
    seen: (f, parent) => f.defname === 'security_invoker' && parent !== 'CreateFunctionStmt',
    word: 'security_invoker',
    code: S.invalidParameter,
  },
  { name: 'SET ACCESS METHOD', since: 15, node: 'AlterTableCmd', seen: subtype('AT_SetAccessMethod'), word: 'access' },
  {
    name: 'an unlogged sequence',
    since: 15,
    node: 'CreateSeqStmt',
    seen: (f) => (f.sequence as Fields | undefined)?.relpersistence === 'u',
    word: 'unlogged',
    code: S.featureNotSupported,
  },
  {
    name: 'TABLES IN SCHEMA of a publication',
    since: 15,
    node: 'PublicationObjSpec',
    seen: (f) => /SCHEMA/.test(String(f.pubobjtype)),
    word: 'tables',
  },
  {
    name: 'privileges on parameters',
    since: 15,
    node: 'GrantStmt',
    seen: is('objtype', 'OBJECT_PARAMETER_ACL'),
    word: 'parameter',
  },
  {
    name: 'a subquery in FROM without an alias',
    since: 16,
    node: 'RangeSubselect',
    seen: (f) => f.alias === undefined,
  },
  { name: 'STORAGE of a new column', since: 16, node: 'ColumnDef', seen: has('storage_name'), word: 'storage' },
  ...(
    [
      'JsonObjectConstructor',
      'JsonArrayConstructor',
      'JsonArrayQueryConstructor',
      'JsonObjectAgg',
      'JsonArrayAgg',
    ] as const
  ).map((node): Feature => ({ name: "standard SQL's JSON constructors", since: 16, node })),
  { name: 'IS JSON', since: 16, node: 'JsonIsPredicate' },
  { name: 'JSON_TABLE', since: 17, node: 'JsonTable', word: 'json_table' },
  { name: 'JSON_EXISTS, JSON_QUERY and JSON_VALUE', since: 17, node: 'JsonFuncExpr' },
  ...(['JsonParseExpr', 'JsonScalarExpr', 'JsonSerializeExpr'] as const).map(
    (node): Feature => ({ name: 'JSON(), JSON_SCALAR() and JSON_SERIALIZE()', since: 17, node }),
  ),
  { name: 'RETURNING of MERGE', since: 17, node: 'MergeStmt', seen: has('returningClause'), word: 'returning' },
  {
    name: 'WHEN NOT MATCHED BY SOURCE',
    since: 17,
    node: 'MergeWhenClause',
    seen: is('matchKind', 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE'),
    word: 'source',
  },
  { name: 'SET EXPRESSION', since: 17, node: 'AlterTableCmd', seen: subtype('AT_SetExpression'), word: 'expression' },
  {
    name: 'the privilege MAINTAIN',
    since: 17,
    node: 'AccessPriv',
    seen: is('priv_name', 'maintain'),
    word: 'maintain',
  },
  {
    name: 'a virtual generated column',
    since: 18,
    node: 'Constraint',
    seen: (f) => constraint('CONSTR_GENERATED')(f) && f.generated_kind === 'v',
    word: 'generated',
  },
  { name: 'WITHOUT OVERLAPS', since: 18, node: 'Constraint', seen: has('without_overlaps'), word: 'without' },
  { name: 'PERIOD of a foreign key', since: 18, node: 'Constraint', seen: has('fk_with_period'), word: 'period' },
  {
    name: 'NOT ENFORCED',
    since: 18,
    node: 'Constraint',
    seen: constraint('CONSTR_ATTR_NOT_ENFORCED', 'CONSTR_ATTR_ENFORCED'),
    word: 'enforced',
  },
  {
    name: 'NOT ENFORCED',
    since: 18,
    node: 'Constraint',
    // The grammar leaves the field out where it is false.
    seen: (f) => constraint('CONSTR_CHECK', 'CONSTR_FOREIGN')(f) && f.is_enforced === undefined,
    word: 'enforced',
  },
  {
    name: 'ALTER CONSTRAINT of enforcement',
    since: 18,
    node: 'ATAlterConstraint',
    seen: has('alterEnforceability'),
    word: 'enforced',
  },
  {
    name: 'ALTER CONSTRAINT of inheritance',
    since: 18,
    node: 'ATAlterConstraint',
    seen: has('alterInheritability'),
    word: 'inherit',
  },
  {
    name: 'NOT NULL as a constraint of the table',
    since: 18,
    node: 'Constraint',
    seen: (f) => constraint('CONSTR_NOTNULL')(f) && list('keys')(f),
    word: 'not',
  },
  {
    name: 'NO INHERIT of NOT NULL',
    since: 18,
    node: 'Constraint',
    seen: (f) => constraint('CONSTR_NOTNULL')(f) && has('is_no_inherit')(f),
    word: 'inherit',
  },
  { name: 'WITH (OLD AS ..., NEW AS ...) of RETURNING', since: 18, node: 'ReturningOption', word: 'returning' },
  ...(['uuidv7', 'uuidv4'] as const).map(
    (name): Feature => ({
      name: `${name}()`,
      since: 18,
      node: 'FuncCall',
      routine: { name },
      word: name,
      code: S.undefinedFunction,
    }),
  ),
];

const BY_NODE = new Map<string, Feature[]>();
for (const feature of FEATURES) BY_NODE.set(feature.node, [...(BY_NODE.get(feature.node) ?? []), feature]);

/** The features that a statement uses and a server of this major version does not know, in the order of the tree. */
export function featuresBeyond(postgres: number, statement: Node): Feature[] {
  const found: Feature[] = [];
  walk(statement, '', (node, fields, parent) => {
    for (const feature of BY_NODE.get(node) ?? [])
      if (feature.since > postgres && !found.includes(feature) && shows(feature, fields, parent)) found.push(feature);
  });
  return found;
}

function shows({ routine, seen }: Feature, fields: Fields, parent: string): boolean {
  if (routine === undefined) return seen?.(fields, parent) ?? true;
  const names = (fields.funcname as readonly { readonly String?: { readonly sval?: string } }[] | undefined) ?? [];
  return names.length === 1 && names[0]?.String?.sval === routine.name;
}

/** Nodes stand in the tree as { Tag: fields }, or, where only one kind can stand, as the fields alone. */
const BARE: Readonly<Record<string, string>> = {
  partspec: 'PartitionSpec',
  partbound: 'PartitionBoundSpec',
  bound: 'PartitionBoundSpec',
  search_clause: 'CTESearchClause',
  cycle_clause: 'CTECycleClause',
};

function walk(value: unknown, parent: string, visit: (node: string, fields: Fields, parent: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, parent, visit);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    const node = /^[A-Z]/.test(key) ? key : BARE[key];
    if (node && !Array.isArray(inner)) visit(node, inner as Fields, parent);
    walk(inner, node ?? parent, visit);
  }
}
