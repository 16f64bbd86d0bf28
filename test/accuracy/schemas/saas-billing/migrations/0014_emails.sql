-- +goose Up
create table templates (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid references organizations(id),
  key              text not null,
  subject          text not null,
  body_html        text not null,
  body_text        text,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique nulls not distinct (organization_id, key)
);
comment on table templates is 'Email templates; organization_id null = our default.';

create table template_translations (
  template_id  uuid not null references templates(id) on delete cascade,
  locale       text not null,
  subject      text not null,
  body_html    text not null,
  body_text    text,
  primary key (template_id, locale)
);

create table email_messages (
  id                   uuid primary key default gen_random_uuid(),
  organization_id      uuid not null references organizations(id),
  customer_id          uuid references customers(id),
  template_key         text,
  to_address           text not null,
  subject              text not null,
  related_type         text,
  related_id           uuid,
  provider_message_id  text,
  status               text not null default 'queued',
  sent_at              timestamptz,
  opened_at            timestamptz,
  bounced_at           timestamptz,
  created_at           timestamptz not null default now()
);
create index email_messages_related_idx on email_messages (related_type, related_id);

create table notifications (
  id               uuid primary key default gen_random_uuid(),
  organization_id  uuid not null references organizations(id),
  user_id          uuid not null references users(id) on delete cascade,
  kind             text not null,
  title            text not null,
  body             text,
  link             text,
  read_at          timestamptz,
  created_at       timestamptz not null default now()
);
create index notifications_user_unread_idx on notifications (user_id) where read_at is null;

insert into templates (key, subject, body_html) values
  ('invoice.issued', 'Your invoice {{number}}', '<p>…</p>'),
  ('payment.failed', 'We could not collect your payment', '<p>…</p>'),
  ('dunning.reminder', 'Invoice {{number}} is overdue', '<p>…</p>'),
  ('card.expiring', 'Your card is about to expire', '<p>…</p>');
