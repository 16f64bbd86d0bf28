/** Schemas that are not the user's. */
const OURS = `not in ('pg_catalog', 'information_schema', 'pg_toast')`;
const NOT_EXTENSION = (oid: string, catalog: string) =>
  `not exists (select from pg_depend x where x.objid = ${oid} and x.classid = '${catalog}'::regclass and x.deptype = 'e')`;
const NAME = `n.nspname || '.' || c.relname`;
const FROM_RELATION = `from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname ${OURS} and ${NOT_EXTENSION('c.oid', 'pg_class')}`;

const QUERIES = [
  `select 'schema ' || nspname from pg_namespace n where nspname ${OURS} and nspname !~ '^pg_'`,
  `select 'extension ' || extname || ' in ' || extnamespace::regnamespace from pg_extension`,
  `select 'enum ' || t.oid::regtype || ' ' || string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
     from pg_type t join pg_enum e on e.enumtypid = t.oid where ${NOT_EXTENSION('t.oid', 'pg_type')} group by t.oid`,
  `select 'domain ' || t.oid::regtype || ' ' || format_type(t.typbasetype, t.typtypmod) || ' not null ' || t.typnotnull
     || ' default ' || coalesce(t.typdefault, '-') || coalesce((select string_agg(' ' || k.conname || ' ' || pg_get_constraintdef(k.oid), '' order by k.conname)
       from pg_constraint k where k.contypid = t.oid), '')
     from pg_type t join pg_namespace n on n.oid = t.typnamespace and n.nspname ${OURS} where t.typtype = 'd' and ${NOT_EXTENSION('t.oid', 'pg_type')}`,
  `select 'range ' || r.rngtypid::regtype || ' of ' || r.rngsubtype::regtype from pg_range r join pg_type t on t.oid = r.rngtypid
     join pg_namespace n on n.oid = t.typnamespace and n.nspname ${OURS}`,
  `select 'relation ' || ${NAME} || ' ' || c.relkind::text || c.relpersistence::text || ' options ' || coalesce(c.reloptions::text, '-') || ' security '
     || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' partitioned ' || coalesce(pg_get_partkeydef(c.oid), '-') || ' bound '
     || coalesce(pg_get_expr(c.relpartbound, c.oid), '-') || ' replica identity ' || c.relreplident::text ${FROM_RELATION} where c.relkind in ('r', 'p', 'v', 'm', 'S', 'c', 'i', 'I')`,
  `select 'view ' || ${NAME} || ' ' || pg_get_viewdef(c.oid) ${FROM_RELATION} where c.relkind in ('v', 'm')`,
  `select 'column ' || ${NAME} || '.' || a.attname || ' ' || a.attnum - (select count(*) from pg_attribute b where b.attrelid = a.attrelid and b.attnum between 1 and a.attnum and b.attisdropped)
     || ' ' || format_type(a.atttypid, a.atttypmod) || ' collate ' || coalesce(a.attcollation::regcollation::text, '-') || ' local ' || a.attislocal
     ${FROM_RELATION} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relkind in ('r', 'p', 'v', 'm', 'c')`,
  `select 'sequence ' || ${NAME} || ' ' || s.seqtypid::regtype || ' start ' || s.seqstart || ' by ' || s.seqincrement || ' from ' || s.seqmin || ' to '
     || s.seqmax || ' cache ' || s.seqcache || ' cycle ' || s.seqcycle || ' of ' || coalesce((select d.deptype::text || ' ' || pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid)
       from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and d.refclassid = 'pg_class'::regclass), '-')
     ${FROM_RELATION} join pg_sequence s on s.seqrelid = c.oid`,
  `select 'policy ' || ${NAME} || ' ' || p.polname || ' ' || p.polcmd::text || p.polpermissive || ' to ' || array(select r::regrole from unnest(p.polroles) r order by r::regrole::text)::text
     || ' using ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' check ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')
     ${FROM_RELATION} join pg_policy p on p.polrelid = c.oid`,
  `select 'trigger ' || ${NAME} || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) ${FROM_RELATION} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`,
  `select 'routine ' || n.nspname || ' ' || case p.prokind when 'a' then 'aggregate ' || p.oid::regprocedure else pg_get_functiondef(p.oid) end
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname ${OURS} and ${NOT_EXTENSION('p.oid', 'pg_proc')}`,
  `select 'comment on ' || pg_describe_object(d.classoid, d.objoid, d.objsubid) || ' ' || d.description from pg_description d
     where d.objoid >= 16384 and not exists (select from pg_depend x where x.objid = d.objoid and x.classid = d.classoid and x.deptype = 'e')
       and d.classoid <> 'pg_extension'::regclass`,
  `select 'grant ' || a.privilege_type || ' on ' || ${NAME} || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' option ' || a.is_grantable
     ${FROM_RELATION}, aclexplode(c.relacl) a where a.grantee <> c.relowner`,
  `select 'grant ' || a.privilege_type || ' on ' || ${NAME} || '.' || t.attname || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' option ' || a.is_grantable
     ${FROM_RELATION} join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a`,
  `select 'grant ' || a.privilege_type || ' on schema ' || n.nspname || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' option ' || a.is_grantable
     from pg_namespace n, aclexplode(n.nspacl) a where n.nspname ${OURS} and a.grantee <> n.nspowner and n.nspname <> 'public'`,
  `select 'grant ' || a.privilege_type || ' on routine ' || p.oid::regprocedure || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' option ' || a.is_grantable
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname ${OURS} and ${NOT_EXTENSION('p.oid', 'pg_proc')},
     aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner`,
  `select 'grant ' || a.privilege_type || ' on type ' || t.oid::regtype || ' to ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end || ' option ' || a.is_grantable
     from pg_type t join pg_namespace n on n.oid = t.typnamespace and n.nspname ${OURS} and ${NOT_EXTENSION('t.oid', 'pg_type')},
     aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) a
     where a.grantee <> t.typowner and t.typelem = 0 and t.typtype in ('e', 'd', 'c', 'r') and coalesce((select relkind from pg_class where oid = t.typrelid), 'c') = 'c'`,
];

/** One sentence a row (column `fact`) for everything that a CatalogDocument leaves out, expressions as PostgreSQL prints them. */
export const FACTS = `select fact from (${QUERIES.join('\nunion all\n')}) as facts (fact) order by fact collate "C"`;
