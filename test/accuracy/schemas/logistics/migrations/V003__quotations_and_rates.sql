create table ocean_rates (
  id serial primary key,
  carrier_code varchar(6) not null references carriers (code),
  pol varchar(5) not null references ports (unlocode),
  pod varchar(5) not null references ports (unlocode),
  container_type varchar(4) not null references container_types (iso_code),
  rate numeric(10,2) not null,
  currency char(3) not null references currencies (code),
  baf numeric(10,2),
  valid_from date not null,
  valid_to date,
  transit_days smallint,
  contract_no varchar(20),
  remarks varchar(200)
);
create index ocean_rates_route on ocean_rates (pol, pod);

create table air_rates (
  id serial primary key,
  carrier_code varchar(6) not null references carriers (code),
  origin varchar(3) not null references airports (iata),
  dest varchar(3) not null references airports (iata),
  min_charge numeric(10,2),
  rate_45 numeric(8,3),
  rate_100 numeric(8,3),
  rate_500 numeric(8,3),
  currency char(3) not null references currencies (code),
  fuel_per_kg numeric(6,3),
  valid_from date not null,
  valid_to date,
  remarks varchar(200)
);
create table quotations (
  quote_no varchar(12) primary key,
  cust_no varchar(10) not null references customers (cust_no),
  transport_mode varchar(10) not null,
  incoterm varchar(3) references incoterms (code),
  pol varchar(5) references ports (unlocode),
  pod varchar(5) references ports (unlocode),
  commodity varchar(100),
  gross_wt numeric(12,3),
  volume_cbm numeric(10,3),
  valid_until date,
  status varchar(10) not null default 'open',
  sales_rep varchar(20) references app_users (user_id),
  remarks text,
  created timestamp not null default now(),
  constraint quotations_mode_chk check (transport_mode in ('ocean','air','road','rail'))
);
create index quotations_cust on quotations (cust_no);
create table quotation_lines (
  id serial primary key,
  quote_no varchar(12) not null references quotations (quote_no) on delete cascade,
  line_no smallint not null,
  charge_code varchar(8) not null references charge_codes (code),
  descr varchar(120),
  qty numeric(10,3) not null default 1,
  unit_price numeric(12,2) not null,
  currency char(3) not null default 'EUR',
  amount numeric(12,2) not null,
  unique (quote_no, line_no)
);
