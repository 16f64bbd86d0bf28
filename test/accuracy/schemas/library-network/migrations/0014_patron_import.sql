-- Import of the Hollen county patrons (joined 2023); the raw file is kept until the audit.
create table import_hollen_patron_raw (
  line_no int,
  card text,
  full_name text,
  birth text,
  addr text,
  town text,
  loaded_at timestamptz default now()
);

alter table patron add column age_group text;
alter table patron add column legacy_card_number text;
update patron set age_group = case when born_on > date '2007-01-01' then 'child' else 'adult' end;
create unique index patron_legacy_card_idx on patron (legacy_card_number) where legacy_card_number is not null;

create table patron_interest (
  patron_id bigint not null references patron (id) on delete cascade,
  subject_id int not null references subject (id),
  primary key (patron_id, subject_id)
);
insert into patron (card_number, category_code, home_branch_id, given_name, family_name, born_on, email, street, postal_code, city, preferred_pickup_branch_id, member_since, membership_expires_on, age_group) values
  ('A100200', 'adult', 6, 'Mia', 'Hansen', '1985-01-01', null, 'Feldweg 31', '25336', 'Birkdorf', 1, '2019-01-01', '2025-12-31', 'adult'),
  ('A100207', 'youth', 4, 'Jonas', 'Hansen', '2011-02-02', 'p1@mail.example', 'Gartenstr. 49', '25336', 'Birkdorf', null, '2019-01-01', '2025-12-31', 'child'),
  ('A100214', 'senior', 6, 'Leyla', 'Nowak', '1985-03-03', 'p2@mail.example', 'Gartenstr. 42', '25336', 'Birkdorf', null, '2019-01-01', '2025-12-31', 'adult'),
  ('A100221', 'youth', 2, 'Ole', 'Hansen', '2008-04-04', 'p3@mail.example', 'Hauptstr. 38', '25336', 'Birkdorf', 1, '2019-01-01', '2025-12-31', 'child'),
  ('A100228', 'adult', 1, 'Zofia', 'Schulz', '1962-05-05', 'p4@mail.example', 'Gartenstr. 24', '25335', 'Hollen', null, '2019-01-01', '2025-12-31', 'adult'),
  ('A100235', 'youth', 4, 'Emil', 'Kaya', '2011-06-06', null, 'Gartenstr. 62', '24101', 'Nordfeld', 2, '2019-01-01', '2025-12-31', 'child'),
  ('A100242', 'adult', 4, 'Greta', 'Nowak', '1985-07-07', 'p6@mail.example', 'Feldweg 78', '25336', 'Birkdorf', 1, '2019-01-01', '2025-12-31', 'adult'),
  ('A100249', 'youth', 1, 'Can', 'Kaya', '2011-08-08', 'p7@mail.example', 'Feldweg 38', '24109', 'Nordfeld', 2, '2019-01-01', '2025-12-31', 'child'),
  ('A100256', 'adult', 2, 'Ida', 'Nowak', '1978-09-09', 'p8@mail.example', 'Feldweg 83', '25336', 'Birkdorf', 2, '2019-01-01', '2025-12-31', 'adult'),
  ('A100263', 'adult', 4, 'Piet', 'Kaya', '1962-10-10', 'p9@mail.example', 'Feldweg 41', '25335', 'Hollen', null, '2019-01-01', '2025-12-31', 'adult'),
  ('A100270', 'youth', 2, 'Nora', 'Schulz', '2011-11-11', null, 'Gartenstr. 13', '24977', 'Astrup', null, '2019-01-01', '2025-12-31', 'child'),
  ('A100277', 'adult', 1, 'Sami', 'Nowak', '1978-12-12', 'p11@mail.example', 'Hauptstr. 48', '24109', 'Nordfeld', 2, '2019-01-01', '2025-12-31', 'adult'),
  ('A100284', 'youth', 3, 'Mia', 'Kaya', '2014-01-13', 'p12@mail.example', 'Feldweg 47', '24101', 'Nordfeld', null, '2019-01-01', '2025-12-31', 'child'),
  ('A100291', 'adult', 3, 'Jonas', 'Nowak', '1985-02-14', 'p13@mail.example', 'Hauptstr. 59', '24101', 'Nordfeld', 2, '2019-01-01', '2025-12-31', 'adult'),
  ('A100298', 'adult', 6, 'Leyla', 'Petersen', '1985-03-15', 'p14@mail.example', 'Gartenstr. 1', '24101', 'Nordfeld', null, '2019-01-01', '2025-12-31', 'adult'),
  ('A100305', 'youth', 2, 'Ole', 'Schulz', '2008-04-16', null, 'Feldweg 64', '25336', 'Birkdorf', 1, '2019-01-01', '2025-12-31', 'child'),
  ('A100312', 'adult', 3, 'Zofia', 'Hansen', '1962-05-17', 'p16@mail.example', 'Feldweg 62', '25335', 'Hollen', 1, '2019-01-01', '2025-12-31', 'adult'),
  ('A100319', 'youth', 4, 'Emil', 'Kaya', '2008-06-18', 'p17@mail.example', 'Ulmenallee 64', '24109', 'Nordfeld', 2, '2019-01-01', '2025-12-31', 'child'),
  ('A100326', 'adult', 4, 'Greta', 'Nowak', '1962-07-19', 'p18@mail.example', 'Feldweg 67', '24101', 'Nordfeld', 1, '2019-01-01', '2025-12-31', 'adult'),
  ('A100333', 'adult', 2, 'Can', 'Nowak', '1985-08-20', 'p19@mail.example', 'Feldweg 19', '24101', 'Nordfeld', 1, '2019-01-01', '2025-12-31', 'adult'),
  ('A100340', 'youth', 4, 'Ida', 'Kaya', '2014-09-21', null, 'Gartenstr. 32', '24101', 'Nordfeld', null, '2019-01-01', '2025-12-31', 'child'),
  ('A100347', 'youth', 2, 'Piet', 'Hansen', '2008-10-22', 'p21@mail.example', 'Feldweg 19', '24977', 'Astrup', 1, '2019-01-01', '2025-12-31', 'child'),
  ('A100354', 'adult', 6, 'Nora', 'Petersen', '1950-11-23', 'p22@mail.example', 'Gartenstr. 67', '24101', 'Nordfeld', null, '2019-01-01', '2025-12-31', 'adult'),
  ('A100361', 'adult', 4, 'Sami', 'Hansen', '1985-12-24', 'p23@mail.example', 'Gartenstr. 67', '24101', 'Nordfeld', null, '2019-01-01', '2025-12-31', 'adult');
