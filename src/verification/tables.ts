import { quoteQualified } from '../sql/identifiers.ts';
import type { Engine } from './engine.ts';
import { ask } from './session.ts';

/** A type as far as values for it depend on it; a domain is its base with the domain's checks. */
export interface TypeFacts {
  /** As format_type prints it: what values are cast to. */
  readonly sql: string;
  /** Name of the base type in pg_type: int4, varchar, ... */
  readonly name: string;
  readonly kind: 'base' | 'enum' | 'composite' | 'range' | 'multirange' | 'other';
  /** Characters of varchar and char, bits of bit. */
  readonly length?: number;
  /** Digits of numeric. */
  readonly precision?: number;
  readonly scale?: number;
  readonly labels: readonly string[];
  readonly element?: TypeFacts;
  readonly subtype?: string;
  /** Number of fields of a composite type. */
  readonly fields: number;
  /** Definitions of the domain's checks, about VALUE. */
  readonly checks: readonly string[];
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: TypeFacts;
  readonly notNull: boolean;
  /** Printed default, also of an identity column's sequence; undefined without one. */
  readonly default?: string;
  readonly generated: boolean;
  readonly identity: '' | 'a' | 'd';
  /** The sequence that its default takes numbers from, as regclass prints it. */
  readonly sequence?: string;
  /** The values that a plan says it takes, where it says so: others its guards refuse. */
  readonly only?: readonly string[];
}

export interface KeyFacts {
  readonly name: string;
  readonly primary: boolean;
  readonly columns: readonly string[];
  /** False for a partial, expression or deferrable one, which ON CONFLICT (columns) does not find. */
  readonly plain: boolean;
}

export interface ForeignKeyFacts {
  readonly name: string;
  readonly columns: readonly string[];
  /** "schema.table" */
  readonly parent: string;
  readonly parentColumns: readonly string[];
  readonly definition: string;
  readonly actions: string;
  readonly validated: boolean;
}

export interface TableFacts {
  readonly schema: string;
  readonly name: string;
  /** "schema.table", unquoted. */
  readonly key: string;
  /** Qualified and quoted. */
  readonly sql: string;
  readonly isPartition: boolean;
  /** Columns of the partition key, and the bounds of the partitions as PostgreSQL prints them. */
  readonly partitionKey: readonly string[];
  readonly partitionBounds: readonly string[];
  readonly columns: readonly ColumnFacts[];
  readonly keys: readonly KeyFacts[];
  readonly foreignKeys: readonly ForeignKeyFacts[];
  readonly checks: readonly { readonly name: string; readonly expression: string }[];
  readonly triggers: readonly { readonly name: string; readonly enabled: string }[];
}

interface RawColumn {
  name: string;
  type: number;
  typmod: number;
  spelled: string;
  notNull: boolean;
  default: string | null;
  generated: boolean;
  identity: '' | 'a' | 'd';
  sequence: string | null;
}

interface RawTable extends Omit<TableFacts, 'columns' | 'key' | 'sql' | 'partitionKey'> {
  partitionKey: readonly string[] | null;
  columns: RawColumn[];
}

interface RawType {
  oid: number;
  name: string;
  spelled: string;
  kind: string;
  base: number;
  typmod: number;
  notNull: boolean;
  element: number;
  labels: string[] | null;
  checks: string[] | null;
  subtype: string | null;
  fields: number;
}

/** Relations of the user's: not PostgreSQL's own, nor an extension's. */
export const USERS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

const COLUMN_NAMES = (numbers: string, relation: string) =>
  `(select json_agg(named.attname order by numbered.at) from unnest(${numbers}) with ordinality numbered(attnum, at)
    join pg_attribute named on named.attrelid = ${relation} and named.attnum = numbered.attnum)`;

const TABLES = `
select coalesce(json_agg(json_build_object(
  'schema', n.nspname, 'name', c.relname, 'isPartition', c.relispartition,
  'partitionKey', (select coalesce(${COLUMN_NAMES('p.partattrs', 'c.oid')}, '[]') from pg_partitioned_table p where p.partrelid = c.oid),
  'partitionBounds', (select coalesce(json_agg(pg_get_expr(k.relpartbound, k.oid)), '[]')
    from pg_inherits h join pg_class k on k.oid = h.inhrelid where h.inhparent = c.oid and k.relispartition),
  'columns', (select coalesce(json_agg(json_build_object(
      'name', a.attname, 'type', a.atttypid::int8, 'typmod', a.atttypmod,
      'spelled', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
      'generated', a.attgenerated <> '', 'identity', a.attidentity,
      'sequence', coalesce(
        (select p.refobjid::regclass::text from pg_depend p join pg_class s on s.oid = p.refobjid and s.relkind = 'S'
          where p.classid = 'pg_attrdef'::regclass and p.objid = d.oid and p.refclassid = 'pg_class'::regclass limit 1),
        (select p.objid::regclass::text from pg_depend p
          where p.classid = 'pg_class'::regclass and p.refobjid = c.oid and p.refobjsubid = a.attnum and p.deptype = 'i' limit 1))
    ) order by a.attnum), '[]')
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
  'keys', (select coalesce(json_agg(json_build_object(
      'name', i.relname, 'primary', x.indisprimary, 'columns', coalesce(${COLUMN_NAMES('x.indkey[0:x.indnkeyatts - 1]', 'c.oid')}, '[]'),
      'plain', x.indpred is null and x.indexprs is null and x.indimmediate and not x.indisexclusion
    ) order by x.indisprimary desc, i.relname), '[]')
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where x.indrelid = c.oid and (x.indisunique or x.indisexclusion)),
  'foreignKeys', (select coalesce(json_agg(json_build_object(
      'name', k.conname, 'columns', ${COLUMN_NAMES('k.conkey', 'k.conrelid')},
      'parent', pn.nspname || '.' || p.relname, 'parentColumns', ${COLUMN_NAMES('k.confkey', 'k.confrelid')},
      'definition', pg_get_constraintdef(k.oid), 'validated', k.convalidated,
      'actions', concat(k.confupdtype, k.confdeltype, k.confmatchtype, k.condeferrable, k.condeferred)
    ) order by k.conname), '[]')
    from pg_constraint k join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
    where k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0),
  'checks', (select coalesce(json_agg(json_build_object(
      'name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid)) order by k.conname), '[]')
    from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'),
  'triggers', (select coalesce(json_agg(json_build_object('name', t.tgname, 'enabled', t.tgenabled) order by t.tgname), '[]')
    from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal)
) order by n.nspname, c.relname), '[]')
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and c.relpersistence <> 't' and ${USERS}`;

