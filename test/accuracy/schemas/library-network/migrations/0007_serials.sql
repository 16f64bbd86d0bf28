create table serial (
  id int generated always as identity primary key,
  issn char(8) not null unique,
  title text not null,
  publisher_id int references publisher (id),
  frequency text not null check (frequency in ('daily','weekly','fortnightly','monthly','quarterly','yearly'))
);

create table serial_subscription (
  branch_id int not null references branch (id),
  serial_id int not null references serial (id),
  vendor_id int not null references vendor (id),
  starts_on date not null,
  ends_on date,
  copies smallint not null default 1,
  yearly_price_cents int,
  primary key (branch_id, serial_id, starts_on)
);

create table serial_issue (
  serial_id int not null references serial (id),
  volume smallint not null,
  issue_no smallint not null,
  issue_date date not null,
  serial_title text not null,
  expected_on date,
  primary key (serial_id, volume, issue_no)
);

create table serial_issue_receipt (
  branch_id int not null references branch (id),
  serial_id int not null,
  volume smallint not null,
  issue_no smallint not null,
  received_on date,
  claimed_on date,
  primary key (branch_id, serial_id, volume, issue_no),
  foreign key (serial_id, volume, issue_no) references serial_issue (serial_id, volume, issue_no)
);
insert into serial (issn, title, publisher_id, frequency) values
  ('12345679', 'Nordfelder Wochenblatt', 3, 'weekly'),
  ('00280836', 'Natur heute', 3, 'monthly'),
  ('15527166', 'Chess Monthly', 1, 'monthly'),
  ('21943605', 'Le Petit Cahier', 4, 'quarterly');
insert into serial_issue (serial_id, volume, issue_no, issue_date, serial_title) values
  (1, 11, 1, '2021-01-01', 'Nordfelder Wochenblatt'),
  (1, 11, 2, '2021-03-01', 'Nordfelder Wochenblatt'),
  (1, 11, 3, '2021-05-01', 'Nordfelder Wochenblatt'),
  (1, 11, 4, '2021-07-01', 'Nordfelder Wochenblatt'),
  (1, 11, 5, '2021-09-01', 'Nordfelder Wochenblatt'),
  (1, 11, 6, '2021-11-01', 'Nordfelder Wochenblatt'),
  (1, 12, 1, '2022-01-01', 'Nordfelder Wochenblatt'),
  (1, 12, 2, '2022-03-01', 'Nordfelder Wochenblatt'),
  (1, 12, 3, '2022-05-01', 'Nordfelder Wochenblatt'),
  (1, 12, 4, '2022-07-01', 'Nordfelder Wochenblatt'),
  (1, 12, 5, '2022-09-01', 'Nordfelder Wochenblatt'),
  (1, 12, 6, '2022-11-01', 'Nordfelder Wochenblatt'),
  (2, 11, 1, '2021-01-02', 'Natur heute'),
  (2, 11, 2, '2021-03-02', 'Natur heute'),
  (2, 11, 3, '2021-05-02', 'Natur heute'),
  (2, 11, 4, '2021-07-02', 'Natur heute'),
  (2, 11, 5, '2021-09-02', 'Natur heute'),
  (2, 11, 6, '2021-11-02', 'Natur heute'),
  (2, 12, 1, '2022-01-02', 'Natur heute'),
  (2, 12, 2, '2022-03-02', 'Natur heute'),
  (2, 12, 3, '2022-05-02', 'Natur heute'),
  (2, 12, 4, '2022-07-02', 'Natur heute'),
  (2, 12, 5, '2022-09-02', 'Natur heute'),
  (2, 12, 6, '2022-11-02', 'Natur heute'),
  (3, 11, 1, '2021-01-03', 'Chess Monthly'),
  (3, 11, 2, '2021-03-03', 'Chess Monthly'),
  (3, 11, 3, '2021-05-03', 'Chess Monthly'),
  (3, 11, 4, '2021-07-03', 'Chess Monthly'),
  (3, 11, 5, '2021-09-03', 'Chess Monthly'),
  (3, 11, 6, '2021-11-03', 'Chess Monthly'),
  (3, 12, 1, '2022-01-03', 'Chess Monthly'),
  (3, 12, 2, '2022-03-03', 'Chess Monthly'),
  (3, 12, 3, '2022-05-03', 'Chess Monthly'),
  (3, 12, 4, '2022-07-03', 'Chess Monthly'),
  (3, 12, 5, '2022-09-03', 'Chess Monthly'),
  (3, 12, 6, '2022-11-03', 'Chess Monthly'),
  (4, 11, 1, '2021-01-04', 'Le Petit Cahier'),
  (4, 11, 2, '2021-03-04', 'Le Petit Cahier'),
  (4, 11, 3, '2021-05-04', 'Le Petit Cahier'),
  (4, 11, 4, '2021-07-04', 'Le Petit Cahier'),
  (4, 12, 1, '2022-01-04', 'Le Petit Cahier'),
  (4, 12, 2, '2022-03-04', 'Le Petit Cahier'),
  (4, 12, 3, '2022-05-04', 'Le Petit Cahier'),
  (4, 12, 4, '2022-07-04', 'Le Petit Cahier');
insert into serial_subscription (branch_id, serial_id, vendor_id, starts_on, copies, yearly_price_cents) values
  (1, 1, 1, '2020-01-01', 2, 8800),
  (1, 2, 1, '2020-01-01', 1, 6400),
  (2, 1, 1, '2021-01-01', 1, 8800),
  (6, 3, 3, '2019-07-01', 1, 5200),
  (4, 2, 2, '2023-03-01', 1, 6600);
