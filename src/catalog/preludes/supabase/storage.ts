import { inSchema } from '../prelude.ts';

/** What Supabase's file storage keeps, as its own migrations leave it. */
export const supabaseStorage = inSchema(
  'Supabase',
  'storage',
  `
create schema storage;
create type storage.buckettype as enum ('STANDARD', 'ANALYTICS', 'VECTOR');
create table storage.buckets (
  id text not null, name text not null, owner uuid, created_at timestamptz default now(),
  updated_at timestamptz default now(), public boolean default false, avif_autodetection boolean default false,
  file_size_limit bigint, allowed_mime_types text[], owner_id text,
  type storage.buckettype not null default 'STANDARD',
  constraint buckets_pkey primary key (id));
create unique index bname on storage.buckets (name);
create table storage.objects (
  id uuid not null default gen_random_uuid(), bucket_id text, name text, owner uuid,
  created_at timestamptz default now(), updated_at timestamptz default now(),
  last_accessed_at timestamptz default now(), metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored,
  version text, owner_id text, user_metadata jsonb, level integer,
  constraint objects_pkey primary key (id),
  constraint "objects_bucketId_fkey" foreign key (bucket_id) references storage.buckets (id));
create unique index bucketid_objname on storage.objects (bucket_id, name);
create index name_prefix_search on storage.objects (name text_pattern_ops);
create table storage.buckets_analytics (
  name text not null, type storage.buckettype not null default 'ANALYTICS', format text not null default 'ICEBERG',
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  id uuid not null default gen_random_uuid(), deleted_at timestamptz,
  constraint buckets_analytics_pkey primary key (id));
create table storage.buckets_vectors (
  id text not null, type storage.buckettype not null default 'VECTOR',
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  constraint buckets_vectors_pkey primary key (id));
create table storage.s3_multipart_uploads (
  id text not null, in_progress_size bigint not null default 0, upload_signature text not null,
  bucket_id text not null, key text collate "C" not null, version text not null, owner_id text,
  created_at timestamptz not null default now(), user_metadata jsonb,
  constraint s3_multipart_uploads_pkey primary key (id),
  constraint s3_multipart_uploads_bucket_id_fkey foreign key (bucket_id) references storage.buckets (id));
create table storage.s3_multipart_uploads_parts (
  id uuid not null default gen_random_uuid(), upload_id text not null, size bigint not null default 0,
  part_number integer not null, bucket_id text not null, key text collate "C" not null, etag text not null,
  owner_id text, version text not null, created_at timestamptz not null default now(),
  constraint s3_multipart_uploads_parts_pkey primary key (id),
  constraint s3_multipart_uploads_parts_bucket_id_fkey foreign key (bucket_id) references storage.buckets (id),
  constraint s3_multipart_uploads_parts_upload_id_fkey
    foreign key (upload_id) references storage.s3_multipart_uploads (id) on delete cascade);
create table storage.migrations (
  id integer not null, name varchar(100) not null, hash varchar(40) not null,
  executed_at timestamp default current_timestamp,
  constraint migrations_pkey primary key (id), constraint migrations_name_key unique (name));
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;

create function storage.foldername(name text) returns text[] language sql immutable as $$
  select (string_to_array(name, '/'))[1:cardinality(string_to_array(name, '/')) - 1] $$;
create function storage.filename(name text) returns text language sql immutable as $$
  select (string_to_array(name, '/'))[cardinality(string_to_array(name, '/'))] $$;
create function storage.extension(name text) returns text language sql immutable as $$
  select split_part((string_to_array(name, '/'))[cardinality(string_to_array(name, '/'))], '.', 2) $$;
grant usage on schema storage to public;
`,
);
