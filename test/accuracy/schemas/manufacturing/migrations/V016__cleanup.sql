alter table mes.production_line rename column hall to building;
alter table erp.whs drop column neg_stk_flg;
alter table erp.stk_bal add constraint stk_bal_rsv_ck check (rsv_qty >= 0);
create view erp.v_open_po as select h.po_no, h.vendor_cd, l.item_cd, l.qty - l.rcv_qty as open_qty, l.due_dt from erp.po_hdr h join erp.po_ln l using (po_no) where h.stat_cd = 'OPEN';
comment on view erp.v_open_po is 'used by the goods-in screen';
