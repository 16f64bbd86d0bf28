-- leadership screen of the web site reads this
create table guild_leaders (
  guild_id     bigint primary key references guilds (id) on delete cascade,
  character_id bigint not null references characters (id)
);

alter table guilds add column message_of_the_day text;
alter table guilds add constraint guilds_level_check1 check (level between 1 and 25);
