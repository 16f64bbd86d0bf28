import { type Constraint, isTable, keyOf, type Relation, type RelationKind } from '../model.ts';
import { formatType } from '../print/type.ts';
import type { Working } from '../working.ts';
import type { Value } from './value.ts';

/** A row of a system catalog; a column that is absent is not known. Identities (oid) are keys as `schema.name`. */
export type Row = Readonly<Record<string, Value>>;

const RELKIND: Readonly<Record<RelationKind, string>> = {
  table: 'r',
  'partitioned table': 'p',
  'foreign table': 'f',
  view: 'v',
  'materialized view': 'm',
  sequence: 'S',
  'composite type': 'c',
};

const CONSTRAINT_TYPE: Readonly<Record<Constraint['type'], string>> = {
  p: 'PRIMARY KEY',
  u: 'UNIQUE',
  f: 'FOREIGN KEY',
  c: 'CHECK',
  n: 'CHECK',
  x: 'EXCLUDE',
};

const TYPTYPE = { enum: 'e', domain: 'd', range: 'r', base: 'b', shell: 'p' } as const;

function* each<T>(work: Working, list: (relation: Relation) => readonly T[]): Generator<[Relation, T]> {
  for (const relation of work.relations()) for (const item of list(relation)) yield [relation, item];
}

function rows<T>(items: Iterable<T>, row: (item: T) => Row): Row[] {
  return Array.from(items, row);
}

const places = ({ schema, name }: Relation) => ({ schemaname: schema, tablename: name });
const located = ({ schema, name }: Relation) => ({ table_schema: schema, table_name: name });

type Source = (work: Working) => Row[];

const relationsOf =
  (kinds: (r: Relation) => boolean, row: (r: Relation) => Row): Source =>
  (work) =>
    rows([...work.relations()].filter(kinds), row);

