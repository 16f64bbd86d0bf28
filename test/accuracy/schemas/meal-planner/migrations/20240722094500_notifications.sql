create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  type text not null,
  title text not null,
  body text,
  entity_type text,
  entity_id uuid,
  data jsonb not null default '{}',
  is_read boolean not null default false,
  created_at timestamptz not null default now()
);
create table public.notification_preferences (
  user_id uuid not null references public.profiles (id) on delete cascade,
  channel text not null check (channel in ('push', 'email', 'sms')),
  topic text not null,
  enabled boolean not null default true,
  primary key (user_id, channel, topic)
);
create table public.device_tokens (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  token text not null unique,
  platform text not null,
  device_name text,
  last_seen_at timestamptz
);
create table public.user_settings (
  user_id uuid not null references public.profiles (id) on delete cascade,
  key text not null,
  value jsonb,
  primary key (user_id, key)
);
comment on table public.user_settings is 'Client-side switches; the server does not look at them';
insert into public.notifications (user_id, type, title, entity_type, entity_id, data, is_read) values
  ('00000001-0000-4000-8000-000000000000', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000000', '{"actor": "Dev", "deeplink": "app://recipe/0"}', true),
  ('00000001-0000-4000-8000-000000000001', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000001', '{"actor": "Emma", "deeplink": "app://recipe/1"}', false),
  ('00000001-0000-4000-8000-000000000002', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000002', '{"actor": "Farid", "deeplink": "app://recipe/2"}', true),
  ('00000001-0000-4000-8000-000000000003', 'plan_ready', 'Plan ready', 'meal_plan', '00000005-0000-4000-8000-000000000003', '{"actor": "Grace", "deeplink": "app://meal_plan/3"}', false),
  ('00000001-0000-4000-8000-000000000004', 'plan_ready', 'Plan ready', 'meal_plan', '00000005-0000-4000-8000-000000000004', '{"actor": "Hugo", "deeplink": "app://meal_plan/4"}', true),
  ('00000001-0000-4000-8000-000000000005', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000005', '{"actor": "Ivy", "deeplink": "app://recipe/5"}', false),
  ('00000001-0000-4000-8000-000000000006', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000006', '{"actor": "Jack", "deeplink": "app://recipe/6"}', true),
  ('00000001-0000-4000-8000-000000000007', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000007', '{"actor": "Kira", "deeplink": "app://recipe/7"}', false),
  ('00000001-0000-4000-8000-000000000008', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000008', '{"actor": "Leo", "deeplink": "app://recipe/8"}', true),
  ('00000001-0000-4000-8000-000000000009', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000009', '{"actor": "Ana", "deeplink": "app://recipe/9"}', false),
  ('00000001-0000-4000-8000-00000000000a', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000000', '{"actor": "Ben", "deeplink": "app://recipe/10"}', true),
  ('00000001-0000-4000-8000-00000000000b', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000001', '{"actor": "Chloe", "deeplink": "app://recipe/11"}', false),
  ('00000001-0000-4000-8000-000000000000', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000002', '{"actor": "Dev", "deeplink": "app://recipe/12"}', true),
  ('00000001-0000-4000-8000-000000000001', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000003', '{"actor": "Emma", "deeplink": "app://recipe/13"}', false),
  ('00000001-0000-4000-8000-000000000002', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000004', '{"actor": "Farid", "deeplink": "app://recipe/14"}', true),
  ('00000001-0000-4000-8000-000000000003', 'comment', 'New comment', 'recipe', '00000004-0000-4000-8000-000000000005', '{"actor": "Grace", "deeplink": "app://recipe/15"}', false),
  ('00000001-0000-4000-8000-000000000004', 'plan_ready', 'Plan ready', 'meal_plan', '00000005-0000-4000-8000-000000000000', '{"actor": "Hugo", "deeplink": "app://meal_plan/16"}', true),
  ('00000001-0000-4000-8000-000000000005', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000007', '{"actor": "Ivy", "deeplink": "app://recipe/17"}', false),
  ('00000001-0000-4000-8000-000000000006', 'plan_ready', 'Plan ready', 'meal_plan', '00000005-0000-4000-8000-000000000002', '{"actor": "Jack", "deeplink": "app://meal_plan/18"}', true),
  ('00000001-0000-4000-8000-000000000007', 'like', 'New like', 'recipe', '00000004-0000-4000-8000-000000000009', '{"actor": "Kira", "deeplink": "app://recipe/19"}', false);
insert into public.device_tokens (user_id, token, platform, device_name) values
  ('00000001-0000-4000-8000-000000000000', 'tok_0000', 'ios', 'iPhone 15'),
  ('00000001-0000-4000-8000-000000000001', 'tok_0001', 'android', 'Pixel 8'),
  ('00000001-0000-4000-8000-000000000002', 'tok_0002', 'web', 'Chrome'),
  ('00000001-0000-4000-8000-000000000003', 'tok_0003', 'ios', 'iPhone 15'),
  ('00000001-0000-4000-8000-000000000004', 'tok_0004', 'android', 'Pixel 8'),
  ('00000001-0000-4000-8000-000000000005', 'tok_0005', 'web', 'Chrome'),
  ('00000001-0000-4000-8000-000000000006', 'tok_0006', 'ios', 'iPhone 15'),
  ('00000001-0000-4000-8000-000000000007', 'tok_0007', 'android', 'Pixel 8'),
  ('00000001-0000-4000-8000-000000000008', 'tok_0008', 'web', 'Chrome'),
  ('00000001-0000-4000-8000-000000000009', 'tok_0009', 'ios', 'iPhone 15'),
  ('00000001-0000-4000-8000-00000000000a', 'tok_0010', 'android', 'Pixel 8'),
  ('00000001-0000-4000-8000-00000000000b', 'tok_0011', 'web', 'Chrome');
