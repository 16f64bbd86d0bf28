-- Guild rework: several roles per member. Dual write until client 4.2 is out.
create table guild_members_v2 (
  id             bigint generated always as identity primary key,
  guild_id       bigint not null references guilds (id) on delete cascade,
  character_id   bigint not null unique references characters (id) on delete cascade,
  roles          text[] not null default '{member}',
  public_note    text,
  officer_note   text,
  contribution   bigint not null default 0,
  joined_at      timestamptz not null default now(),
  last_active_at timestamptz
);
create index guild_members_v2_guild_id_idx on guild_members_v2 (guild_id);

insert into guild_members_v2 (guild_id, character_id, public_note, contribution, joined_at)
  select guild_id, character_id, note, contribution, joined_at from guild_members;

alter table guilds add constraint guilds_level_range check (level between 1 and 25);

create table character_profiles (
  character_id bigint primary key references characters (id) on delete cascade,
  biography    text,
  motto        text,
  pronouns     text
);
comment on table character_profiles is 'Armory page.';

insert into character_profiles (character_id) select id from characters;
create function characters_make_profile() returns trigger language plpgsql as $$
begin
  insert into character_profiles (character_id) values (new.id);
  return new;
end $$;
create trigger characters_make_profile_trg after insert on characters
  for each row execute function characters_make_profile();
