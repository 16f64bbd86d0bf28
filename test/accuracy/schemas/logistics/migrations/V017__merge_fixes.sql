-- one database since 05/2021
create table shipments_bak_20210430 as select * from shipments;

alter table tms.transport_orders add column file_no varchar(14);
alter table tms.transport_orders add column cust_no integer;
alter table wms.outbound_order add column file_no varchar(14) references shipments (file_no);
create index transport_orders_file_idx on tms.transport_orders (file_no);
alter table wms.item add column description varchar(250);
update wms.item set description = "desc" where description is null;

create index shipments_customer_ix on shipments (cust_no);
create table wms.tmp_location_fix (
  loc_cd varchar(15),
  new_loc_cd varchar(15)
);
alter table wms.pack_unit rename column pack_type to unit_type;
-- filled by the TMS when the order goes by own truck
alter table wms.outbound_order add column transport_state text check (transport_state in ('entered','planned','dispatched','in_transit','delivered','cancelled'));
alter table tms.order_import rename to order_import_rows;
