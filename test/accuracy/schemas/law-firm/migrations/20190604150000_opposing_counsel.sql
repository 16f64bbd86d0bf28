-- Asked for by the litigation group: who is on the other side, on the matter screen.
alter table matters
  add column opposing_counsel_name  text,
  add column opposing_counsel_firm  text,
  add column opposing_counsel_email text,
  add column opposing_counsel_phone text;

alter table matters add column tags text[] not null default '{}';

alter table time_entries add column phase_code text;
update time_entries t set phase_code = c.phase_code from task_codes c where c.code = t.task_code;

alter table matter_timekeepers add column initials text;
update matter_timekeepers m set initials = t.initials from timekeepers t where t.id = m.timekeeper_id;
