-- labels in the asset browser (freelance sprint, Ines)
create table content.labels (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null,
  label       text not null,
  colour      text,
  sort        int default 0,
  created_at  timestamptz default now()
);

create table content.asset_labels (
  asset_id    uuid not null references content.assets (id) on delete cascade,
  label_id    uuid not null references content.labels (id) on delete cascade,
  org_id      uuid not null,
  primary key (asset_id, label_id)
);
create unique index labels_org_label_idx on content.labels (org_id, label);

create table content.activity_log (
  id          uuid primary key default gen_random_uuid(),
  org_id      uuid not null,
  user_id     uuid,
  user_name   text,
  verb        text not null,
  item_type   text not null,
  item_id     uuid not null,
  item_title  text,
  at          timestamptz not null default now()
);
