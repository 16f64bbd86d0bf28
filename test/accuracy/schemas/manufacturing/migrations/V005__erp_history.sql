create table erp.item_hist (
  hist_no bigint generated always as identity primary key,
  item_cd varchar(18) not null, descr varchar(80), item_typ_cd varchar(4), base_uom_cd varchar(3), drw_no varchar(30),
  net_wt numeric(13,3), std_cost numeric(15,4), blk_flg char(1), chg_dt timestamp not null default now(), chg_usr varchar(12)
);
create table erp.vendor_hist (
  hist_no bigint generated always as identity primary key,
  vendor_cd varchar(10) not null, name1 varchar(60), name2 varchar(60), street varchar(60), zip varchar(10), city varchar(40), ctry_cd varchar(2),
  vat_no varchar(20), terms_cd varchar(4), blk_flg char(1), chg_dt timestamp not null default now(), chg_usr varchar(12)
);
create function erp.item_hist_f() returns trigger language plpgsql as $$
begin
  insert into erp.item_hist (item_cd, descr, item_typ_cd, base_uom_cd, drw_no, net_wt, std_cost, blk_flg, chg_usr)
  values (old.item_cd, old.descr, old.item_typ_cd, old.base_uom_cd, old.drw_no, old.net_wt, old.std_cost, old.blk_flg, current_user);
  return new;
end $$;
create trigger item_hist_t after update on erp.item for each row execute function erp.item_hist_f();
create function erp.vendor_hist_f() returns trigger language plpgsql as $$
begin
  insert into erp.vendor_hist (vendor_cd, name1, name2, street, zip, city, ctry_cd, vat_no, terms_cd, blk_flg, chg_usr)
  values (old.vendor_cd, old.name1, old.name2, old.street, old.zip, old.city, old.ctry_cd, old.vat_no, old.terms_cd, old.blk_flg, current_user);
  return new;
end $$;
create trigger vendor_hist_t after update or delete on erp.vendor for each row execute function erp.vendor_hist_f();
create table erp.item_imp (
  load_no integer, row_no integer,
  item_cd text, descr text, item_typ_cd text, base_uom_cd text, net_wt text, std_cost text, err_txt text,
  primary key (load_no, row_no)
);
comment on table erp.item_imp is 'Spreadsheet upload, checked by IMP02 before it goes to item';
