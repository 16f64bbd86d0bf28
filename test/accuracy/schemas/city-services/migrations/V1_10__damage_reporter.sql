-- "Bienne répare" app (agency project 2018), backend writes straight into public
create table damage_reports (
  id             serial primary key,
  kind           varchar(40) not null,        -- pothole, lamp, graffiti, litter, playground, other
  descr          text not null,
  lat            double precision,
  lon            double precision,
  addr_text      varchar(200),
  reporter_name  varchar(100),
  reporter_email varchar(200),
  photo_url      varchar(400),
  state          varchar(20) not null default 'new' check (state in ('new','in_progress','done','rejected')),
  handled_by     varchar(100),
  answer         text,
  reported_at    timestamptz not null default now(),
  closed_at      timestamptz
);
create index damage_reports_state_idx on damage_reports (state) where state <> 'done';

create table holidays (
  date   date primary key,
  name   varchar(80) not null,
  closed boolean default true
);
insert into holidays values ('2018-01-01','Neujahr',true), ('2018-01-02','Berchtoldstag',true), ('2018-03-30','Karfreitag',true), ('2018-04-02','Ostermontag',true), ('2018-05-10','Auffahrt',true), ('2018-08-01','Bundesfeier',true), ('2018-12-25','Weihnachten',true);

insert into damage_reports (kind, descr, addr_text, reporter_email, state) values
 ('lamp','Strassenlaterne flackert','Obergasse 12','m.k@example.org','done'), ('litter','Abfallsäcke am Waldrand','Solothurnstrasse','', 'new');
