create table public.recipe_likes (
  recipe_id uuid not null references public.recipes (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (recipe_id, user_id)
);
create table public.recipe_ratings (
  recipe_id uuid not null references public.recipes (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  rating smallint not null check (rating between 1 and 5),
  review text,
  created_at timestamptz not null default now(),
  primary key (recipe_id, user_id)
);
create table public.comments (
  id uuid primary key default gen_random_uuid(),
  commentable_type text not null,
  commentable_id uuid not null,
  user_id uuid not null references public.profiles (id),
  user_name text,
  user_avatar_url text,
  parent_id uuid references public.comments (id),
  body text not null,
  is_deleted boolean not null default false,
  deleted_at timestamptz,
  created_at timestamptz not null default now()
);
create index comments_target_idx on public.comments (commentable_type, commentable_id);
create table public.follows (
  follower_id uuid not null references public.profiles (id) on delete cascade,
  followee_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (follower_id, followee_id),
  check (follower_id <> followee_id)
);
create table public.collections (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null,
  recipe_ids uuid[] not null default '{}',
  cover_recipe_id uuid references public.recipes (id) on delete set null,
  created_at timestamptz not null default now()
);
comment on column public.collections.cover_recipe_id is 'Chosen by the user';
alter table public.recipes add column likes_count int not null default 0;
alter table public.recipes add column average_rating numeric(3,2);
alter table public.recipes add column ratings_count int not null default 0;
alter table public.profiles add column followers_count int not null default 0;

create or replace function public.bump_followers() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'INSERT' then
    update public.profiles set followers_count = followers_count + 1 where id = new.followee_id;
  else
    update public.profiles set followers_count = followers_count - 1 where id = old.followee_id;
  end if;
  return null;
end $$;
create trigger follows_count after insert or delete on public.follows for each row execute function public.bump_followers();
insert into public.recipe_likes (recipe_id, user_id) values
  ('00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000001'),
  ('00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000007'),
  ('00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000009'),
  ('00000004-0000-4000-8000-000000000002', '00000001-0000-4000-8000-00000000000b'),
  ('00000004-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000003'),
  ('00000004-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000000'),
  ('00000004-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000006'),
  ('00000004-0000-4000-8000-000000000003', '00000001-0000-4000-8000-00000000000a'),
  ('00000004-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000008'),
  ('00000004-0000-4000-8000-000000000005', '00000001-0000-4000-8000-00000000000a'),
  ('00000004-0000-4000-8000-000000000006', '00000001-0000-4000-8000-000000000008'),
  ('00000004-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000008'),
  ('00000004-0000-4000-8000-000000000008', '00000001-0000-4000-8000-000000000003'),
  ('00000004-0000-4000-8000-000000000009', '00000001-0000-4000-8000-000000000002'),
  ('00000004-0000-4000-8000-000000000009', '00000001-0000-4000-8000-000000000005');
insert into public.recipe_ratings (recipe_id, user_id, rating) values
  ('00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000003', 3),
  ('00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-00000000000b', 2),
  ('00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000003', 3),
  ('00000004-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000006', 5),
  ('00000004-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000001', 5),
  ('00000004-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000003', 5),
  ('00000004-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000009', 4),
  ('00000004-0000-4000-8000-000000000008', '00000001-0000-4000-8000-000000000001', 4),
  ('00000004-0000-4000-8000-000000000008', '00000001-0000-4000-8000-000000000008', 3);
update public.recipes set likes_count = 3, ratings_count = 2, average_rating = 2.5 where id = '00000004-0000-4000-8000-000000000000';
update public.recipes set likes_count = 0, ratings_count = 1, average_rating = 3.0 where id = '00000004-0000-4000-8000-000000000001';
update public.recipes set likes_count = 2, ratings_count = 0, average_rating = null where id = '00000004-0000-4000-8000-000000000002';
update public.recipes set likes_count = 3, ratings_count = 2, average_rating = 5.0 where id = '00000004-0000-4000-8000-000000000003';
update public.recipes set likes_count = 1, ratings_count = 1, average_rating = 5.0 where id = '00000004-0000-4000-8000-000000000004';
update public.recipes set likes_count = 1, ratings_count = 0, average_rating = null where id = '00000004-0000-4000-8000-000000000005';
update public.recipes set likes_count = 1, ratings_count = 0, average_rating = null where id = '00000004-0000-4000-8000-000000000006';
update public.recipes set likes_count = 1, ratings_count = 1, average_rating = 4.0 where id = '00000004-0000-4000-8000-000000000007';
update public.recipes set likes_count = 1, ratings_count = 2, average_rating = 3.5 where id = '00000004-0000-4000-8000-000000000008';
update public.recipes set likes_count = 2, ratings_count = 0, average_rating = null where id = '00000004-0000-4000-8000-000000000009';
insert into public.comments (commentable_type, commentable_id, user_id, user_name, user_avatar_url, body, is_deleted, deleted_at) values
  ('recipe', '00000004-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000007', 'Hugo Lopez', 'https://cdn.example/a/7.png', 'Loved it', true, '2024-04-01 09:00+00'),
  ('meal_plan', '00000005-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000008', 'Ivy Brown', 'https://cdn.example/a/8.png', 'Too salty for us', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000003', 'Dev Patel', null, 'Too salty for us', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000002', 'Chloe Martin', 'https://cdn.example/a/2.png', 'Loved it', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000009', 'Jack Reed', null, 'Which pan?', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000005', '00000001-0000-4000-8000-000000000001', 'Ben Olsen', 'https://cdn.example/a/1.png', 'Which pan?', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000008', '00000001-0000-4000-8000-000000000007', 'Hugo Lopez', 'https://cdn.example/a/7.png', 'Kids asked for more', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000009', '00000001-0000-4000-8000-000000000006', 'Grace Kim', null, 'Kids asked for more', false, null),
  ('meal_plan', '00000005-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'Ana Ruiz', null, 'Too salty for us', true, '2024-04-09 09:00+00'),
  ('recipe', '00000004-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000002', 'Chloe Martin', 'https://cdn.example/a/2.png', 'Kids asked for more', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000006', '00000001-0000-4000-8000-00000000000b', 'Leo Costa', 'https://cdn.example/a/11.png', 'Too salty for us', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000009', 'Jack Reed', null, 'Works with oat milk too', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000000', 'Ana Ruiz', null, 'Which pan?', false, null),
  ('meal_plan', '00000005-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000009', 'Jack Reed', null, 'Works with oat milk too', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'Jack Reed', null, 'Kids asked for more', false, null),
  ('meal_plan', '00000005-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000001', 'Ben Olsen', 'https://cdn.example/a/1.png', 'Which pan?', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000008', '00000001-0000-4000-8000-000000000002', 'Chloe Martin', 'https://cdn.example/a/2.png', 'Kids asked for more', true, '2024-04-17 09:00+00'),
  ('recipe', '00000004-0000-4000-8000-000000000006', '00000001-0000-4000-8000-000000000006', 'Grace Kim', null, 'Too salty for us', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-00000000000b', 'Leo Costa', 'https://cdn.example/a/11.png', 'Kids asked for more', false, null),
  ('recipe', '00000004-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000004', 'Emma Stone', 'https://cdn.example/a/4.png', 'Loved it', false, null),
  ('meal_plan', '00000005-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000005', 'Farid Haddad', 'https://cdn.example/a/5.png', 'Too salty for us', false, null),
  ('meal_plan', '00000005-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000004', 'Emma Stone', 'https://cdn.example/a/4.png', 'Kids asked for more', false, null);
insert into public.follows (follower_id, followee_id) values
  ('00000001-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000002'),
  ('00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000002'),
  ('00000001-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000006'),
  ('00000001-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000004'),
  ('00000001-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000004'),
  ('00000001-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000008'),
  ('00000001-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000006'),
  ('00000001-0000-4000-8000-000000000005', '00000001-0000-4000-8000-000000000006'),
  ('00000001-0000-4000-8000-000000000005', '00000001-0000-4000-8000-00000000000a'),
  ('00000001-0000-4000-8000-000000000006', '00000001-0000-4000-8000-000000000008'),
  ('00000001-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000008'),
  ('00000001-0000-4000-8000-000000000007', '00000001-0000-4000-8000-000000000000'),
  ('00000001-0000-4000-8000-000000000008', '00000001-0000-4000-8000-00000000000a'),
  ('00000001-0000-4000-8000-000000000009', '00000001-0000-4000-8000-00000000000a'),
  ('00000001-0000-4000-8000-000000000009', '00000001-0000-4000-8000-000000000002'),
  ('00000001-0000-4000-8000-00000000000a', '00000001-0000-4000-8000-000000000000'),
  ('00000001-0000-4000-8000-00000000000b', '00000001-0000-4000-8000-000000000000'),
  ('00000001-0000-4000-8000-00000000000b', '00000001-0000-4000-8000-000000000004');
insert into public.collections (user_id, name, recipe_ids, cover_recipe_id) values
  ('00000001-0000-4000-8000-000000000000', 'Weeknight', '{00000004-0000-4000-8000-000000000006,00000004-0000-4000-8000-000000000002,00000004-0000-4000-8000-000000000001}', '00000004-0000-4000-8000-000000000006'),
  ('00000001-0000-4000-8000-000000000001', 'Kids', '{00000004-0000-4000-8000-000000000007,00000004-0000-4000-8000-000000000003,00000004-0000-4000-8000-000000000001}', '00000004-0000-4000-8000-000000000006'),
  ('00000001-0000-4000-8000-000000000002', 'Kids', '{00000004-0000-4000-8000-000000000000,00000004-0000-4000-8000-000000000001,00000004-0000-4000-8000-000000000008}', '00000004-0000-4000-8000-000000000003'),
  ('00000001-0000-4000-8000-000000000003', 'For guests', '{00000004-0000-4000-8000-000000000007,00000004-0000-4000-8000-000000000006,00000004-0000-4000-8000-000000000000}', '00000004-0000-4000-8000-000000000003'),
  ('00000001-0000-4000-8000-000000000004', 'Kids', '{00000004-0000-4000-8000-000000000006,00000004-0000-4000-8000-000000000000,00000004-0000-4000-8000-000000000001}', '00000004-0000-4000-8000-000000000004'),
  ('00000001-0000-4000-8000-000000000005', 'For guests', '{00000004-0000-4000-8000-000000000004,00000004-0000-4000-8000-000000000005,00000004-0000-4000-8000-000000000006}', '00000004-0000-4000-8000-000000000008'),
  ('00000001-0000-4000-8000-000000000006', 'Kids', '{00000004-0000-4000-8000-000000000001,00000004-0000-4000-8000-000000000007,00000004-0000-4000-8000-000000000009}', '00000004-0000-4000-8000-000000000008'),
  ('00000001-0000-4000-8000-000000000007', 'Kids', '{00000004-0000-4000-8000-000000000000,00000004-0000-4000-8000-000000000006,00000004-0000-4000-8000-000000000002}', '00000004-0000-4000-8000-000000000006');
