drop table beta_invites;
alter table characters drop column gender;
alter table characters add column last_played_at timestamptz;
alter table npc_trainers rename column profession to trade;
alter table pass_progress rename to player_season_passes;

alter table purchases enable row level security;
create policy purchases_own on purchases for select to app_user
  using (player_id = current_setting('app.player_id')::bigint);

create view active_seasons as select * from seasons where status = 'running';
create index purchases_player_created_idx on purchases (player_id, created_at desc);
