-- #4471 dunning flags wrong after import, keep a copy before the update
create table c_bpartner_bak_2021 as select * from c_bpartner;
update c_bpartner set isdunningstop = 'N' where isdunningstop is distinct from 'N' and createdby = 0;
