-- campaigns are used by sales sequences too, they lose the module prefix
alter table mkt_campaigns rename to campaigns;
alter table mkt_campaign_steps rename to campaign_steps;
alter table mkt_campaign_recipients rename to campaign_recipients;
alter table mkt_campaign_stats rename to campaign_stats;
alter table campaigns add column kind varchar(20) not null default 'newsletter';
alter index mkt_campaign_recipients_campaign_id_index rename to campaign_recipients_campaign_id_index;
alter table campaign_stats rename constraint mkt_campaign_stats_campaign_id_day_unique to campaign_stats_campaign_id_day_unique;

-- first importer wrote its lines here
drop table lead_import_tmp;
