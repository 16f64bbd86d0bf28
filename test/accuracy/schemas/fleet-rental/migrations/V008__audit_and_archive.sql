create table rental.audit_log (
  id bigint generated always as identity primary key,
  table_name text not null,
  row_id bigint not null,
  operation char(1) not null check (operation in ('I', 'U', 'D')),
  old_row jsonb,
  new_row jsonb,
  changed_by text not null default current_user,
  changed_at timestamptz not null default now()
);
create index audit_log_row_idx on rental.audit_log (table_name, row_id);

create table rental.bookings_archive (
  id bigint primary key,
  reference text not null,
  customer_id bigint not null,
  class_id bigint not null,
  vehicle_id bigint,
  rate_plan_id bigint,
  pickup_branch_id bigint not null,
  dropoff_branch_id bigint not null,
  pickup_at timestamptz not null,
  dropoff_at timestamptz not null,
  total_price numeric(10,2) not null,
  currency char(3) not null,
  status text not null,
  created_at timestamptz not null,
  archived_at timestamptz not null default now()
);
create function rental.archive_booking() returns trigger language plpgsql as $$
begin
  insert into rental.bookings_archive (id, reference, customer_id, class_id, vehicle_id, rate_plan_id, pickup_branch_id, dropoff_branch_id,
    pickup_at, dropoff_at, total_price, currency, status, created_at)
  values (old.id, old.reference, old.customer_id, old.class_id, old.vehicle_id, old.rate_plan_id, old.pickup_branch_id, old.dropoff_branch_id,
    old.pickup_at, old.dropoff_at, old.total_price, old.currency, old.status, old.created_at);
  return old;
end $$;
create trigger bookings_archive_trg before delete on rental.bookings for each row execute function rental.archive_booking();
