-- old fundraising CRM, exported by the agency. TODO map to donors
create table public.supporters (
  id uuid primary key default gen_random_uuid(),
  external_ref text unique,
  full_name text not null,
  company text,
  email_address text,
  phone_number text,
  street text,
  city text,
  postcode text,
  country char(2),
  opted_out boolean not null default false,
  first_gift_on date,
  lifetime_value numeric(12, 2) not null default 0,
  origin text,
  inserted_at timestamptz not null default now()
);
insert into public.supporters (external_ref, full_name, email_address, country) values ('K-100291', 'Margaret Okafor', 'm.okafor@example.org', 'US'), ('K-100292', 'Lund Bakery', 'hello@lundbakery.example', 'US');
create table public.gifts (
  id uuid primary key default gen_random_uuid(),
  supporter_id uuid not null references public.supporters (id),
  appeal text,
  amount_cents int not null,
  currency text not null default 'USD',
  payment_method text not null constraint gifts_payment_method_check check (payment_method in ('card', 'bank_transfer', 'cash', 'check', 'paypal')),
  gift_date date not null,
  charge_ref text,
  in_memory_of text,
  anonymous boolean not null default false,
  thanked_at timestamptz,
  inserted_at timestamptz not null default now()
);
create index gifts_supporter_id_idx on public.gifts (supporter_id);
