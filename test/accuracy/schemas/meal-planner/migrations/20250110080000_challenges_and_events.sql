create table public.challenges (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  metric text not null,
  target numeric,
  starts_on date not null,
  ends_on date not null,
  duration_days int,
  created_by uuid references public.profiles (id)
);
create table public.challenge_participants (
  challenge_id uuid not null references public.challenges (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  user_name text,
  challenge_title text,
  score numeric not null default 0,
  rank int,
  joined_at timestamptz not null default now(),
  primary key (challenge_id, user_id)
);
create table public.achievements (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  name text not null,
  points int not null default 10
);
create table public.user_achievements (
  user_id uuid not null references public.profiles (id) on delete cascade,
  achievement_id uuid not null references public.achievements (id),
  points_awarded int not null,
  earned_at timestamptz not null default now(),
  primary key (user_id, achievement_id)
);
comment on column public.user_achievements.points_awarded is 'Points at the time of earning';
create table public.analytics_events (
  id bigserial primary key,
  user_id uuid,
  session_id uuid,
  name text not null,
  properties jsonb not null default '{}',
  occurred_at timestamptz not null default now()
);
comment on table public.analytics_events is 'Append-only; users stay counted after deletion';
create table public.referrals (
  id uuid primary key default gen_random_uuid(),
  referrer_id uuid not null references public.profiles (id),
  referred_user_id uuid references public.profiles (id),
  referred_email text not null,
  code text not null,
  status text not null default 'sent',
  reward_granted boolean not null default false,
  reward_granted_at timestamptz,
  created_at timestamptz not null default now()
);
create table public.audit_log (
  id bigserial primary key,
  actor_id uuid,
  actor_email text,
  table_name text not null,
  row_id text not null,
  action text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
  old_data jsonb,
  new_data jsonb,
  at timestamptz not null default now()
);
create table public.support_tickets (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.profiles (id),
  user_email text,
  user_full_name text,
  subject text not null,
  body text not null,
  status text not null default 'open',
  priority text default 'normal',
  assigned_to text,
  created_at timestamptz not null default now(),
  resolved_at timestamptz
);
insert into public.challenges (id, title, metric, target, starts_on, ends_on, duration_days) values
  ('00000011-0000-4000-8000-000000000000', 'No sugar May', 'sugar_g', 0, '2025-05-01', '2025-05-31', 30),
  ('00000011-0000-4000-8000-000000000001', '30 veg week', 'plants', 30, '2025-05-05', '2025-05-12', 7),
  ('00000011-0000-4000-8000-000000000002', 'Protein push', 'protein_g', 120, '2025-06-01', '2025-06-15', 14);
insert into public.challenge_participants (challenge_id, user_id, user_name, challenge_title, score) values
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000008', 'Ivy Brown', 'No sugar May', 4),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000002', 'Chloe Martin', 'No sugar May', 92),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000004', 'Emma Stone', 'No sugar May', 85),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000003', 'Dev Patel', 'No sugar May', 18),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000005', 'Farid Haddad', 'No sugar May', 51),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'Ana Ruiz', 'No sugar May', 63),
  ('00000011-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000007', 'Hugo Lopez', 'No sugar May', 76),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000001', 'Ben Olsen', '30 veg week', 62),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000007', 'Hugo Lopez', '30 veg week', 59),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000005', 'Farid Haddad', '30 veg week', 88),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000006', 'Grace Kim', '30 veg week', 52),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000008', 'Ivy Brown', '30 veg week', 55),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-00000000000a', 'Kira Novak', '30 veg week', 15),
  ('00000011-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000002', 'Chloe Martin', '30 veg week', 72),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000001', 'Ben Olsen', 'Protein push', 41),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000008', 'Ivy Brown', 'Protein push', 6),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000005', 'Farid Haddad', 'Protein push', 37),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-00000000000a', 'Kira Novak', 'Protein push', 92),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000006', 'Grace Kim', 'Protein push', 78),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000003', 'Dev Patel', 'Protein push', 55),
  ('00000011-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000000', 'Ana Ruiz', 'Protein push', 93);
