create table audit_entries (
  id               bigint generated always as identity,
  staff_member_id  bigint references staff_members (id),
  action           text not null,
  entity           text not null,
  entity_id        bigint,
  details          jsonb not null default '{}',
  ip_address       inet,
  happened_at      timestamptz not null default now(),
  primary key (id, happened_at)
) partition by range (happened_at);
create index audit_entries_entity_idx on audit_entries (entity, entity_id);
comment on table audit_entries is 'What staff did in the back office.';
create table audit_entries_2024 partition of audit_entries for values from ('2024-01-01') to ('2025-01-01');
create table audit_entries_2025 partition of audit_entries for values from ('2025-01-01') to ('2026-01-01');
create table audit_entries_rest partition of audit_entries default;

create table bookings_archive (
  id              bigint primary key,
  reference       text not null unique,
  user_id         bigint,
  status          booking_status not null,
  currency_id     bigint not null,
  total_amount    numeric(12,2) not null,
  b2b_company_id  bigint,
  booked_at       timestamptz not null,
  items           jsonb not null,
  archived_at     timestamptz not null default now()
);
create index bookings_archive_user_id_idx on bookings_archive (user_id);
comment on table bookings_archive is 'Bookings older than three years, without personal data; moved here monthly by archive_bookings().';

create function archive_bookings(before timestamptz) returns integer language plpgsql as $$
declare n integer;
begin
  insert into bookings_archive (id, reference, user_id, status, currency_id, total_amount, b2b_company_id, booked_at, items)
  select b.id, b.reference, b.user_id, b.status, b.currency_id, b.total_amount, b.b2b_company_id, b.booked_at,
         coalesce((select jsonb_agg(to_jsonb(i)) from booking_items i where i.booking_id = b.id), '[]')
  from bookings b where b.booked_at < before
  on conflict (id) do nothing;
  get diagnostics n = row_count;
  return n;
end;
$$;

create table hotel_history (
  history_id     bigint generated always as identity primary key,
  hotel_id       bigint not null,
  partner_id     bigint not null,
  name           text not null,
  stars          numeric(2,1),
  line1          text not null,
  postal_code    text,
  state          text not null,
  replaced_at    timestamptz not null default now()
);
create index hotel_history_hotel_id_idx on hotel_history (hotel_id);
comment on table hotel_history is 'Former master data of hotels, written by trigger; answers complaints about stars and names.';

create function keep_hotel_history() returns trigger language plpgsql as $$
begin
  insert into hotel_history (hotel_id, partner_id, name, stars, line1, postal_code, state)
  values (old.id, old.partner_id, old.name, old.stars, old.line1, old.postal_code, old.state);
  return new;
end;
$$;
create trigger hotels_history after update on hotels
  for each row when (old.* is distinct from new.*) execute function keep_hotel_history();

