create table rental.branch_contacts (
  branch_id bigint primary key references rental.branches(id) on delete cascade,
  email text,
  fax text,
  manager_name text,
  emergency_phone text
);
create table fleet.asset_devices (
  asset_id uuid not null references fleet.assets(id) on delete cascade,
  device_id bigint not null references fleet.telematics_devices(id) on delete cascade,
  primary key (asset_id, device_id),
  constraint asset_devices_device_key unique (device_id)
);
alter table rental.customers add column phone_number text;
comment on column rental.customers.phone_number is 'E.164, from the app';
create index invoices_customer_id_idx on rental.invoices (customer_id);
alter table rental.invoices add constraint invoices_invoice_number_unique unique (invoice_number);
alter table rental.bookings add constraint bookings_dropoff_after_pickup check (pickup_at < dropoff_at);
