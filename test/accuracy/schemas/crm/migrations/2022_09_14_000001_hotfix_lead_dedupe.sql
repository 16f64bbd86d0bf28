-- CRM-1187: the web form created 4 000 leads twice
create table leads_backup_2022_09_14 as select * from leads;

create table tmp_lead_dupes as
select lower(email) as email, min(id) as keep_id, array_agg(id order by id) as lead_ids, count(*) as n
from leads where email is not null and deleted_at is null
group by lower(email) having count(*) > 1;

update leads l set deleted_at = now()
from tmp_lead_dupes d
where l.id = any (d.lead_ids) and l.id <> d.keep_id;

alter table leads add column company varchar(255);
