-- a shipment is the forwarder's file ("Position")
create table shipments (
  file_no varchar(14) primary key,
  branch_code varchar(4) not null references branches (code),
  cust_no varchar(10) not null references customers (cust_no),
  quote_no varchar(12) references quotations (quote_no),
  transport_mode varchar(10) not null references transport_modes (code),
  direction char(1) not null check (direction in ('I','E','X')),
  incoterm varchar(3) references incoterms (code),
  pol varchar(5) references ports (unlocode),
  pod varchar(5) references ports (unlocode),
  etd date,
  eta date,
  atd date,
  ata date,
  pieces integer,
  gross_wt numeric(12,3),
  volume_cbm numeric(10,3),
  cust_ref varchar(40),
  status varchar(12) not null default 'open',
  operator varchar(20) references app_users (user_id),
  remarks text,
  created timestamp not null default now(),
  changed timestamp
);
create index shipments_cust on shipments (cust_no);
create index shipments_etd on shipments (etd);

create table shipment_status_history (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  old_status varchar(12),
  new_status varchar(12) not null,
  changed_by varchar(20),
  changed timestamp not null default now()
);
create index shipment_status_history_file on shipment_status_history (file_no);
create function trg_shipment_status() returns trigger language plpgsql as $$
begin
  if new.status <> old.status then
    insert into shipment_status_history (file_no, old_status, new_status, changed_by) values (new.file_no, old.status, new.status, current_user);
  end if;
  new.changed := now();
  return new;
end $$;
create trigger shipment_status before update on shipments for each row execute function trg_shipment_status();

create table shipment_parties (
  file_no varchar(14) not null references shipments (file_no),
  role varchar(10) not null check (role in ('SHIPPER','CONSIGNEE','NOTIFY','AGENT')),
  name varchar(100) not null,
  addr varchar(120),
  zip varchar(10),
  city varchar(60),
  country_code char(2) references countries (code),
  phone varchar(30),
  email varchar(120),
  agent_code varchar(8) references agents (agent_code),
  primary key (file_no, role)
);
comment on table shipment_parties is 'names and addresses as printed on the B/L';

create table shipment_legs (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  leg_no smallint not null,
  transport_mode varchar(10) not null references transport_modes (code),
  voyage_id integer references voyages (id),
  from_place varchar(60),
  to_place varchar(60),
  etd timestamp,
  eta timestamp,
  unique (file_no, leg_no)
);
create table cargo_items (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  line_no smallint not null,
  pieces integer not null,
  package_type varchar(10),
  marks varchar(200),
  descr varchar(250),
  hs_code varchar(10),
  gross_wt numeric(12,3),
  net_wt numeric(12,3),
  volume_cbm numeric(10,3),
  unique (file_no, line_no)
);
create table containers (
  container_no varchar(11) primary key,
  iso_code varchar(4) not null references container_types (iso_code),
  owner_code varchar(6),
  tare_wt integer,
  built_year smallint
);
create table shipment_containers (
  file_no varchar(14) not null references shipments (file_no),
  container_no varchar(11) not null references containers (container_no),
  seal_no varchar(20),
  seal_no2 varchar(20),
  pieces integer,
  gross_wt numeric(12,3),
  vgm_wt numeric(12,3),
  vgm_method smallint,
  empty_return_place varchar(60),
  empty_returned timestamp,
  primary key (file_no, container_no)
);
create table bookings (
  booking_no varchar(20) primary key,
  file_no varchar(14) not null references shipments (file_no),
  carrier_code varchar(6) not null references carriers (code),
  voyage_id integer references voyages (id),
  pol varchar(5) references ports (unlocode),
  pod varchar(5) references ports (unlocode),
  container_qty smallint,
  container_type varchar(4) references container_types (iso_code),
  status varchar(10) not null default 'REQ',
  booked timestamp,
  confirmed timestamp,
  remarks varchar(250)
);
create index bookings_file on bookings (file_no);

create table shipment_events (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  container_no varchar(11),
  event_code varchar(6) not null,
  descr varchar(100),
  place varchar(60),
  event_time timestamp not null,
  estimated boolean not null default false,
  entered_by varchar(20),
  created timestamp not null default now()
);
create index shipment_events_file on shipment_events (file_no);

create table shipment_notes (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  note text not null,
  entered_by varchar(20) references app_users (user_id),
  internal boolean not null default true,
  created timestamp not null default now()
);
create index shipment_notes_file on shipment_notes (file_no);
