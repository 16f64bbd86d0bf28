-- PSD2: strong customer authentication by 3-D Secure 2.
create table payment_3ds2_challenges (
  id                  bigint generated always as identity primary key,
  payment_id          bigint not null references payments (id) on delete cascade,
  server_trans_id     uuid not null unique,
  acs_trans_id        uuid,
  flow                text not null check (flow in ('frictionless', 'challenge')),
  eci                 char(2),
  outcome             char(1),
  started_at          timestamptz not null default now(),
  finished_at         timestamptz
);
create index payment_3ds2_challenges_payment_id_idx on payment_3ds2_challenges (payment_id);
comment on table payment_3ds2_challenges is 'Authentications by 3-D Secure 2; a payment may need several.';

