create table letter_template (
  template_code varchar(8) not null,
  version_no numeric(3) not null,
  title varchar(80) not null,
  lob_code char(3) references lob,
  body text not null,
  constraint pk_letter_template primary key (template_code, version_no)
);
create table letter (
  letter_id bigint generated always as identity primary key,
  template_code varchar(8) not null,
  version_no numeric(3) not null,
  object_type char(3) not null,
  object_key varchar(14) not null,
  addressee varchar(120) not null,
  addr_block varchar(400) not null,
  created_dt timestamp not null default current_timestamp,
  printed_dt timestamp,
  foreign key (template_code, version_no) references letter_template
);
comment on column letter.object_type is 'POL, CLM, PTY';
create table note (
  note_id bigint generated always as identity primary key,
  obj_type char(3) not null,
  obj_key varchar(14) not null,
  policy_no varchar(12),
  claim_no varchar(14),
  note_text varchar(4000) not null,
  author varchar(12) not null references app_user,
  created_dt timestamp not null default current_timestamp
);
create table diary_task (
  task_id bigint generated always as identity primary key,
  policy_no varchar(12) references policy,
  claim_no varchar(14) references claim,
  due_dt date not null,
  assigned_user_id varchar(12),
  assigned_branch_code char(4) references branch_office,
  task_type varchar(10) not null,
  done_yn char(1) not null default 'N',
  done_dt date
);
insert into letter_template (template_code, version_no, title, lob_code, body) values
  ('RENEW', 1, 'Renewal invitation', null, '...'),
  ('RENEW', 2, 'Your renewal', null, '...'),
  ('CLMACK', 1, 'Claim acknowledgement', null, '...'),
  ('CLMACK', 2, 'Claim acknowledgement', null, '...');
insert into letter (template_code, version_no, object_type, object_key, addressee, addr_block) values
  ('RENEW', 2, 'POL', 'P700100', 'Brian Hill', '1 Mill Lane
Maidstone'),
  ('RENEW', 2, 'POL', 'P700101', 'Ellen Carter', '1 Mill Lane
Maidstone'),
  ('RENEW', 2, 'POL', 'P700102', 'David Bell', '1 Mill Lane
Maidstone'),
  ('RENEW', 2, 'POL', 'P700103', 'Harry Frost', '1 Mill Lane
Maidstone'),
  ('RENEW', 2, 'POL', 'P700104', 'Ellen Archer', '1 Mill Lane
Maidstone'),
  ('RENEW', 2, 'POL', 'P700105', 'Frank Frost', '1 Mill Lane
Maidstone'),
  ('CLMACK', 1, 'CLM', 'C2016-00000', 'Ellen Carter', '...'),
  ('CLMACK', 1, 'CLM', 'C2016-00001', 'Brian Bell', '...'),
  ('CLMACK', 1, 'CLM', 'C2016-00002', 'Brian Hill', '...'),
  ('CLMACK', 1, 'CLM', 'C2016-00003', 'Frank Dunn', '...'),
  ('CLMACK', 1, 'CLM', 'C2016-00004', 'Amy Grant', '...'),
  ('CLMACK', 1, 'CLM', 'C2016-00005', 'Frank Frost', '...');
insert into note (obj_type, obj_key, policy_no, claim_no, note_text, author) values
  ('POL', 'P700100', 'P700100', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700101', 'P700101', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700102', 'P700102', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700103', 'P700103', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700104', 'P700104', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700105', 'P700105', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700106', 'P700106', null, 'Called about renewal', 'JSMITH'),
  ('POL', 'P700107', 'P700107', null, 'Called about renewal', 'JSMITH'),
  ('CLM', 'C2016-00000', 'P700101', 'C2016-00000', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00001', 'P700125', 'C2016-00001', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00002', 'P700115', 'C2016-00002', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00003', 'P700114', 'C2016-00003', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00004', 'P700107', 'C2016-00004', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00005', 'P700105', 'C2016-00005', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00006', 'P700107', 'C2016-00006', 'Photos received', 'RPATEL'),
  ('CLM', 'C2016-00007', 'P700108', 'C2016-00007', 'Photos received', 'RPATEL');
insert into diary_task (policy_no, claim_no, due_dt, assigned_user_id, assigned_branch_code, task_type, done_yn, done_dt) values
  ('P700100', null, '2016-06-01', 'JSMITH', 'LON1', 'CALL', 'Y', '2016-06-02'),
  ('P700125', 'C2016-00001', '2016-06-02', 'RPATEL', 'LON1', 'CALL', 'N', null),
  ('P700102', null, '2016-06-03', 'KDOYLE', 'MAN1', 'CALL', 'N', null),
  ('P700114', 'C2016-00003', '2016-06-04', 'AMUIR', 'EDI1', 'CHASE', 'Y', '2016-06-05'),
  ('P700104', null, '2016-06-05', 'TGRANT', 'LON1', 'CALL', 'N', null),
  ('P700105', 'C2016-00005', '2016-06-06', 'SLEE', 'LIV1', 'REVIEW', 'N', null),
  ('P700106', null, '2016-06-07', 'JSMITH', 'LON1', 'REVIEW', 'Y', '2016-06-08'),
  ('P700108', 'C2016-00007', '2016-06-08', 'RPATEL', 'LON1', 'CHASE', 'N', null),
  ('P700108', null, '2016-06-09', 'KDOYLE', 'LON1', 'REVIEW', 'N', null),
  ('P700105', 'C2016-00009', '2016-06-10', 'AMUIR', 'EDI1', 'CALL', 'Y', '2016-06-11'),
  ('P700110', null, '2016-06-11', 'TGRANT', 'BRI1', 'CALL', 'N', null),
  ('P700114', 'C2016-00011', '2016-06-12', 'SLEE', 'LIV1', 'CHASE', 'N', null),
  ('P700112', null, '2016-06-13', 'JSMITH', 'LON1', 'REVIEW', 'Y', '2016-06-14'),
  ('P700110', 'C2016-00013', '2016-06-14', 'RPATEL', 'LON1', 'CHASE', 'N', null),
  ('P700114', null, '2016-06-15', 'KDOYLE', 'MAN1', 'CHASE', 'N', null),
  ('P700110', 'C2016-00015', '2016-06-16', 'AMUIR', 'EDI1', 'CHASE', 'Y', '2016-06-17');