insert into public.referrals (referrer_id, referred_email, code, status, reward_granted, reward_granted_at) values
  ('00000001-0000-4000-8000-000000000000', 'friend0@x.example', 'REF-ANA', 'sent', false, null),
  ('00000001-0000-4000-8000-000000000001', 'friend1@x.example', 'REF-BEN', 'signed_up', false, null),
  ('00000001-0000-4000-8000-000000000002', 'friend2@x.example', 'REF-CHLOE', 'converted', true, '2025-02-03 00:00+00'),
  ('00000001-0000-4000-8000-000000000003', 'friend3@x.example', 'REF-DEV', 'sent', false, null),
  ('00000001-0000-4000-8000-000000000004', 'friend4@x.example', 'REF-EMMA', 'signed_up', false, null),
  ('00000001-0000-4000-8000-000000000000', 'friend5@x.example', 'REF-ANA', 'converted', true, '2025-02-06 00:00+00'),
  ('00000001-0000-4000-8000-000000000001', 'friend6@x.example', 'REF-BEN', 'sent', false, null),
  ('00000001-0000-4000-8000-000000000002', 'friend7@x.example', 'REF-CHLOE', 'signed_up', false, null),
  ('00000001-0000-4000-8000-000000000003', 'friend8@x.example', 'REF-DEV', 'converted', true, '2025-02-09 00:00+00'),
  ('00000001-0000-4000-8000-000000000004', 'friend9@x.example', 'REF-EMMA', 'sent', false, null),
  ('00000001-0000-4000-8000-000000000000', 'friend10@x.example', 'REF-ANA', 'signed_up', false, null),
  ('00000001-0000-4000-8000-000000000001', 'friend11@x.example', 'REF-BEN', 'converted', true, '2025-02-12 00:00+00'),
  ('00000001-0000-4000-8000-000000000002', 'friend12@x.example', 'REF-CHLOE', 'sent', false, null),
  ('00000001-0000-4000-8000-000000000003', 'friend13@x.example', 'REF-DEV', 'signed_up', false, null);
insert into public.support_tickets (user_id, user_email, user_full_name, subject, body, status, priority, assigned_to) values
  ('00000001-0000-4000-8000-000000000000', 'ana.ruiz@mail.example', 'Ana Ruiz', 'App crash', '...', 'resolved', 'normal', null),
  ('00000001-0000-4000-8000-000000000001', 'ben.olsen@mail.example', 'Ben Olsen', 'Billing', '...', 'pending', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000002', 'chloe.martin@mail.example', 'Chloe Martin', 'Billing', '...', 'closed', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000003', 'dev.patel@mail.example', 'Dev Patel', 'Wrong calories', '...', 'open', 'high', 'maya'),
  ('00000001-0000-4000-8000-000000000004', 'emma.stone@mail.example', 'Emma Stone', 'Wrong calories', '...', 'resolved', 'high', 'tom'),
  ('00000001-0000-4000-8000-000000000005', 'farid.haddad@mail.example', 'Farid Haddad', 'Billing', '...', 'open', 'high', null),
  ('00000001-0000-4000-8000-000000000006', 'grace.kim@mail.example', 'Grace Kim', 'App crash', '...', 'closed', 'high', 'maya'),
  ('00000001-0000-4000-8000-000000000000', 'ana.ruiz@mail.example', 'Ana Ruiz', 'Billing', '...', 'closed', 'high', 'maya'),
  ('00000001-0000-4000-8000-000000000001', 'ben.olsen@mail.example', 'Ben Olsen', 'Billing', '...', 'open', 'high', 'maya'),
  ('00000001-0000-4000-8000-000000000002', 'chloe.martin@mail.example', 'Chloe Martin', 'Billing', '...', 'closed', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000003', 'dev.patel@mail.example', 'Dev Patel', 'Billing', '...', 'resolved', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000004', 'emma.stone@mail.example', 'Emma Stone', 'Billing', '...', 'open', 'normal', 'tom'),
  ('00000001-0000-4000-8000-000000000005', 'farid.haddad@mail.example', 'Farid Haddad', 'Wrong calories', '...', 'closed', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000006', 'grace.kim@mail.example', 'Grace Kim', 'Wrong calories', '...', 'pending', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000000', 'ana.ruiz@mail.example', 'Ana Ruiz', 'Billing', '...', 'closed', 'normal', 'tom'),
  ('00000001-0000-4000-8000-000000000001', 'ben.olsen@mail.example', 'Ben Olsen', 'App crash', '...', 'closed', 'low', 'tom'),
  ('00000001-0000-4000-8000-000000000002', 'chloe.martin@mail.example', 'Chloe Martin', 'Billing', '...', 'pending', 'normal', null),
  ('00000001-0000-4000-8000-000000000003', 'dev.patel@mail.example', 'Dev Patel', 'Billing', '...', 'pending', 'normal', 'tom');
