/** One row, one column: the tables of every schema of the user's as a CatalogDocument, from pg_catalog. */
export const TABLES = `
select coalesce(json_object_agg(n.nspname || '.' || c.relname, json_build_object(
  'kind', case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' else 'foreign table' end,
  'columns', (
    select coalesce(json_agg(json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'notNull', a.attnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
      'generated', case when a.attgenerated <> '' then json_build_object(
        'expression', pg_get_expr(d.adbin, d.adrelid), 'stored', a.attgenerated = 's') end,
      'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end
    ) order by a.attnum), '[]')
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
  'constraints', (
    select coalesce(json_agg(json_build_object(
      'type', k.contype, 'name', k.conname, 'def', pg_get_constraintdef(k.oid), 'canonical', true
    ) order by k.conname collate "C"), '[]')
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x', 'n')
      -- A foreign key to a partitioned table has hidden ones to each partition.
      and not exists (select from pg_constraint p where p.oid = k.conparentid and p.conrelid = k.conrelid)),
  'indexes', (
    select coalesce(json_agg(json_build_object(
      'name', i.relname, 'unique', x.indisunique, 'def', pg_get_indexdef(x.indexrelid), 'canonical', true,
      'constraint', (select k.conname from pg_constraint k where k.conindid = x.indexrelid
                     and k.conrelid = x.indrelid and k.contype in ('p', 'u', 'x'))
    ) order by i.relname collate "C"), '[]')
    from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid),
  'partitionOf', (
    select pn.nspname || '.' || p.relname from pg_inherits h
    join pg_class p on p.oid = h.inhparent join pg_namespace pn on pn.oid = p.relnamespace
    where h.inhrelid = c.oid and c.relispartition),
  'inherits', (
    select coalesce(json_agg(pn.nspname || '.' || p.relname order by h.inhseqno), '[]') from pg_inherits h
    join pg_class p on p.oid = h.inhparent join pg_namespace pn on pn.oid = p.relnamespace
    where h.inhrelid = c.oid and not c.relispartition)
) order by n.nspname collate "C", c.relname collate "C"), '{}') as document
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;
