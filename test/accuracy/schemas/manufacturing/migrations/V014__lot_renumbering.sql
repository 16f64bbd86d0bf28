create table mes.lot_bak_20230930 as table mes.lot;
update mes.lot set lot_number = 'P1-' || lot_number where lot_number not like 'P1-%';
create table erp.tmp_reval_0923 (item_cd varchar(18), old_cost numeric(15,4), new_cost numeric(15,4));
