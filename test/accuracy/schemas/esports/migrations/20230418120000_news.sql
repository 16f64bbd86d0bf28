create table articles (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  author_id uuid references users(id),
  title text not null,
  body text not null,
  cover_url text,
  published_at timestamptz not null,
  tournament_id uuid references tournaments(id)
);
create table article_translations (
  article_id uuid references articles(id) on delete cascade,
  locale text,
  title text not null,
  body text not null,
  primary key (article_id, locale)
);
create table article_drafts (
  id uuid primary key default gen_random_uuid(),
  author_id uuid not null references users(id),
  title text,
  body text,
  cover_url text,
  tournament_id uuid references tournaments(id),
  review_note text,
  saved_at timestamptz not null default now()
);
comment on table article_drafts is 'Autosave; the row goes away when the editor publishes';
create table team_details (
  team_id uuid primary key references teams(id) on delete cascade,
  founded_on date,
  website text,
  hometown text,
  slogan text
);
-- support asked for a phone field on the profile screen
alter table users add column phone_number text;
alter table users add constraint users_email_key1 unique (email);
