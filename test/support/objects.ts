import assert from 'node:assert/strict';
import { isTable, keyOf, type Relation, type Snapshot } from '../../src/catalog/model.ts';
import { formatType } from '../../src/catalog/print/type.ts';
import type { Oracle } from './oracle.ts';

const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const RELATIONS = `from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${OURS}`;
const NAME = `n.nspname || '.' || c.relname`;
const KIND = `case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'c' then 'composite type' end`;

/** What a CatalogDocument leaves out and replay keeps, one sentence a row. */
const OBJECTS = `select fact from (${[
  `select 'schema ' || n.nspname from pg_namespace n where ${OURS}`,
  `select 'enum ' || n.nspname || '.' || t.typname || ' ' || coalesce((select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid), '')
     from pg_type t join pg_namespace n on n.oid = t.typnamespace and ${OURS} where t.typtype = 'e'`,
  `select 'domain ' || n.nspname || '.' || t.typname || ' ' || format_type(t.typbasetype, t.typtypmod) || ' ' || t.typnotnull || ' ' || (t.typdefault is not null)
     || ' ' || coalesce((select string_agg(conname, ',' order by conname collate "C") from pg_constraint where contypid = t.oid and contype = 'c'), '')
     from pg_type t join pg_namespace n on n.oid = t.typnamespace and ${OURS} where t.typtype = 'd'`,
  `select ${KIND} || ' ' || ${NAME} || ' ' || coalesce((select string_agg(attname, ',' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped), '')
     ${RELATIONS} where c.relkind in ('v', 'm', 'c')`,
  `select 'column ' || ${NAME} || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     ${RELATIONS} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relkind in ('v', 'm', 'c')`,
  `select 'sequence ' || ${NAME} || ' ' || format_type(s.seqtypid, null) || ' ' || coalesce((select o.relnamespace::regnamespace || '.' || o.relname || '.' || a.attname
     from pg_depend d join pg_class o on o.oid = d.refobjid join pg_attribute a on a.attrelid = o.oid and a.attnum = d.refobjsubid
     where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')), '-')
     ${RELATIONS} join pg_sequence s on s.seqrelid = c.oid`,
  `select 'unlogged ' || ${NAME} ${RELATIONS} where c.relpersistence = 'u' and c.relkind in ('r', 'p')`,
  `select 'inherited ' || ${NAME} || '.' || a.attname ${RELATIONS} join pg_attribute a on a.attrelid = c.oid and not a.attislocal and not a.attisdropped and a.attnum > 0 where c.relkind in ('r', 'p')`,
  `select 'inherited ' || ${NAME} || ' ' || k.conname ${RELATIONS} join pg_constraint k on k.conrelid = c.oid and not k.conislocal and k.contype <> 't'
     where c.relkind in ('r', 'p') and not exists (select from pg_constraint p where p.oid = k.conparentid and p.conrelid = k.conrelid)`,
  `select 'trigger ' || ${NAME} || ' ' || t.tgname ${RELATIONS} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  `select 'policy ' || ${NAME} || ' ' || p.polname ${RELATIONS} join pg_policy p on p.polrelid = c.oid`,
  `select 'index ' || ${NAME} || ' ' || i.relname ${RELATIONS} join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid where c.relkind = 'm'`,
].join('\nunion all\n')}) as facts (fact) order by fact collate "C"`;

/** Asserts that replay has the views, types, sequences, triggers ... that PostgreSQL has, and the same things inherited. */
export async function assertSameObjects(oracle: Oracle, snapshot: Snapshot): Promise<void> {
  const ours = describeObjects(snapshot);
  const unknown = new Set(ours.filter((line) => line.endsWith(UNKNOWN)).map(withoutType));
  const known = (line: string) => !(line.startsWith('column ') && unknown.has(withoutType(line)));
  const real = (await oracle.query<{ fact: string }>(OBJECTS)).map((row) => row.fact);
  assert.deepEqual(ours.filter(known), real.filter(known));
}

const UNKNOWN = ' unknown';
const withoutType = (line: string) => line.split(' ', 2).join(' ');

export function describeObjects(snapshot: Snapshot): string[] {
  const lasting = [...snapshot.relations.values()].filter((r) => r.persistence !== 'temporary');
  const lines = [...[...snapshot.schemas.keys()].map((name) => `schema ${name}`), ...lasting.flatMap(describeRelation)];
  for (const type of snapshot.types.values()) {
    if (type.kind === 'enum') lines.push(`enum ${keyOf(type)} ${type.labels.join(',')}`);
    if (type.kind !== 'domain' || !type.base) continue;
    const checks = type.checks.map((c) => c.name).sort();
    lines.push(
      `domain ${keyOf(type)} ${formatType(type.base)} ${type.notNull} ${type.default !== undefined} ${checks.join(',')}`,
    );
  }
  return lines.sort((a, b) => (a < b ? -1 : 1));
}

function describeRelation(relation: Relation): string[] {
  const { kind, columns, constraints, triggers, policies, indexes, sequence } = relation;
  const key = keyOf(relation);
  const lines = [
    ...triggers.map((t) => `trigger ${key} ${t.name}`),
    ...policies.map((p) => `policy ${key} ${p.name}`),
    ...(kind === 'materialized view' ? indexes.map((i) => `index ${key} ${i.name}`) : []),
  ];
  if (sequence) {
    const owner = sequence.ownedBy ? `${keyOf(sequence.ownedBy)}.${sequence.ownedBy.column}` : '-';
    return [...lines, `sequence ${key} ${formatType(sequence.type)} ${owner}`];
  }
  if (!isTable(relation))
    return [
      ...lines,
      `${kind} ${key} ${columns.map((c) => c.name).join(',')}`,
      ...columns.map((c) => `column ${key}.${c.name} ${formatType(c.type)}`),
    ];
  return [
    ...lines,
    ...(relation.persistence === 'unlogged' ? [`unlogged ${key}`] : []),
    ...columns.flatMap((c) => (c.local ? [] : [`inherited ${key}.${c.name}`])),
    ...constraints.flatMap((c) => (c.local ? [] : [`inherited ${key} ${c.name}`])),
  ];
}
