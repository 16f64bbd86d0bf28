import { inSchema } from '../prelude.ts';

/** Supabase's channel of changes: the tables that teams write policies on. */
export const supabaseRealtime = inSchema(
  'Supabase',
  'realtime',
  `
create schema realtime;
create table realtime.messages (
  topic text not null, extension text not null, payload jsonb, event text, private boolean default false,
  updated_at timestamp not null default now(), inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  constraint messages_pkey primary key (id, inserted_at)) partition by range (inserted_at);
alter table realtime.messages enable row level security;
create table realtime.schema_migrations (
  version bigint not null, inserted_at timestamp(0), constraint schema_migrations_pkey primary key (version));
create function realtime.topic() returns text language sql stable as $$
  select nullif(current_setting('realtime.topic', true), '') $$;
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void
  language sql as $$ $$;
create function realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text,
  table_schema text, new record, old record, level text default 'ROW') returns void language plpgsql as $$ begin end $$;
grant usage on schema realtime to public;
`,
);
