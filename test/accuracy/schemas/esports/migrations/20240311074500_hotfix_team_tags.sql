-- before the tag clean-up, see OPS-881
create table teams_backup_20240311 as select * from teams;
update teams set tag = upper(tag);
create index idx_chat_messages_channel_created on chat_messages (channel_id, created_at desc);
