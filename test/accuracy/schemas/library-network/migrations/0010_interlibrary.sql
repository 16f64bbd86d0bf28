create table partner_library (
  id int generated always as identity primary key,
  isil text not null unique,
  name text not null,
  country_code char(2) not null,
  email text
);

create type ill_state as enum ('requested', 'sent_to_partner', 'shipped', 'arrived', 'returned', 'unfilled');

create table ill_request (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id),
  pickup_branch_id int not null references branch (id),
  partner_library_id int references partner_library (id),
  requested_title text not null,
  requested_author text,
  requested_isbn text,
  edition_id bigint references edition (id),
  state ill_state not null default 'requested',
  patron_email text,
  patron_phone text,
  needed_by date,
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on column ill_request.requested_title is 'Words of the patron, kept as typed.';

create table ill_state_change (
  id bigint generated always as identity primary key,
  ill_request_id bigint not null references ill_request (id) on delete cascade,
  old_state ill_state,
  new_state ill_state not null,
  changed_by int references staff_member (id),
  changed_at timestamptz not null default now()
);

create function log_ill_state() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state then
    insert into ill_state_change (ill_request_id, old_state, new_state) values (new.id, old.state, new.state);
  end if;
  return new;
end $$;
create trigger ill_request_state after update on ill_request for each row execute function log_ill_state();
