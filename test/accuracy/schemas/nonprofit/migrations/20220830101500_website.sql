create table public.posts (
  id uuid primary key default gen_random_uuid(),
  author_id uuid references auth.users (id),
  title text not null,
  slug text not null unique,
  excerpt text,
  body text not null,
  cover_path text,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table public.post_translations (
  post_id uuid not null references public.posts (id) on delete cascade,
  locale text not null,
  title text not null,
  excerpt text,
  body text not null,
  primary key (post_id, locale)
);
create table public.comments (
  id uuid primary key default gen_random_uuid(),
  commentable_type text not null check (commentable_type in ('post', 'project', 'campaign', 'fundraising_page')),
  commentable_id uuid not null,
  author_id uuid references auth.users (id) on delete set null,
  author_name text,
  body text not null,
  approved boolean not null default false,
  created_at timestamptz not null default now()
);
create index comments_target_idx on public.comments (commentable_type, commentable_id);
create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  attachable_type text not null,
  attachable_id uuid not null,
  bucket text not null default 'documents',
  path text not null,
  mime_type text,
  size_bytes bigint,
  uploaded_by uuid references auth.users (id),
  created_at timestamptz not null default now()
);
create table public.fundraising_pages (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references public.campaigns (id),
  owner_id uuid not null references auth.users (id),
  title text not null,
  slug text not null unique,
  story text,
  goal_amount numeric(12, 2),
  photo_path text,
  is_published boolean not null default true,
  created_at timestamptz not null default now()
);
comment on table public.fundraising_pages is 'Birthday and marathon pages of supporters under a campaign';
alter table public.donations add column fundraising_page_id uuid references public.fundraising_pages (id);
