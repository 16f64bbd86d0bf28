-- before we re-key the external ids
create table ads.ad_groups_bak_20240301 as select * from ads.ad_groups;

alter table ads.ad_groups add constraint ad_groups_campaign_external_key unique (campaign_id, external_id);
alter table ads.ad_groups rename column bid_micros to max_bid_micros;

create table ops.tmp_timesheet_fix (entry_id uuid, minutes_before int, minutes_after int);
