create table ledger.reconciliations (
  id         bigint generated always as identity primary key,
  account_id bigint not null references ledger.accounts (id),
  as_of      date not null,
  our_total  numeric(20, 2) not null,
  bank_total numeric(20, 2) not null,
  status     text not null default 'open' check (status in ('open', 'matched', 'broken', 'signed_off')),
  signed_by  uuid references public.staff_users (id),
  signed_at  timestamptz,
  unique (account_id, as_of)
);
comment on table ledger.reconciliations is 'Daily safeguarding reconciliation.';
create index reconciliations_account_idx on ledger.reconciliations (account_id);

-- INC-417: wrong account types after release 3.9
create table ledger.accounts_bak_20231130 as select * from ledger.accounts;

create table public.tmp_fee_correction (
  fee_id     uuid,
  old_amount numeric(18, 2),
  new_amount numeric(18, 2)
);
insert into public.tmp_fee_correction select id, amount, 0 from public.fees where charged_at >= '2023-11-28' and fee_type = 'swift';
alter table ledger.accounts add column gl_code text;
alter table ledger.accounts add constraint accounts_no_unique unique (account_no);
