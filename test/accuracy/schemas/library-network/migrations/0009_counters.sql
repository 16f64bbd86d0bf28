-- The catalogue front end sorts by number of copies; counting on the fly was too slow.
alter table edition add column copy_count int not null default 0;
create function edition_copy_count() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    update edition set copy_count = (select count(*) from item_copy c where c.edition_id = edition.id and c.withdrawn_on is null) where id = new.edition_id;
  end if;
  if tg_op in ('DELETE', 'UPDATE') then
    update edition set copy_count = (select count(*) from item_copy c where c.edition_id = edition.id and c.withdrawn_on is null) where id = old.edition_id;
  end if;
  return null;
end $$;
create trigger item_copy_count after insert or update or delete on item_copy for each row execute function edition_copy_count();
comment on column edition.copy_count is 'Maintained by trigger item_copy_count.';

create table branch_daily_statistics (
  branch_id int not null references branch (id),
  day date not null,
  visits int not null default 0,
  loans int not null default 0,
  returns int not null default 0,
  computed_at timestamptz not null default now(),
  primary key (branch_id, day)
);
comment on table branch_daily_statistics is 'Filled nightly; loans and returns come from loan, visits from the door counters.';
insert into item_copy (edition_id, barcode, owning_branch_id, current_branch_id, call_number, status, acquired_on, purchase_price_cents) values
  (1, '30001000', 6, 6, 'SL 27', 'on_loan', '2019-03-20', 2200),
  (2, '30001001', 2, 2, 'ZN 59', 'on_shelf', '2016-07-12', 2200),
  (3, '30001002', 2, 2, 'ZN 76', 'on_shelf', '2021-08-24', 1800),
  (3, '30001003', 6, 6, 'RK 22', 'on_shelf', '2015-05-16', 1800),
  (3, '30001004', 1, 1, 'KB 71', 'on_loan', '2018-11-28', 1299),
  (4, '30001005', 3, 3, 'KB 51', 'on_shelf', '2020-03-06', 1299),
  (4, '30001006', 1, 1, 'SL 19', 'on_shelf', '2019-04-29', 950),
  (5, '30001007', 4, 4, 'ZN 30', 'on_shelf', '2017-08-21', 1299),
  (6, '30001008', 1, 1, 'ZN 50', 'on_shelf', '2015-03-31', 950),
  (6, '30001009', 3, 1, 'RK 95', 'on_shelf', '2018-04-07', 950),
  (7, '30001010', 1, 1, 'SL 14', 'on_shelf', '2015-04-13', 1800),
  (7, '30001011', 6, 6, 'KB 56', 'on_loan', '2018-07-01', 1800),
  (7, '30001012', 3, 3, 'RK 69', 'on_shelf', '2017-09-12', 1800),
  (8, '30001013', 1, 4, 'KB 44', 'on_shelf', '2020-03-07', 1299),
  (8, '30001014', 3, 2, 'SL 15', 'on_shelf', '2021-02-24', 2200),
  (8, '30001015', 1, 1, 'SL 72', 'on_shelf', '2020-04-14', 1299),
  (9, '30001016', 1, 1, 'KB 60', 'on_shelf', '2015-07-16', 2200),
  (9, '30001017', 3, 3, 'RK 14', 'on_shelf', '2017-01-04', 950),
  (9, '30001018', 1, 1, 'RK 50', 'on_shelf', '2015-12-22', 1800),
  (10, '30001019', 1, 1, 'RK 66', 'on_loan', '2019-01-04', 950),
  (10, '30001020', 3, 3, 'KB 76', 'on_loan', '2016-06-27', 1299),
  (10, '30001021', 2, 2, 'SL 80', 'on_shelf', '2016-07-22', 2200),
  (11, '30001022', 1, 2, 'KB 50', 'on_shelf', '2016-06-15', 1299),
  (11, '30001023', 3, 3, 'RK 64', 'on_loan', '2017-10-02', 2200),
  (12, '30001024', 3, 3, 'RK 35', 'on_shelf', '2019-03-11', 1299),
  (13, '30001025', 3, 2, 'RK 46', 'on_loan', '2016-06-22', 1299),
  (14, '30001026', 1, 4, 'RK 16', 'on_loan', '2019-10-18', 2200),
  (14, '30001027', 1, 2, 'SL 51', 'on_shelf', '2018-06-09', 1800),
  (15, '30001028', 2, 2, 'ZN 46', 'on_shelf', '2015-09-18', 1299),
  (16, '30001029', 1, 1, 'SL 55', 'on_shelf', '2017-11-23', 1299),
  (17, '30001030', 4, 4, 'ZN 35', 'on_shelf', '2019-01-07', 1299),
  (18, '30001031', 4, 4, 'SL 22', 'on_shelf', '2020-12-12', 1800),
  (19, '30001032', 6, 6, 'KB 64', 'on_shelf', '2018-09-27', 2200),
  (19, '30001033', 3, 2, 'KB 31', 'on_shelf', '2015-07-18', 1800),
  (19, '30001034', 4, 4, 'KB 86', 'on_shelf', '2016-02-29', 1800),
  (20, '30001035', 6, 6, 'RK 14', 'on_loan', '2017-08-23', 950),
  (20, '30001036', 6, 2, 'KB 37', 'on_shelf', '2018-02-08', 1800),
  (21, '30001037', 4, 4, 'SL 56', 'on_shelf', '2017-10-13', 1299),
  (21, '30001038', 4, 4, 'ZN 28', 'on_shelf', '2017-09-03', 950);
