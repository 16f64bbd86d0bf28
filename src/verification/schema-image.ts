import type { Engine } from './engine.ts';
import { rowsOf } from './session.ts';
import { USERS } from './tables.ts';

/** Everything that the catalog says of the user's schemas, a line a fact: what it is about -> what is said. */
export type SchemaImage = ReadonlyMap<string, string>;

const OF_RELATIONS = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`;
const NAME = `n.nspname || '.' || c.relname`;

/** Column numbers have holes where columns were dropped; their order counts, not the number. */
const ORDER = `(select count(*) from pg_attribute e where e.attrelid = c.oid and e.attnum > 0 and not e.attisdropped and e.attnum <= a.attnum)`;

const FACTS = [
  `select 'relation ' || ${NAME}, concat_ws(' ', c.relkind, c.relpersistence, 'rls', c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text,
     pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid), 'replica identity', c.relreplident, 'owner', c.relowner::regrole)
   ${OF_RELATIONS} where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'c') and ${USERS}`,
  `select 'column ' || ${NAME} || '.' || a.attname, concat_ws(' ', 'number', ${ORDER}, format_type(a.atttypid, a.atttypmod),
     case when a.attnotnull then 'not null' end, nullif(a.attidentity::text, ''), nullif(a.attgenerated::text, ''),
     'default ' || pg_get_expr(d.adbin, d.adrelid), 'collate ' || nullif(a.attcollation, 0)::regcollation,
     (select 'grants ' || string_agg(g::text, ',' order by g::text) from unnest(a.attacl) g))
   ${OF_RELATIONS} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and ${USERS}`,
  `select 'constraint ' || ${NAME} || ' ' || k.conname, concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated, k.conislocal)
   ${OF_RELATIONS} join pg_constraint k on k.conrelid = c.oid where k.contype <> 't' and ${USERS}`,
  `select 'index ' || ${NAME} || ' ' || i.relname, concat_ws(' ', pg_get_indexdef(x.indexrelid), x.indisvalid, x.indisreplident)
   ${OF_RELATIONS} join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid where ${USERS}`,
  `select 'trigger ' || ${NAME} || ' ' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
   ${OF_RELATIONS} join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal and ${USERS}`,
  `select 'policy ' || ${NAME} || ' ' || p.polname, concat_ws(' ', p.polpermissive, p.polcmd,
     (select string_agg(case r when 0 then 'public' else r::regrole::text end, ',' order by r) from unnest(p.polroles) r),
     'using ' || pg_get_expr(p.polqual, c.oid), 'with check ' || pg_get_expr(p.polwithcheck, c.oid))
   ${OF_RELATIONS} join pg_policy p on p.polrelid = c.oid where ${USERS}`,
  // An ACL that was never touched grants what its default grants.
  `select 'grants on ' || ${NAME}, string_agg(concat_ws(' ', case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
     g.privilege_type, g.is_grantable), ', ' order by case g.grantee when 0 then 'public' else g.grantee::regrole::text end, g.privilege_type)
   ${OF_RELATIONS}, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char" else 'r' end, c.relowner))) g
   where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${USERS} group by 1`,
  `select 'view ' || ${NAME}, pg_get_viewdef(c.oid) ${OF_RELATIONS} where c.relkind in ('v', 'm') and ${USERS}`,
  `select 'rule ' || ${NAME} || ' ' || r.rulename, pg_get_ruledef(r.oid)
   ${OF_RELATIONS} join pg_rewrite r on r.ev_class = c.oid where r.rulename <> '_RETURN' and ${USERS}`,
  `select 'sequence ' || ${NAME}, concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache,
     'owned by', (select d.refobjid::regclass || '.' || a.attname from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
       where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0 limit 1))
   ${OF_RELATIONS} join pg_sequence s on s.seqrelid = c.oid where ${USERS}`,
  `select 'comment on ' || ${NAME} || coalesce('.' || (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = nullif(d.objsubid, 0)), ''), d.description
   ${OF_RELATIONS} join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid where ${USERS}`,
  `select 'comment on constraint ' || ${NAME} || ' ' || k.conname, d.description
   ${OF_RELATIONS} join pg_constraint k on k.conrelid = c.oid join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = k.oid where ${USERS}`,
  `select 'comment on trigger ' || ${NAME} || ' ' || t.tgname, d.description
   ${OF_RELATIONS} join pg_trigger t on t.tgrelid = c.oid join pg_description d on d.classoid = 'pg_trigger'::regclass and d.objoid = t.oid where ${USERS}`,
  `select 'inheritance ' || ${NAME}, string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno)
   ${OF_RELATIONS} join pg_inherits h on h.inhrelid = c.oid where ${USERS} group by 1`,
  `select 'type ' || n.nspname || '.' || t.typname, concat_ws(' ', t.typtype, format_type(nullif(t.typbasetype, 0), t.typtypmod), t.typnotnull, t.typdefault,
     (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
     (select string_agg(pg_get_constraintdef(k.oid), ',' order by k.conname) from pg_constraint k where k.contypid = t.oid))
   from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
   where t.typtype in ('e', 'd', 'r') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  `select 'routine ' || f.oid::regprocedure, md5(pg_get_functiondef(f.oid))
   from pg_proc f join pg_namespace n on n.oid = f.pronamespace
   where f.prokind in ('f', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend d where d.objid = f.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')`,
  `select 'schema ' || n.nspname, coalesce((select string_agg(g::text, ',' order by g::text) from unnest(n.nspacl) g), '') from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  `select 'role ' || r.rolname, concat_ws(' ', r.rolsuper, r.rolinherit, r.rolcanlogin, r.rolbypassrls) from pg_roles r where r.rolname !~ '^pg_'`,
];

/** Reads the whole schema. Two images are equal where the schemas are, down to names, order, comments and grants. */
export async function readSchema(engine: Engine): Promise<SchemaImage> {
  const rows = await rowsOf(engine, FACTS.map((f) => `(${f})`).join('\nunion all\n'));
  const facts = new Map<string, string>();
  for (const [about, said] of rows) {
    if (about === null || about === undefined) continue;
    // Two facts of one name (overloads, an index beside a constraint) are kept as one.
    facts.set(about, facts.has(about) ? `${facts.get(about)}; ${said}` : (said ?? ''));
  }
  return facts;
}

/** The image with nothing said about where the columns of a table ("schema.table") stand among each other. */
export function withoutOrder(image: SchemaImage, table: string): SchemaImage {
  const ofTable = `column ${table}.`;
  return new Map(
    [...image].map(([about, said]) => [about, about.startsWith(ofTable) ? said.replace(/^number \d+ /, '') : said]),
  );
}

/** What is not as before, a sentence part each, in the order of the facts. */
export function schemaDifferences(before: SchemaImage, after: SchemaImage): string[] {
  const differences: string[] = [];
  for (const [about, said] of before) {
    const now = after.get(about);
    if (now === undefined) differences.push(`${about} is gone`);
    else if (now !== said) differences.push(`${about} was "${said}" and is "${now}"`);
  }
  for (const about of after.keys()) if (!before.has(about)) differences.push(`${about} was not there before`);
  return differences;
}
