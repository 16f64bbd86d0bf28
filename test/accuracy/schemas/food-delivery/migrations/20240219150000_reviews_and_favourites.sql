create table public.reviews (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null unique references public.orders (id) on delete cascade,
  user_id uuid not null references public.profiles (id),
  restaurant_id uuid not null references public.restaurants (id),
  reviewer_name text,
  rating smallint not null check (rating between 1 and 5),
  body text,
  reply text,
  replied_at timestamptz,
  created_at timestamptz not null default now()
);
alter table public.reviews enable row level security;
create policy "Anyone reads reviews" on public.reviews for select using (true);
create policy "Write own reviews" on public.reviews for insert with check (auth.uid() = user_id);

create or replace function public.refresh_restaurant_rating() returns trigger language plpgsql as $$
begin
  update public.restaurants r
     set rating_avg = s.a, rating_count = s.n
    from (select avg(v.rating)::numeric(3,2) a, count(*) n from public.reviews v where v.restaurant_id = new.restaurant_id) s
   where r.id = new.restaurant_id;
  return new;
end;
$$;
create trigger reviews_rating after insert or update of rating on public.reviews for each row execute function public.refresh_restaurant_rating();

create table public.courier_ratings (
  order_id uuid primary key references public.orders (id) on delete cascade,
  courier_id uuid not null references public.couriers (id),
  thumbs_up boolean not null,
  comment text
);

create table public.favourites (
  user_id uuid not null references public.profiles (id) on delete cascade,
  restaurant_id uuid not null references public.restaurants (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, restaurant_id)
);
