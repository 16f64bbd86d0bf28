create table language (
  code char(3) primary key,
  name text not null unique
);
insert into language values ('eng','English'),('fra','French'),('deu','German'),('spa','Spanish'),('ara','Arabic'),('pol','Polish'),('tur','Turkish');

create table publisher (
  id int generated always as identity primary key,
  name text not null,
  place text,
  country_code char(2),
  unique (name, place)
);

create table work (
  id bigint generated always as identity primary key,
  uniform_title text not null,
  original_language char(3) references language (code),
  first_published smallint
);

create type carrier as enum ('print', 'large_print', 'audio_cd', 'dvd', 'ebook', 'eaudio', 'board_game');

create table edition (
  id bigint generated always as identity primary key,
  work_id bigint not null references work (id),
  publisher_id int references publisher (id),
  language_code char(3) not null references language (code),
  carrier carrier not null,
  isbn13 char(13) unique,
  title text not null,
  subtitle text,
  published_year smallint check (published_year between 1450 and 2100),
  pages int,
  height_cm numeric(4,1),
  width_cm numeric(4,1),
  depth_cm numeric(4,1),
  created_at timestamptz not null default now()
);
comment on column edition.title is 'As printed on the title page; differs from the uniform title of the work.';

create table agent (
  id bigint generated always as identity primary key,
  preferred_name text not null,
  sort_name text not null,
  born smallint,
  died smallint,
  isni char(16) unique
);

create table agent_variant_name (
  agent_id bigint not null references agent (id) on delete cascade,
  name text not null,
  primary key (agent_id, name)
);

create table contribution_role (
  code text primary key,
  label text not null
);
insert into contribution_role values ('aut','Author'),('ill','Illustrator'),('trl','Translator'),('edt','Editor'),('nrt','Narrator');

create table work_contributor (
  work_id bigint not null references work (id) on delete cascade,
  agent_id bigint not null references agent (id),
  role_code text not null references contribution_role (code),
  position smallint not null default 1,
  primary key (work_id, agent_id, role_code)
);

create table edition_contributor (
  edition_id bigint not null references edition (id) on delete cascade,
  agent_id bigint not null references agent (id),
  role_code text not null references contribution_role (code),
  statement text,
  primary key (edition_id, agent_id, role_code)
);
comment on column edition_contributor.statement is 'Wording of the statement of responsibility on this edition.';

create table subject (
  id int generated always as identity primary key,
  heading text not null unique,
  broader_id int references subject (id)
);

create table work_subject (
  work_id bigint not null references work (id) on delete cascade,
  subject_id int not null references subject (id),
  primary key (work_id, subject_id)
);
insert into publisher (name, place, country_code) values
  ('Harrow & Pike', 'London', 'GB'),
  ('Harrow & Pike', 'New York', 'US'),
  ('Lindenverlag', 'Berlin', 'DE'),
  ('Éditions du Quai', 'Paris', 'FR'),
  ('Maple Street', 'Toronto', 'CA');
insert into work (uniform_title, original_language, first_published) values
  ('The Salt Road', 'eng', 1982),
  ('Nachtzug', 'deu', 1995),
  ('La maison vide', 'fra', 2017),
  ('A Field Guide to Rain', 'eng', 1953),
  ('Small Engines', 'eng', 2009),
  ('The Glass Orchard', 'eng', 1981),
  ('Winterbrot', 'deu', 1956),
  ('Counting Herons', 'eng', 1970),
  ('Die Kartografin', 'deu', 1964),
  ('Under the Weir', 'eng', 1997),
  ('Three Lamps', 'eng', 2010),
  ('Le jardin gris', 'fra', 1981);
insert into edition (work_id, publisher_id, language_code, carrier, isbn13, title, published_year, pages) values
  (1, 5, 'eng', 'large_print', '9780000000011', 'The Salt Road', 2005, 103),
  (1, 2, 'deu', 'print', '9780000000148', 'The Salt Road', 2014, 253),
  (1, 1, 'eng', 'large_print', '9780000000285', 'The Salt Road (abridged)', 2018, 219),
  (2, 1, 'eng', 'print', '9780000000422', 'Nachtzug', 2003, 259),
  (2, 2, 'deu', 'print', '9780000000559', 'Nachtzug', 2003, 276),
  (3, 4, 'deu', 'print', '9780000000696', 'La maison vide', 2013, 514),
  (3, 2, 'eng', 'print', '9780000000833', 'La maison vide', 2011, 398),
  (4, 5, 'fra', 'print', '9780000000970', 'A Field Guide to Rain', 1994, 407),
  (5, 3, 'deu', 'print', '9780000001107', 'Small Engines', 2001, 582),
  (5, 4, 'fra', 'print', '9780000001244', 'Small Engines', 2006, 113),
  (6, 4, 'eng', 'large_print', '9780000001381', 'The Glass Orchard', 2016, 464),
  (6, 4, 'fra', 'print', '9780000001518', 'The Glass Orchard: a novel', 1992, 275),
  (7, 1, 'eng', 'audio_cd', '9780000001655', 'Winterbrot', 2012, 614),
  (7, 3, 'fra', 'print', '9780000001792', 'Winterbrot: a novel', 1996, 466),
  (8, 1, 'deu', 'print', '9780000001929', 'Counting Herons', 2003, 438),
  (8, 5, 'fra', 'print', '9780000002066', 'Counting Herons', 2011, 372),
  (9, 3, 'fra', 'print', '9780000002203', 'Die Kartografin', 2009, 271),
  (10, 2, 'fra', 'print', '9780000002340', 'Under the Weir', 2020, 255),
  (11, 1, 'fra', 'large_print', '9780000002477', 'Three Lamps', 2015, 122),
  (12, 5, 'deu', 'print', '9780000002614', 'Le jardin gris', 2019, 521),
  (12, 2, 'eng', 'print', '9780000002751', 'Le jardin gris: a novel', 2011, 302);
