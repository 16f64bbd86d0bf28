create table public.allergens (
  code text primary key,
  name text not null
);

create table public.menus (
  id uuid primary key default gen_random_uuid(),
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  name text not null,
  is_active boolean not null default true
);

create table public.menu_sections (
  id uuid primary key default gen_random_uuid(),
  menu_id uuid not null references public.menus (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  name text not null,
  position integer not null default 0
);

create table public.menu_items (
  id uuid primary key default gen_random_uuid(),
  section_id uuid not null references public.menu_sections (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  restaurant_name text,
  name text not null,
  description text,
  price_cents integer not null check (price_cents >= 0),
  image_url text,
  image_url_2 text,
  image_url_3 text,
  allergen_codes text[] default '{}',
  is_available boolean not null default true,
  position integer not null default 0,
  created_at timestamptz not null default now()
);
create index menu_items_restaurant_idx on public.menu_items (restaurant_id);

create table public.modifier_groups (
  id uuid primary key default gen_random_uuid(),
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  name text not null,
  min_select integer not null default 0,
  max_select integer not null default 1,
  check (max_select >= min_select)
);

create table public.modifiers (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.modifier_groups (id) on delete cascade,
  name text not null,
  price_cents integer not null default 0
);

create table public.menu_item_modifier_groups (
  menu_item_id uuid not null references public.menu_items (id) on delete cascade,
  group_id uuid not null references public.modifier_groups (id) on delete cascade,
  position integer not null default 0,
  primary key (menu_item_id, group_id)
);

create table public.menu_item_translations (
  menu_item_id uuid not null references public.menu_items (id) on delete cascade,
  locale text not null,
  name text not null,
  description text,
  primary key (menu_item_id, locale)
);

alter table public.menu_sections enable row level security;
create policy "Read sections" on public.menu_sections for select using (true);
create policy "Members edit sections" on public.menu_sections for all using (public.is_member(restaurant_id));
alter table public.menu_items enable row level security;
create policy "Read items" on public.menu_items for select using (true);
create policy "Members edit items" on public.menu_items for all using (public.is_member(restaurant_id));
alter table public.modifier_groups enable row level security;
create policy "Members edit groups" on public.modifier_groups for all using (public.is_member(restaurant_id));
