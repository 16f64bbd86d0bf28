import assert from 'node:assert/strict';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { preludes, preludesFor } from '../../src/catalog/preludes/index.ts';
import { printSnapshot } from '../../src/catalog/print/index.ts';
import { formatType } from '../../src/catalog/print/type.ts';
import { asWritten, withSurroundings } from '../../src/catalog/surroundings.ts';
import { type Oracle, openOracle, statementsOf } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';

const read = (sql: string) => readFacts('/app/0001.sql', sql);
const chosen = (sql: string) => preludesFor([read(sql)]).map((p) => p.id);

/** Replays the SQL; nothing in it may fail, and nothing may be left unmodelled. */
function replayed(sql: string) {
  const snapshot = replay([read(sql)]);
  assert.deepEqual(
    snapshot.problems.filter((p) => p.severity === 'error').map((p) => p.message),
    [],
  );
  return snapshot;
}

describe('preludes', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  it('replay into what PostgreSQL makes of them, with nothing refused and nothing left unmodelled', async () => {
    const inPGlite = preludes.filter((p) => !p.id.startsWith('postgis') && !p.id.startsWith('timescaledb'));
    const snapshot = replay(inPGlite.map((p) => readFacts(`/${p.id}.sql`, p.sql)));
    assert.deepEqual(snapshot.problems, []);
    assert.deepEqual(
      snapshot.gaps.filter((gap) => gap.what !== 'CREATE PUBLICATION'),
      [],
    );
    const real = await oracle.catalog(inPGlite.flatMap((p) => statementsOf(p.sql)));
    assert.deepEqual(oracle.errors, []);
    assertDescribesCatalog(describeCatalog(snapshot), real);
  });

  it('have ids of their own', () => {
    assert.equal(new Set(preludes.map((p) => p.id)).size, preludes.length);
  });

  it('stand in front of files that mention what they hold, and make the catalog that PostgreSQL makes', async () => {
    const files = [read(SUPABASE), readFacts('/app/0002.sql', SERVICES)];
    const snapshot = replay(files);
    assert.deepEqual(
      snapshot.problems.map((p) => p.message),
      [],
    );
    assert.deepEqual(
      snapshot.gaps.map((g) => g.what),
      [],
    );
    const before = preludesFor(files).flatMap((p) => statementsOf(p.sql));
    const real = await oracle.catalog([...before, ...files.flatMap((f) => statementsOf(f.text))]);
    assert.deepEqual(oracle.errors, []);
    assertDescribesCatalog(describeCatalog(withSurroundings(snapshot)), real);
  });

  it('are known in full, and are none of the tables that the files make', () => {
    const snapshot = replayed(SUPABASE);
    assert.deepEqual([...snapshot.relations.keys()], ['public.members', 'public.profiles']);
    assert.deepEqual([...snapshot.routines.keys()], ['public.greet']);
    assert.deepEqual([...snapshot.schemas.keys()], ['public']);
    assert.deepEqual([...snapshot.roles], []);
    const { surroundings } = snapshot;
    assert.deepEqual(surroundings?.environments, ['PostgREST', 'Supabase']);
    assert.deepEqual([...(surroundings?.roles ?? [])], ['anon', 'authenticated', 'service_role']);
    assert.equal(surroundings?.relations.get('auth.users')?.columns.length, 35);
    assert.deepEqual(
      surroundings?.relations.get('storage.objects')?.policies.map((p) => p.name),
      ['own files'],
    );
    assert.deepEqual(
      snapshot.relations.get('public.members')?.columns.map((c) => `${c.name} ${c.type.name}`),
      ['id uuid', 'email varchar', 'confirmed_at timestamptz'],
    );
    assert.doesNotMatch(
      printSnapshot(snapshot),
      /create (?:table|type|function) auth|create schema|create role supabase_admin/,
    );
  });

  it('are chosen by what the files name, and not by words in passing', () => {
    assert.deepEqual(chosen('create table t (id uuid references auth.users (id))'), AUTH);
    assert.deepEqual(chosen('create table t (id uuid default auth.uid())'), AUTH);
    assert.deepEqual(chosen('insert into "storage"."buckets" (id, name) values (1, 1)'), [
      'postgrest.role.anon',
      ...ROLES,
      'supabase.privileges',
      'supabase.storage',
    ]);
    assert.deepEqual(chosen('create policy p on realtime.messages using (true)'), [
      'postgrest.role.anon',
      ...ROLES,
      'supabase.privileges',
      'supabase.realtime',
    ]);
    assert.deepEqual(chosen('create extension pg_trgm with schema extensions'), ['supabase.extensions']);
    assert.deepEqual(chosen('grant usage on schema graphql_public to anon'), [
      'postgrest.role.anon',
      'supabase.graphql_public',
    ]);
    assert.deepEqual(chosen('grant select on t to web_anon'), ['postgrest.role.web_anon']);
    assert.deepEqual(chosen('select * from hdb_catalog.event_log'), ['hasura.hdb_catalog']);
    assert.deepEqual(chosen("select cron.schedule('nightly', '0 3 * * *', 'vacuum')"), ['pg_cron.cron']);
    assert.deepEqual(chosen("select create_hypertable('metrics', 'time')"), ['timescaledb']);
    assert.deepEqual(chosen('create table t (a int, place geometry(Point, 4326))'), ['postgis']);
    assert.deepEqual(chosen('alter publication supabase_realtime add table t'), ['supabase.publication']);
    assert.deepEqual(chosen('create publication supabase_realtime'), []);
    assert.deepEqual(chosen('create table storage (auth text, net numeric, vault int)'), []);
    assert.deepEqual(chosen('create table t (id int references auth.accounts (id))'), []);
    assert.deepEqual(chosen("select auth.role() = 'anon'"), AUTH);
    assert.deepEqual(chosen('-- who asks is told by auth.uid()\nselect 1 /* from auth.users */'), []);
    assert.deepEqual(chosen('select auth.uid(); -- create schema auth is done elsewhere'), AUTH);
  });

  it('are left out where the files make the same themselves', () => {
    assert.deepEqual(chosen('create schema auth; create table auth.users (id int primary key)'), []);
    assert.deepEqual(chosen('create schema if not exists auth; create table if not exists auth.users (id int)'), []);
    assert.deepEqual(chosen('create schema if not exists auth; create table t (id uuid references auth.users)'), AUTH);
    assert.deepEqual(chosen('create role anon nologin; grant select on t to anon'), []);
    assert.deepEqual(chosen('create extension postgis; create table t (place geometry(Point, 4326))'), []);
  });

  it('hold the extensions that the environment has, which the files may ask for as well', () => {
    const extensions = (sql: string) => {
      const { extensions: own, surroundings } = replayed(`select auth.uid(); ${sql}`);
      const spell = (map: typeof own | undefined) => [...(map?.values() ?? [])].map((e) => `${e.schema}.${e.name}`);
      return { own: spell(own), outside: spell(surroundings?.extensions) };
    };
    assert.deepEqual(extensions('create table t (id uuid default uuid_generate_v4())'), {
      own: [],
      outside: ['extensions.pgcrypto', 'extensions.uuid-ossp'],
    });
    assert.deepEqual(extensions('create extension if not exists "uuid-ossp"').own, ['extensions.uuid-ossp']);
    assert.deepEqual(chosen('create extension pgcrypto'), []);
  });

  it('give to new tables the privileges that the environment gives, and these are not printed as the files', () => {
    const snapshot = replayed(`${SUPABASE} revoke all on members from anon;`);
    const roles = (key: string) => [...new Set(snapshot.relations.get(key)?.grants.map((g) => g.role))];
    assert.deepEqual(roles('public.profiles'), ['anon', 'authenticated', 'service_role']);
    assert.deepEqual(roles('public.members'), ['authenticated', 'service_role']);
    assert.match(printSnapshot(snapshot), /grant insert, [a-z, ]+ on public.members to authenticated/);
    assert.doesNotMatch(printSnapshot(asWritten(snapshot)), /on public.members to/);
    assert.match(printSnapshot(asWritten(snapshot)), /^grant select on public.profiles to anon;$/m);
    const own = 'create role anon; create role authenticated; create role service_role; select auth.uid();';
    assert.deepEqual(chosen(own), ['supabase.auth']);
  });

  it('hold a reference to what PostgreSQL says of it', () => {
    const messages = (sql: string) => replay([read(sql)]).problems.map((p) => `${p.code} ${p.message}`);
    assert.deepEqual(messages('create table t (id int references auth.users (id))'), [
      '42804 foreign key constraint "t_id_fkey" cannot be implemented',
    ]);
    assert.deepEqual(messages('create table t (id uuid references auth.users (uid))'), [
      '42703 column "uid" referenced in foreign key constraint does not exist',
    ]);
    // A service grows: a table that is not known here may well be there.
    assert.deepEqual(messages('select auth.uid(); create table t (id uuid references auth.passkeys (id))'), []);
  });
});

