-- texts per language for a template, {{placeholders}} of the html
create table email.templates_v2 (
  id           uuid primary key default gen_random_uuid(),
  org_id       uuid not null,
  template_id  uuid not null references email.templates (id) on delete cascade,
  locale       text not null,
  slot         text not null,
  copy         text not null,
  approved_at  timestamptz,
  unique (template_id, locale, slot)
);

create table analytics.benchmarks_2024 (
  industry    text not null,
  channel_code text not null references core.channels (code),
  metric      text not null,
  p25         numeric,
  median      numeric,
  p75         numeric,
  sample_size int,
  primary key (industry, channel_code, metric)
);
