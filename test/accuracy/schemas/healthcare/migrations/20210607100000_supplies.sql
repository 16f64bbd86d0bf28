-- inventory, by the operations team; they count per "site" like the accounting system does
create table sites (
  id          uuid primary key default gen_random_uuid(),
  site_code   text not null unique,
  site_name   text not null,
  street      text,
  city        text,
  zip         text,
  phone       text,
  created_at  timestamptz not null default now()
);

create table supply_receipts (
  id          uuid primary key default gen_random_uuid(),
  site_id     uuid not null references sites (id),
  sku         text not null,
  supplier    text,
  quantity    integer not null check (quantity > 0),
  lot_number  text,
  expires_on  date,
  booked_by   uuid references users (id),
  booked_at   timestamptz not null default now()
);

create table supply_issues (
  id            uuid primary key default gen_random_uuid(),
  site_id       uuid not null references sites (id),
  sku           text not null,
  issued_to     text,
  quantity      integer not null check (quantity > 0),
  lot_number    text,
  booked_by     uuid references users (id),
  booked_at     timestamptz not null default now()
);

insert into sites (site_code, site_name, street, city, zip, phone) values ('100', 'Northgate Main', '1200 Northgate Avenue', 'Madison', '53704', '(608) 555-0100'), ('140', 'Northgate West', '88 Elm Grove Road', 'Middleton', '53562', '(608) 555-0140');
