create table web_account (
  id uuid primary key default gen_random_uuid(),
  party_no numeric(10) references party,
  login_email text not null unique,
  password_hash text not null,
  is_verified boolean not null default false,
  verified_at timestamptz,
  last_login_at timestamptz,
  created_at timestamptz not null default now()
);
create table web_quote (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references web_account (id),
  product_code varchar(6) not null,
  answers jsonb not null default '{}',
  net_premium numeric(12,2),
  ipt numeric(12,2),
  gross_premium numeric(12,2) generated always as (net_premium + ipt) stored,
  status text not null default 'open',
  policy_no varchar(12) references policy,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);
create table web_document (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references web_account (id),
  policy_no varchar(12),
  holder_name text,
  file_name text not null,
  storage_key text not null,
  uploaded_at timestamptz not null default now()
);
create table web_claim_notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references web_account (id),
  policy_no text not null,
  claim_no varchar(14) references claim,
  happened_on date,
  description text,
  damage_types text[],
  submitted_at timestamptz not null default now()
);
comment on column web_claim_notice.policy_no is 'As typed by the customer';
create table web_session (
  token text primary key,
  account_id uuid not null references web_account (id),
  account_email text,
  ip inet,
  expires_at timestamptz not null
);
insert into web_account (id, party_no, login_email, password_hash, is_verified, verified_at) values
  ('00000000-0000-4000-9000-000000000000', 1000, 'user0@mail.example', 'x', true, '2020-01-01'),
  ('00000000-0000-4000-9000-000000000001', 1001, 'user1@mail.example', 'x', true, '2020-01-02'),
  ('00000000-0000-4000-9000-000000000002', 1002, 'user2@mail.example', 'x', true, '2020-01-03'),
  ('00000000-0000-4000-9000-000000000003', 1003, 'user3@mail.example', 'x', false, null),
  ('00000000-0000-4000-9000-000000000004', 1004, 'user4@mail.example', 'x', true, '2020-01-05'),
  ('00000000-0000-4000-9000-000000000005', 1005, 'user5@mail.example', 'x', true, '2020-01-06'),
  ('00000000-0000-4000-9000-000000000006', 1006, 'user6@mail.example', 'x', true, '2020-01-07'),
  ('00000000-0000-4000-9000-000000000007', 1007, 'user7@mail.example', 'x', true, '2020-01-08');
insert into web_quote (account_id, product_code, net_premium, ipt, status) values
  ('00000000-0000-4000-9000-000000000000', 'MOT1', 100, 12, 'accepted'),
  ('00000000-0000-4000-9000-000000000001', 'MOT2', 101, 12, 'accepted'),
  ('00000000-0000-4000-9000-000000000002', 'HOM1', 102, 12, 'expired'),
  ('00000000-0000-4000-9000-000000000003', 'HOM2', 103, 12, 'open'),
  ('00000000-0000-4000-9000-000000000004', 'LIA1', 104, 12, 'expired'),
  ('00000000-0000-4000-9000-000000000005', 'TRV1', 105, 12, 'expired'),
  ('00000000-0000-4000-9000-000000000006', 'MOT1', 106, 12, 'expired'),
  ('00000000-0000-4000-9000-000000000007', 'MOT2', 107, 12, 'open'),
  ('00000000-0000-4000-9000-000000000000', 'HOM1', 108, 12, 'accepted'),
  ('00000000-0000-4000-9000-000000000001', 'HOM2', 109, 12, 'open'),
  ('00000000-0000-4000-9000-000000000002', 'LIA1', 110, 12, 'open'),
  ('00000000-0000-4000-9000-000000000003', 'TRV1', 111, 12, 'accepted');
insert into web_session (token, account_id, account_email, expires_at) values
  ('t0', '00000000-0000-4000-9000-000000000000', 'user0@mail.example', '2020-05-01'),
  ('t1', '00000000-0000-4000-9000-000000000001', 'user1@mail.example', '2020-05-01'),
  ('t2', '00000000-0000-4000-9000-000000000002', 'user2@mail.example', '2020-05-01'),
  ('t3', '00000000-0000-4000-9000-000000000003', 'user3@mail.example', '2020-05-01'),
  ('t4', '00000000-0000-4000-9000-000000000004', 'user4@mail.example', '2020-05-01'),
  ('t5', '00000000-0000-4000-9000-000000000005', 'user5@mail.example', '2020-05-01'),
  ('t6', '00000000-0000-4000-9000-000000000006', 'user6@mail.example', '2020-05-01'),
  ('t7', '00000000-0000-4000-9000-000000000007', 'user7@mail.example', '2020-05-01'),
  ('t8', '00000000-0000-4000-9000-000000000000', 'user0@mail.example', '2020-05-01'),
  ('t9', '00000000-0000-4000-9000-000000000001', 'user1@mail.example', '2020-05-01'),
  ('t10', '00000000-0000-4000-9000-000000000002', 'user2@mail.example', '2020-05-01'),
  ('t11', '00000000-0000-4000-9000-000000000003', 'user3@mail.example', '2020-05-01'),
  ('t12', '00000000-0000-4000-9000-000000000004', 'user4@mail.example', '2020-05-01'),
  ('t13', '00000000-0000-4000-9000-000000000005', 'user5@mail.example', '2020-05-01');
