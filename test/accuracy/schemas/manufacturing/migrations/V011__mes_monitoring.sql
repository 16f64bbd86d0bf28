create table mes.machine_oee_daily (
  machine_id bigint references mes.machine(id), day date,
  availability numeric(5,4), performance numeric(5,4), quality numeric(5,4), good_count integer, reject_count integer, energy_kwh numeric(10,2),
  primary key (machine_id, day)
);
create table mes.machine_signal (
  id bigint generated always as identity primary key,
  machine_id bigint not null references mes.machine(id), signal text not null, value double precision, sampled_at timestamptz not null
);
create index machine_signal_idx on mes.machine_signal (machine_id, signal, sampled_at);
create table mes.terminal_message (id bigint generated always as identity primary key, terminal_id bigint references mes.terminal(id), operator_id bigint references mes.operator(id), body text not null, shown_at timestamptz, acknowledged_at timestamptz);
create table mes.email_alert (id bigint generated always as identity primary key, recipient_email text not null, subject text not null, body text, sent_at timestamptz, failed boolean not null default false);
create index ix_po_ln_item on erp.po_ln (item_cd);
