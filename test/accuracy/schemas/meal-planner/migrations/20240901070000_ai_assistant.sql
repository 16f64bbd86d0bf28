create table public.ai_conversations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  title text,
  model text not null default 'gpt-4o',
  message_count int not null default 0,
  last_message_at timestamptz,
  last_message_preview text,
  created_at timestamptz not null default now()
);
create table public.ai_messages (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references public.ai_conversations (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null check (role in ('user', 'assistant', 'tool')),
  content text,
  prompt_tokens int,
  completion_tokens int,
  total_tokens int,
  created_at timestamptz not null default now()
);
alter table public.ai_messages enable row level security;
create policy "own messages" on public.ai_messages for all using (user_id = auth.uid());

create table public.ai_generated_recipes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id),
  conversation_id uuid,
  recipe_id uuid references public.recipes (id),
  prompt text not null,
  result jsonb not null,
  status text not null default 'pending',
  error text,
  created_at timestamptz not null default now()
);
create table public.ai_feedback (
  id uuid primary key default gen_random_uuid(),
  message_id uuid not null references public.ai_messages (id) on delete cascade,
  conversation_id uuid not null references public.ai_conversations (id) on delete cascade,
  user_id uuid not null references public.profiles (id),
  thumbs_up boolean not null,
  comment text,
  created_at timestamptz not null default now()
);
insert into public.ai_conversations (id, user_id, title, message_count) values
  ('0000000c-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'Dinner ideas', 3),
  ('0000000c-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000000', 'Use up spinach', 2),
  ('0000000c-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000002', 'Low carb week', 4),
  ('0000000c-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000005', 'Low carb week', 2),
  ('0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'Low carb week', 5);
insert into public.ai_messages (id, conversation_id, user_id, role, content, prompt_tokens, completion_tokens, total_tokens) values
  ('0000000d-0000-4000-8000-000000000000', '0000000c-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-000000000001', '0000000c-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'assistant', '...', 502, 368, 870),
  ('0000000d-0000-4000-8000-000000000002', '0000000c-0000-4000-8000-000000000000', '00000001-0000-4000-8000-000000000000', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-000000000003', '0000000c-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000000', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-000000000004', '0000000c-0000-4000-8000-000000000001', '00000001-0000-4000-8000-000000000000', 'assistant', '...', 95, 255, 350),
  ('0000000d-0000-4000-8000-000000000005', '0000000c-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000002', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-000000000006', '0000000c-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000002', 'assistant', '...', 707, 212, 919),
  ('0000000d-0000-4000-8000-000000000007', '0000000c-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000002', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-000000000008', '0000000c-0000-4000-8000-000000000002', '00000001-0000-4000-8000-000000000002', 'assistant', '...', 887, 175, 1062),
  ('0000000d-0000-4000-8000-000000000009', '0000000c-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000005', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-00000000000a', '0000000c-0000-4000-8000-000000000003', '00000001-0000-4000-8000-000000000005', 'assistant', '...', 756, 361, 1117),
  ('0000000d-0000-4000-8000-00000000000b', '0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-00000000000c', '0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'assistant', '...', 622, 59, 681),
  ('0000000d-0000-4000-8000-00000000000d', '0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'user', '...', 0, 0, 0),
  ('0000000d-0000-4000-8000-00000000000e', '0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'assistant', '...', 346, 219, 565),
  ('0000000d-0000-4000-8000-00000000000f', '0000000c-0000-4000-8000-000000000004', '00000001-0000-4000-8000-000000000009', 'user', '...', 0, 0, 0);