insert into loan (item_copy_id, patron_id, checkout_branch_id, return_branch_id, loaned_at, due_on, returned_at, is_returned, fine_cents_per_day) values
  (18, 22, 3, 1, '2022-03-01 10:00+01', '2022-03-29', '2022-03-21 16:00+01', true, 20),
  (11, 17, 1, 4, '2022-03-06 10:01+01', '2022-04-03', '2022-03-26 16:00+01', true, 0),
  (38, 1, 4, 4, '2022-03-11 10:02+01', '2022-04-08', '2022-03-31 16:00+01', true, 50),
  (28, 13, 2, null, '2022-03-16 10:03+01', '2022-04-13', null, false, 20),
  (22, 7, 2, 1, '2022-03-21 10:04+01', '2022-04-18', '2022-04-10 16:00+01', true, 20),
  (14, 7, 4, 2, '2022-03-26 10:05+01', '2022-04-23', '2022-04-15 16:00+01', true, 20),
  (19, 21, 1, 1, '2022-03-31 10:06+01', '2022-04-28', '2022-04-20 16:00+01', true, 50),
  (5, 13, 1, 2, '2022-04-05 10:07+01', '2022-05-03', '2022-04-25 16:00+01', true, 20),
  (13, 24, 1, 2, '2022-04-10 10:08+01', '2022-05-08', '2022-04-30 16:00+01', true, 0),
  (30, 8, 1, 2, '2022-04-15 10:09+01', '2022-05-13', '2022-05-05 16:00+01', true, 0),
  (2, 14, 2, 1, '2022-04-20 10:10+01', '2022-05-18', '2022-05-10 16:00+01', true, 20),
  (22, 5, 2, null, '2022-04-25 10:11+01', '2022-05-23', null, false, 0),
  (6, 4, 3, 2, '2022-04-30 10:12+01', '2022-05-28', '2022-05-20 16:00+01', true, 20),
  (24, 18, 3, null, '2022-05-05 10:13+01', '2022-06-02', null, false, 20),
  (37, 1, 2, 4, '2022-05-10 10:14+01', '2022-06-07', '2022-05-30 16:00+01', true, 50),
  (9, 22, 1, 1, '2022-05-15 10:15+01', '2022-06-12', '2022-06-04 16:00+01', true, 20),
  (14, 17, 4, 1, '2022-05-20 10:16+01', '2022-06-17', '2022-06-09 16:00+01', true, 20),
  (4, 8, 6, null, '2022-05-25 10:17+01', '2022-06-22', null, false, 50),
  (23, 18, 2, null, '2022-05-30 10:18+01', '2022-06-27', null, false, 50),
  (7, 12, 1, 2, '2022-06-04 10:19+01', '2022-07-02', '2022-06-24 16:00+01', true, 0),
  (39, 13, 4, null, '2022-06-09 10:20+01', '2022-07-07', null, false, 20),
  (38, 3, 4, null, '2022-06-14 10:21+01', '2022-07-12', null, false, 20),
  (14, 13, 4, 4, '2022-06-19 10:22+01', '2022-07-17', '2022-07-09 16:00+01', true, 20),
  (36, 14, 6, 2, '2022-06-24 10:23+01', '2022-07-22', '2022-07-14 16:00+01', true, 20),
  (32, 19, 4, 2, '2022-06-29 10:24+01', '2022-07-27', '2022-07-19 16:00+01', true, 20),
  (4, 4, 6, 1, '2022-07-04 10:25+01', '2022-08-01', '2022-07-24 16:00+01', true, 20),
  (22, 9, 2, 1, '2022-07-09 10:26+01', '2022-08-06', '2022-07-29 16:00+01', true, 20),
  (17, 1, 1, 2, '2022-07-14 10:27+01', '2022-08-11', '2022-08-03 16:00+01', true, 20),
  (16, 19, 1, null, '2022-07-19 10:28+01', '2022-08-16', null, false, 50),
  (12, 19, 6, 4, '2022-07-24 10:29+01', '2022-08-21', '2022-08-13 16:00+01', true, 20),
  (36, 15, 6, 4, '2022-07-29 10:30+01', '2022-08-26', '2022-08-18 16:00+01', true, 50),
  (3, 14, 2, 4, '2022-08-03 10:31+01', '2022-08-31', '2022-08-23 16:00+01', true, 0),
  (29, 8, 2, 4, '2022-08-08 10:32+01', '2022-09-05', '2022-08-28 16:00+01', true, 20),
  (5, 19, 1, null, '2022-08-13 10:33+01', '2022-09-10', null, false, 20);
