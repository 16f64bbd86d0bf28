import { inSchema, type Prelude } from './prelude.ts';

/** Where Hasura keeps its own state in the database that it serves. */
export const hasura: readonly Prelude[] = [
  inSchema(
    'Hasura',
    'hdb_catalog',
    `
create schema hdb_catalog;
create function hdb_catalog.gen_hasura_uuid() returns uuid language sql as $$ select gen_random_uuid() $$;
create table hdb_catalog.hdb_version (
  hasura_uuid uuid not null default hdb_catalog.gen_hasura_uuid(), version text not null,
  upgraded_on timestamptz not null, cli_state jsonb not null default '{}', console_state jsonb not null default '{}',
  ee_client_id text, ee_client_secret text, constraint hdb_version_pkey primary key (hasura_uuid));
create table hdb_catalog.hdb_metadata (
  id integer not null, metadata json not null, resource_version integer not null default 1,
  constraint hdb_metadata_pkey primary key (id), constraint hdb_metadata_resource_version_key unique (resource_version));
create table hdb_catalog.hdb_action_log (
  id uuid not null default hdb_catalog.gen_hasura_uuid(), action_name text, input_payload jsonb not null,
  request_headers jsonb not null, session_variables jsonb not null, response_payload jsonb, errors jsonb,
  created_at timestamptz not null default now(), response_received_at timestamptz, status text not null,
  constraint hdb_action_log_pkey primary key (id));
create table hdb_catalog.event_log (
  id text not null default hdb_catalog.gen_hasura_uuid(), schema_name text not null, table_name text not null,
  trigger_name text not null, payload jsonb not null, delivered boolean not null default false,
  error boolean not null default false, tries integer not null default 0, created_at timestamp default now(),
  locked timestamptz, next_retry_at timestamp, archived boolean not null default false,
  constraint event_log_pkey primary key (id));
create table hdb_catalog.event_invocation_logs (
  id text not null default hdb_catalog.gen_hasura_uuid(), trigger_name text, event_id text, status integer,
  request json, response json, created_at timestamp default now(),
  constraint event_invocation_logs_pkey primary key (id));
create table hdb_catalog.hdb_cron_events (
  id text not null default hdb_catalog.gen_hasura_uuid(), trigger_name text not null,
  scheduled_time timestamptz not null, status text not null default 'scheduled', tries integer not null default 0,
  created_at timestamptz default now(), next_retry_at timestamptz, constraint hdb_cron_events_pkey primary key (id));
create table hdb_catalog.hdb_scheduled_events (
  id text not null default hdb_catalog.gen_hasura_uuid(), webhook_conf json not null,
  scheduled_time timestamptz not null, retry_conf json, payload json, header_conf json,
  status text not null default 'scheduled', tries integer not null default 0, created_at timestamptz default now(),
  next_retry_at timestamptz, comment text, constraint hdb_scheduled_events_pkey primary key (id));
create table hdb_catalog.hdb_schema_notifications (
  id integer not null, notification json not null, resource_version integer not null default 1,
  instance_id uuid not null, updated_at timestamptz default now(),
  constraint hdb_schema_notifications_pkey primary key (id));
create function hdb_catalog.insert_event_log(schema_name text, table_name text, trigger_name text, op text,
  row_data json) returns text language sql as $$ select hdb_catalog.gen_hasura_uuid()::text $$;
`,
  ),
  inSchema('Hasura', 'hdb_views', 'create schema hdb_views;'),
];