const TYPES = `
select json_agg(json_build_object(
  'oid', t.oid::int8, 'name', t.typname, 'spelled', format_type(t.oid, null), 'kind', t.typtype,
  'base', t.typbasetype::int8, 'typmod', t.typtypmod, 'notNull', t.typnotnull,
  'element', case when t.typcategory = 'A' then t.typelem::int8 else 0 end,
  'labels', (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
  'checks', (select json_agg(pg_get_expr(k.conbin, 0)) from pg_constraint k where k.contypid = t.oid and k.contype = 'c'),
  'subtype', (select format_type(r.rngsubtype, null) from pg_range r where t.oid in (r.rngtypid, r.rngmultitypid)),
  'fields', (select count(*) from pg_attribute a where a.attrelid = t.typrelid and t.typrelid <> 0 and a.attnum > 0 and not a.attisdropped)
)) from pg_type t left join pg_class c on c.oid = t.typrelid
where t.typtype <> 'p' and (c.oid is null or c.relkind = 'c')`;

/** Every table of the user's with what decides which rows it takes, by "schema.table". */
export async function readTables(engine: Engine): Promise<Map<string, TableFacts>> {
  const raw = (await ask<RawTable[]>(engine, TABLES)) ?? [];
  const types = new Map(((await ask<RawType[]>(engine, TYPES)) ?? []).map((t) => [t.oid, t]));
  return new Map(
    raw.map((table) => {
      const key = `${table.schema}.${table.name}`;
      const columns = table.columns.map((c) => columnFacts(c, types));
      return [
        key,
        {
          ...table,
          partitionKey: table.partitionKey ?? [],
          key,
          sql: quoteQualified(table.schema, table.name),
          columns,
        },
      ];
    }),
  );
}

function columnFacts(raw: RawColumn, types: ReadonlyMap<number, RawType>): ColumnFacts {
  const type = typeFacts(raw.type, raw.typmod, raw.spelled, types);
  return {
    name: raw.name,
    type,
    notNull: raw.notNull || (types.get(raw.type)?.notNull ?? false),
    generated: raw.generated,
    identity: raw.identity,
    ...(raw.default !== null && { default: raw.default }),
    ...(raw.sequence !== null && { sequence: raw.sequence }),
  };
}

const KINDS: Record<string, TypeFacts['kind']> = { b: 'base', e: 'enum', c: 'composite', r: 'range', m: 'multirange' };

function typeFacts(oid: number, typmod: number, sql: string, types: ReadonlyMap<number, RawType>): TypeFacts {
  const type = types.get(oid);
  if (!type) return { sql, name: 'unknown', kind: 'other', labels: [], fields: 0, checks: [] };
  if (type.kind === 'd') {
    const base = typeFacts(type.base, type.typmod, sql, types);
    return { ...base, sql, checks: [...base.checks, ...(type.checks ?? [])] };
  }
  const element = types.get(type.element);
  return {
    sql,
    name: type.name,
    kind: KINDS[type.kind] ?? 'other',
    labels: type.labels ?? [],
    fields: type.fields,
    checks: [],
    ...(type.subtype !== null && { subtype: type.subtype }),
    ...limits(type.name, typmod),
    ...(element && { element: typeFacts(element.oid, typmod, element.spelled, types) }),
  };
}

/** What a type modifier says, decoded as the type's own output function does. */
function limits(name: string, typmod: number): Partial<TypeFacts> {
  if (typmod < 0) return {};
  if (name === 'varchar' || name === 'bpchar') return { length: typmod - 4 };
  if (name === 'bit' || name === 'varbit' || name === 'vector') return { length: typmod };
  if (name !== 'numeric') return {};
  const scale = (typmod - 4) & 0x7ff;
  return { precision: ((typmod - 4) >> 16) & 0xffff, scale: scale > 1000 ? scale - 2048 : scale };
}