describe('types of extensions', () => {
  const typed = (sql: string) => {
    const { relations, problems } = replay([read(sql)]);
    const columns = [...relations.values()].flatMap((r) => r.columns.map((c) => formatType(c.type)));
    return [...columns, ...problems.map((p) => `${p.code} ${p.message}`)];
  };

  it('are known by name where a statement creates the extension, in the schema that it is created in', () => {
    assert.deepEqual(
      typed(`create extension vector; create extension citext; create extension postgis;
        create table t (a vector(1536), b halfvec(3), c citext, d geometry(Point,4326), e geography, f box2d)`),
      ['vector(1536)', 'halfvec(3)', 'citext', 'geometry(point,4326)', 'geography', 'box2d'],
    );
    assert.deepEqual(
      typed('create extension vector with schema extensions; create table t (a vector(3), b extensions.vector)'),
      ['extensions.vector(3)', 'extensions.vector'],
    );
    assert.deepEqual(typed('create extension vectorscale cascade; create table t (a vector(3))'), ['vector(3)']);
  });

  it('come with functions for triggers', () => {
    const { problems } = replay([
      read(`create extension lo; create extension moddatetime with schema extensions; create table t (a lo, at timestamptz);
        create trigger a before update or delete on t for each row execute function lo_manage(a);
        create trigger b before update on t for each row execute procedure extensions.moddatetime(at);
        create trigger c before update on t for each row execute function check_primary_key();`),
    ]);
    assert.deepEqual(
      problems.map((p) => `${p.code} ${p.message}`),
      ['42883 function check_primary_key() does not exist'],
    );
  });

  it('come with the images that create their extension', () => {
    assert.deepEqual(typed('create table t (a geometry(Polygon,4326), b geography not null)'), [
      'geometry(polygon,4326)',
      'geography',
    ]);
  });

  it('bring functions that change a table, which are named rather than modelled', () => {
    const { gaps, problems } = replay([
      read(`create table metrics (time timestamptz not null, value float8);
        select create_hypertable('public.metrics', 'time', chunk_time_interval => interval '1 day');
        select add_retention_policy('metrics', interval '90 days');`),
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      gaps.map((g) => `${g.touches}: ${g.what}`),
      ['public.metrics: create_hypertable(), which makes it a hypertable of TimescaleDB'],
    );
  });

  it('are undefined where nobody creates the extension, and the table stays to be reviewed', () => {
    assert.deepEqual(typed('create table t (a citext, b vector(3))'), [
      'citext',
      'vector(3)',
      '42704 type "citext" does not exist',
      '42704 type "vector" does not exist',
    ]);
    assert.deepEqual(typed('create table t (a cite)'), ['42704 type "cite" does not exist']);
  });
});

const ROLES = ['supabase.role.authenticated', 'supabase.role.service_role'];
const AUTH = ['postgrest.role.anon', ...ROLES, 'supabase.privileges', 'supabase.auth'];

const SUPABASE = `
create table profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  owner uuid not null default auth.uid() references auth.users,
  session uuid references auth.sessions (id),
  level auth.aal_level);
create view members as select u.id, u.email, u.confirmed_at from auth.users u join profiles p using (id);
alter table profiles enable row level security;
create policy own on profiles for select to authenticated using (auth.uid() = id and auth.jwt() ->> 'role' is not null);
insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true);
create policy "own files" on storage.objects for insert to authenticated
  with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = auth.uid()::text);
create function greet() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger on_auth_user_created after insert on auth.users for each row execute function greet();
grant select on profiles to anon, authenticated, service_role;
`;

const SERVICES = `
create policy listen on realtime.messages for select to authenticated using (realtime.topic() = 'all');
create table hooks (id bigint references cron.job (jobid), url text);
create trigger on_hook after insert on hooks for each row
  execute function supabase_functions.http_request('https://example.org', 'POST', '{}', '{}', '1000');
select cron.schedule('tidy', '0 3 * * *', 'delete from hooks');
create view secrets as select name, decrypted_secret from vault.decrypted_secrets;
create table events (id text references hdb_catalog.event_log (id));
`;
