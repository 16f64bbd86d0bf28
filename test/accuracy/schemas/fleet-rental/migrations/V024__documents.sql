create table fleet.attachments (
  id uuid primary key default gen_random_uuid(),
  owner_type text not null,
  owner_id text not null,
  storage_path text not null,
  original_name text,
  mime_type text,
  byte_size bigint,
  uploader text,
  uploaded_at timestamptz not null default now()
);
create index attachments_owner_idx on fleet.attachments (owner_type, owner_id);
comment on column fleet.attachments.owner_type is 'booking, damage, invoice, vehicle, fine';
insert into fleet.attachments (owner_type, owner_id, storage_path, original_name) values ('damage', '18', 'att/18/front.jpg', 'front.jpg'), ('fine', '3', 'att/3/notice.pdf', 'notice.pdf');
alter table fleet.attachments enable row level security;
create policy attachments_app on fleet.attachments for select to app_user using (owner_type <> 'invoice');

create table fleet.vehicle_attributes (
  id bigint generated always as identity primary key,
  vehicle_id bigint not null references rental.vehicles(id) on delete cascade,
  name text not null,
  value text not null,
  set_at timestamptz not null default now(),
  unique (vehicle_id, name)
);
insert into fleet.vehicle_attributes (vehicle_id, name, value) select vehicle_id, 'towbar', has_towbar::text from rental.vehicle_equipment;
comment on column fleet.vehicle_attributes.name is 'navigation, towbar, winter_tyres, carplay, boot_litres, roof_rack, ...';
