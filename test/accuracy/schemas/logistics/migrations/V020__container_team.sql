-- seals for the terminal pre-advice
create table seal_numbers (
  file_no varchar(14) not null,
  container_no varchar(11) not null,
  seal_no varchar(20) not null
);
create index seal_numbers_container on seal_numbers (container_no);

create table container_params (
  id serial primary key,
  file_no varchar(14) not null references shipments (file_no),
  container_no varchar(11) not null,
  param varchar(30) not null, -- set_temp, min_temp, max_temp, humidity, ventilation, drains, genset
  val varchar(30) not null,
  created timestamptz not null default now(),
  unique (file_no, container_no, param)
);
create table shipment_bookings (
  file_no varchar(14) not null references shipments (file_no),
  booking_no varchar(20) not null references bookings (booking_no),
  primary key (file_no, booking_no)
);
create table iso3166_subdivisions (
  code varchar(6) primary key,
  country_code char(2) not null references countries (code),
  name varchar(80) not null
);
create table iso6346_prefixes (
  code varchar(4) primary key,
  owner_name varchar(100) not null,
  country_code char(2) references countries (code)
);
alter table bookings add constraint bookings_file_fk2 foreign key (file_no) references shipments (file_no);
alter table fcl_tariffs add constraint fcl_tariffs_dates check (effective_until is null or effective_until >= effective_from);