/** What the system catalogs say, as far as guards in migrations ask. */
const CATALOGS: Readonly<Record<string, Source>> = {
  'pg_catalog.pg_namespace': (work) => rows(work.schemas.values(), ({ name }) => ({ oid: name, nspname: name })),
  'pg_catalog.pg_class': (work) => [
    ...rows(work.relations(), (r) => ({
      oid: keyOf(r),
      relname: r.name,
      relnamespace: r.schema,
      relkind: RELKIND[r.kind],
      relrowsecurity: r.rowSecurity,
    })),
    ...rows(
      each(work, (r) => r.indexes),
      ([r, i]) => ({ oid: `${r.schema}.${i.name}`, relname: i.name, relnamespace: r.schema, relkind: 'i' }),
    ),
  ],
  'pg_catalog.pg_type': (work) => [
    ...rows(work.types.values(), (t) => ({
      oid: keyOf(t),
      typname: t.name,
      typnamespace: t.schema,
      typtype: TYPTYPE[t.kind],
    })),
    ...rows(work.relations(), (r) => ({ oid: keyOf(r), typname: r.name, typnamespace: r.schema, typtype: 'c' })),
  ],
  'pg_catalog.pg_enum': (work) =>
    [...work.types.values()].flatMap((t) => rows(t.labels, (enumlabel) => ({ enumtypid: keyOf(t), enumlabel }))),
  'pg_catalog.pg_constraint': (work) =>
    rows(
      each(work, (r) => r.constraints),
      ([r, c]) => ({
        oid: `${keyOf(r)}.${c.name}`,
        conname: c.name,
        contype: c.type,
        conrelid: keyOf(r),
        connamespace: r.schema,
        ...(c.type === 'f' ? { confrelid: keyOf(c.references) } : {}),
      }),
    ),
  'pg_catalog.pg_attribute': (work) =>
    rows(
      each(work, (r) => r.columns),
      ([r, c]) => ({
        attrelid: keyOf(r),
        attname: c.name,
        attnum: r.columns.indexOf(c) + 1,
        attisdropped: false,
        attnotnull: c.notNull,
        atttypid: keyOf(c.type),
      }),
    ),
  'pg_catalog.pg_inherits': (work) =>
    [...work.relations()].flatMap((r) =>
      rows([...r.inherits, ...(r.partitionOf ? [r.partitionOf.parent] : [])], (parent) => ({
        inhrelid: keyOf(r),
        inhparent: keyOf(parent),
      })),
    ),
  'pg_catalog.pg_trigger': (work) =>
    rows(
      each(work, (r) => r.triggers),
      ([r, t]) => ({ tgname: t.name, tgrelid: keyOf(r), tgisinternal: false }),
    ),
  'pg_catalog.pg_policy': (work) =>
    rows(
      each(work, (r) => r.policies),
      ([r, p]) => ({ polname: p.name, polrelid: keyOf(r) }),
    ),
  'pg_catalog.pg_policies': (work) =>
    rows(
      each(work, (r) => r.policies),
      ([r, p]) => ({ ...places(r), policyname: p.name }),
    ),
  'pg_catalog.pg_indexes': (work) =>
    rows(
      each(work, (r) => r.indexes),
      ([r, i]) => ({ ...places(r), indexname: i.name }),
    ),
  'pg_catalog.pg_tables': relationsOf(isTable, (r) => ({ ...places(r), rowsecurity: r.rowSecurity })),
  'pg_catalog.pg_views': relationsOf(
    (r) => r.kind === 'view',
    (r) => ({ schemaname: r.schema, viewname: r.name }),
  ),
  'pg_catalog.pg_matviews': relationsOf(
    (r) => r.kind === 'materialized view',
    (r) => ({ schemaname: r.schema, matviewname: r.name }),
  ),
  'pg_catalog.pg_sequences': relationsOf(
    (r) => r.kind === 'sequence',
    (r) => ({ schemaname: r.schema, sequencename: r.name }),
  ),
  'pg_catalog.pg_extension': (work) =>
    rows(work.extensions.values(), ({ name, schema }) => ({ extname: name, extnamespace: schema })),
  'pg_catalog.pg_roles': (work) => rows(work.roles.values(), (rolname) => ({ rolname })),
  'pg_catalog.pg_authid': (work) => rows(work.roles.values(), (rolname) => ({ rolname })),
  'pg_catalog.pg_user': (work) => rows(work.roles.values(), (usename) => ({ usename })),
  'pg_catalog.pg_proc': (work) =>
    [...work.routines.values()].flatMap((list) =>
      rows(list, (r) => ({ oid: keyOf(r), proname: r.name, pronamespace: r.schema })),
    ),
  'information_schema.schemata': (work) => rows(work.schemas.values(), ({ name }) => ({ schema_name: name })),
  'information_schema.tables': relationsOf(
    (r) => isTable(r) || r.kind === 'view',
    (r) => ({ ...located(r), table_type: r.kind === 'view' ? 'VIEW' : 'BASE TABLE' }),
  ),
  'information_schema.views': relationsOf((r) => r.kind === 'view', located),
  'information_schema.sequences': relationsOf(
    (r) => r.kind === 'sequence',
    (r) => ({ sequence_schema: r.schema, sequence_name: r.name }),
  ),
  'information_schema.columns': (work) =>
    rows(
      each(work, (r) => (isTable(r) || r.kind === 'view' ? r.columns : [])),
      ([r, c]) => ({
        ...located(r),
        column_name: c.name,
        data_type: c.type.array
          ? 'ARRAY'
          : c.type.schema === 'pg_catalog'
            ? formatType({ ...c.type, modifiers: [] })
            : 'USER-DEFINED',
        udt_name: c.type.array ? `_${c.type.name}` : c.type.name,
        udt_schema: c.type.schema,
        is_nullable: c.notNull ? 'NO' : 'YES',
        is_identity: c.identity ? 'YES' : 'NO',
        is_generated: c.generated ? 'ALWAYS' : 'NEVER',
        ordinal_position: r.columns.indexOf(c) + 1,
        ...(c.default ? {} : { column_default: null }),
        ...(c.type.name === 'varchar' || c.type.name === 'bpchar'
          ? { character_maximum_length: c.type.modifiers[0] ? Number(c.type.modifiers[0]) : null }
          : {}),
      }),
    ),
  'information_schema.table_constraints': (work) =>
    rows(
      each(work, (r) => r.constraints),
      ([r, c]) => ({
        ...located(r),
        constraint_schema: r.schema,
        constraint_name: c.name,
        constraint_type: CONSTRAINT_TYPE[c.type],
      }),
    ),
  'information_schema.key_column_usage': (work) =>
    [...each(work, (r) => r.constraints)].flatMap(([r, c]) =>
      c.type === 'p' || c.type === 'u' || c.type === 'f'
        ? rows(c.columns, (column_name) => ({
            ...located(r),
            constraint_schema: r.schema,
            constraint_name: c.name,
            column_name,
          }))
        : [],
    ),
  'information_schema.referential_constraints': (work) =>
    [...each(work, (r) => r.constraints)].flatMap(([r, c]) =>
      c.type === 'f' ? [{ constraint_schema: r.schema, constraint_name: c.name }] : [],
    ),
  'information_schema.triggers': (work) =>
    rows(
      each(work, (r) => r.triggers),
      ([r, t]) => ({
        trigger_schema: r.schema,
        trigger_name: t.name,
        event_object_schema: r.schema,
        event_object_table: r.name,
      }),
    ),
  'information_schema.routines': (work) =>
    [...work.routines.values()].flatMap((list) =>
      rows(list, (r) => ({ routine_schema: r.schema, routine_name: r.name, routine_type: r.kind.toUpperCase() })),
    ),
};

/** The rows of a system catalog; undefined for one that replay does not know, and for tables of the user's. */
export function catalogRows(work: Working, schema: string | undefined, name: string): readonly Row[] | undefined {
  const key = `${schema ?? 'pg_catalog'}.${name}`;
  return Object.hasOwn(CATALOGS, key) ? CATALOGS[key]?.(work) : undefined;
}
