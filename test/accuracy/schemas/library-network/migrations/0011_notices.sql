create table notice_template (
  code text not null,
  language_code char(3) not null references language (code),
  subject text not null,
  body text not null,
  primary key (code, language_code)
);

create table notice (
  id bigint generated always as identity primary key,
  patron_id bigint not null references patron (id),
  template_code text not null,
  language_code char(3) not null,
  channel text not null check (channel in ('email', 'sms', 'letter')),
  recipient text not null,
  subject text not null,
  body text not null,
  loan_id bigint references loan (id),
  hold_id bigint references hold (id),
  sent_at timestamptz,
  failed_at timestamptz,
  foreign key (template_code, language_code) references notice_template (code, language_code)
);
comment on table notice is 'What was sent, word for word; legally required for overdue notices.';
