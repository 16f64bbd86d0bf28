import { inSchema, type Prelude, role } from '../prelude.ts';

const NAME = 'Supabase';

/** The roles that requests come in as, and those that own the services' schemas. */
export const supabaseRoles: readonly Prelude[] = [
  'authenticated',
  'service_role',
  'dashboard_user',
  'supabase_admin',
  'supabase_auth_admin',
  'supabase_storage_admin',
  'supabase_realtime_admin',
  'supabase_functions_admin',
  'supabase_replication_admin',
  'supabase_read_only_user',
].map((name) => role(NAME, name, name === 'service_role' ? 'nologin bypassrls' : 'nologin'));

const SERVICES = ['supabase.auth', 'supabase.storage', 'supabase.realtime'];
const ASKING = ['anon', 'authenticated', 'service_role'];
const ALL = ['tables', 'sequences', 'functions'].map(
  (kind) => `alter default privileges in schema public grant all on ${kind} to ${ASKING.join(', ')};`,
);

/** Whoever asks may do with a new table what its policies allow: nobody has to grant anything. */
export const supabasePrivileges: Prelude = {
  id: 'supabase.privileges',
  environment: NAME,
  word: 'service_role',
  mentions: /^/,
  makes: /(?!)/,
  with: SERVICES,
  needs: ['postgrest.role.anon', 'supabase.role.authenticated', 'supabase.role.service_role'],
  sql: ALL.join('\n'),
};

/** Extensions that every project has, and not in public; for their functions, since they bring no types. */
export const supabaseInstalled: Prelude = {
  id: 'supabase.installed',
  environment: NAME,
  word: 'uuid_generate_v\\w+|gen_salt|crypt|digest|hmac|gen_random_bytes|pgp_\\w+|pgcrypto|ossp',
  mentions:
    /\b(?:uuid_generate_v\w+|gen_salt|crypt|digest|hmac|gen_random_bytes|pgp_\w+)\s*\(|\bextension\b[^;]*"?(?:pgcrypto|uuid-ossp)/i,
  makes: /(?!)/,
  with: SERVICES,
  needs: ['supabase.extensions'],
  sql: `
create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
`,
};

/** Schemas beside the large three, as far as migrations name what is in them, and the publication that clients follow. */
export const supabaseOthers: readonly Prelude[] = [
  {
    id: 'supabase.publication',
    environment: NAME,
    word: 'supabase_realtime',
    mentions: /\b(?:alter|drop)\s+publication\s+(?:if\s+exists\s+)?"?supabase_realtime"?(?![\w$])/i,
    // Dropped and made again it was there before.
    makes: /^(?![\s\S]*\bdrop\s+publication)[\s\S]*\bcreate\s+publication\s+"?supabase_realtime"?(?![\w$])/i,
    sql: 'create publication supabase_realtime;',
  },
  inSchema(
    NAME,
    'vault',
    `
create schema vault;
create table vault.secrets (
  id uuid not null default gen_random_uuid(), name text, description text not null default '', secret text not null,
  key_id uuid, nonce bytea, created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp, constraint secrets_pkey primary key (id));
create view vault.decrypted_secrets as
  select id, name, description, secret, secret as decrypted_secret, key_id, nonce, created_at, updated_at
  from vault.secrets;
create function vault.create_secret(new_secret text, new_name text default null, new_description text default '',
  new_key_id uuid default null) returns uuid language sql as $$ select gen_random_uuid() $$;
`,
  ),
  inSchema(
    NAME,
    'supabase_functions',
    `
create schema supabase_functions;
create table supabase_functions.hooks (
  id bigserial not null, hook_table_id integer not null, hook_name text not null,
  created_at timestamptz not null default now(), request_id bigint, constraint hooks_pkey primary key (id));
create table supabase_functions.migrations (
  version text not null, inserted_at timestamptz not null default now(),
  constraint migrations_pkey primary key (version));
create function supabase_functions.http_request() returns trigger language plpgsql as $$ begin return new; end $$;
grant usage on schema supabase_functions to public;
`,
  ),
  inSchema(
    NAME,
    'supabase_migrations',
    `
create schema supabase_migrations;
create table supabase_migrations.schema_migrations (
  version text not null, statements text[], name text, constraint schema_migrations_pkey primary key (version));
`,
  ),
  inSchema(NAME, 'graphql_public', 'create schema graphql_public; grant usage on schema graphql_public to public;'),
  inSchema(NAME, 'graphql', 'create schema graphql; grant usage on schema graphql to public;'),
  inSchema(NAME, 'extensions', 'create schema extensions; grant usage on schema extensions to public;'),
  inSchema(
    'pg_net',
    'net',
    `
create schema net;
create function net.http_get(url text, params jsonb default '{}', headers jsonb default '{}',
  timeout_milliseconds integer default 5000) returns bigint language sql as $$ select 1::bigint $$;
create function net.http_post(url text, body jsonb default '{}', params jsonb default '{}',
  headers jsonb default '{"Content-Type": "application/json"}', timeout_milliseconds integer default 5000)
  returns bigint language sql as $$ select 1::bigint $$;
create function net.http_delete(url text, params jsonb default '{}', headers jsonb default '{}',
  timeout_milliseconds integer default 5000) returns bigint language sql as $$ select 1::bigint $$;
grant usage on schema net to public;
`,
  ),
  inSchema(
    'pg_cron',
    'cron',
    `
create schema cron;
create table cron.job (
  jobid bigserial not null, schedule text not null, command text not null, nodename text not null default 'localhost',
  nodeport integer not null default 5432, database text not null default current_database(),
  username text not null default current_user, active boolean not null default true, jobname text,
  constraint job_pkey primary key (jobid), constraint jobname_username_uniq unique (jobname, username));
create table cron.job_run_details (
  jobid bigint, runid bigserial not null, job_pid integer, database text, username text, command text, status text,
  return_message text, start_time timestamptz, end_time timestamptz,
  constraint job_run_details_pkey primary key (runid));
create function cron.schedule(schedule text, command text) returns bigint language sql as $$ select 1::bigint $$;
create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql
  as $$ select 1::bigint $$;
create function cron.unschedule(job_id bigint) returns boolean language sql as $$ select true $$;
create function cron.unschedule(job_name text) returns boolean language sql as $$ select true $$;
grant usage on schema cron to public;
`,
  ),
];
