create table message_templates (
  id          bigint generated always as identity primary key,
  code        text not null unique,
  channel     text not null check (channel in ('email', 'sms', 'push')),
  name        text not null,
  is_active   boolean not null default true,
  updated_at  timestamptz not null default now()
);
comment on table message_templates is 'Mails, text messages and pushes that the system sends.';

create table message_template_translations (
  message_template_id  bigint not null references message_templates (id) on delete cascade,
  language_id          bigint not null references languages (id),
  subject              text,
  body                 text not null,
  primary key (message_template_id, language_id)
);
comment on table message_template_translations is 'Texts of a template per language.';

create table message_queue (
  id                   bigint generated always as identity primary key,
  message_template_id  bigint not null references message_templates (id),
  user_id              bigint references users (id) on delete cascade,
  booking_id           bigint references bookings (id) on delete cascade,
  recipient            text not null,
  variables            jsonb not null default '{}',
  send_after           timestamptz not null default now(),
  attempts             smallint not null default 0,
  last_error           text,
  created_at           timestamptz not null default now()
);
create index message_queue_send_after_idx on message_queue (send_after);
comment on table message_queue is 'To be sent. The sender deletes a row and writes it to sent_messages in one transaction.';

create table sent_messages (
  id                   bigint generated always as identity primary key,
  message_template_id  bigint not null references message_templates (id),
  user_id              bigint references users (id) on delete set null,
  booking_id           bigint references bookings (id) on delete set null,
  recipient            text not null,
  provider_message_id  text,
  sent_at              timestamptz not null default now(),
  opened_at            timestamptz,
  bounced_at           timestamptz
);
create index sent_messages_user_id_idx on sent_messages (user_id);
create index sent_messages_booking_id_idx on sent_messages (booking_id);
comment on table sent_messages is 'Log of what went out; kept for two years.';

create table user_message_settings (
  user_id          bigint not null references users (id) on delete cascade,
  topic            text not null check (topic in ('offers', 'price_alerts', 'trip_reminders', 'reviews')),
  email_enabled    boolean not null default true,
  sms_enabled      boolean not null default false,
  push_enabled     boolean not null default true,
  updated_at       timestamptz not null default now(),
  primary key (user_id, topic)
);
comment on table user_message_settings is 'What a customer wants to receive and how.';

create table partner_user_message_settings (
  partner_user_id  bigint not null references partner_users (id) on delete cascade,
  topic            text not null check (topic in ('new_bookings', 'cancellations', 'payouts', 'new_reviews')),
  email_enabled    boolean not null default true,
  sms_enabled      boolean not null default false,
  updated_at       timestamptz not null default now(),
  primary key (partner_user_id, topic)
);
comment on table partner_user_message_settings is 'What a partner user wants to receive and how.';

create table support_tickets (
  id               bigint generated always as identity primary key,
  ticket_number    text not null unique,
  user_id          bigint references users (id),
  booking_id       bigint references bookings (id),
  subject          text not null,
  priority         text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  state            text not null default 'new' check (state in ('new', 'waiting_for_us', 'waiting_for_customer', 'solved')),
  assignee_id      bigint references staff_members (id),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  solved_at        timestamptz
);
create index support_tickets_user_id_idx on support_tickets (user_id);
create index support_tickets_booking_id_idx on support_tickets (booking_id);
create index support_tickets_assignee_id_idx on support_tickets (assignee_id) where solved_at is null;
comment on table support_tickets is 'Requests of customers to support.';

create table support_ticket_messages (
  id               bigint generated always as identity primary key,
  ticket_id        bigint not null references support_tickets (id) on delete cascade,
  staff_member_id  bigint references staff_members (id),
  body             text not null,
  via              text not null default 'mail' check (via in ('mail', 'chat', 'phone', 'form')),
  created_at       timestamptz not null default now()
);
create index support_ticket_messages_ticket_id_idx on support_ticket_messages (ticket_id);
comment on table support_ticket_messages is 'Talk with the customer in a ticket; no staff member means the customer wrote.';

insert into message_templates (code, channel, name) values
  ('booking_confirmed', 'email', 'Booking confirmation'), ('flight_delayed', 'push', 'Delay'), ('checkin_reminder', 'email', 'Check-in reminder');
insert into message_template_translations (message_template_id, language_id, subject, body)
  select t.id, l.id, 'Your booking {{reference}}', 'Dear {{name}}, ...' from message_templates t, languages l where t.code = 'booking_confirmed' and l.iso_code = 'en';

