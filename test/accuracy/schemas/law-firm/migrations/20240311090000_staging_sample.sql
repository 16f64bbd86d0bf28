-- Anonymised sample for the staging system.

insert into offices (id, code, name, street, postal_code, city, country_code) overriding system value values
  (1, 'HAM', 'Hamburg', 'Neuer Wall 10', '20354', 'Hamburg', 'DE'),
  (2, 'BER', 'Berlin', 'Kurfürstendamm 201', '10719', 'Berlin', 'DE'),
  (3, 'LON', 'London', '12 Fetter Lane', 'EC4A 1BR', 'London', 'GB');

insert into practice_groups (id, code, name) overriding system value values
  (1, 'LIT', 'Litigation'),
  (2, 'MA', 'Corporate and M&A'),
  (3, 'EMP', 'Employment'),
  (4, 'IP', 'Intellectual property'),
  (5, 'RE', 'Real estate');

insert into timekeepers (id, initials, given_name, family_name, email, grade_code, office_id, practice_group_id, joined_on, left_on) overriding system value values
  (1, 'AKR', 'Anja', 'Krüger', 'anja.krüger@firm.example', 'P', 1, 1, '2009-01-01', null),
  (2, 'TBE', 'Thomas', 'Behrens', 'thomas.behrens@firm.example', 'P', 2, 2, '2010-04-01', null),
  (3, 'SMA', 'Sofia', 'Marini', 'sofia.marini@firm.example', 'C', 1, 4, '2013-09-01', null),
  (4, 'JWH', 'James', 'Whitfield', 'james.whitfield@firm.example', 'P', 3, 2, '2012-01-01', null),
  (5, 'LHO', 'Lukas', 'Hofer', 'lukas.hofer@firm.example', 'SA', 1, 1, '2015-10-01', null),
  (6, 'NDI', 'Nadine', 'Dietz', 'nadine.dietz@firm.example', 'SA', 2, 3, '2016-02-01', null),
  (7, 'PRO', 'Priya', 'Rao', 'priya.rao@firm.example', 'A', 3, 2, '2018-09-01', null),
  (8, 'MKE', 'Max', 'Keller', 'max.keller@firm.example', 'A', 1, 1, '2019-03-01', '2023-06-30'),
  (9, 'EVO', 'Eva', 'Voss', 'eva.voss@firm.example', 'A', 2, 5, '2020-01-01', null),
  (10, 'RTA', 'Ruth', 'Tanner', 'ruth.tanner@firm.example', 'PL', 1, 1, '2011-05-01', null),
  (11, 'FGR', 'Finn', 'Grote', 'finn.grote@firm.example', 'PL', 2, 2, '2021-08-01', null),
  (12, 'ISC', 'Ida', 'Scholz', 'ida.scholz@firm.example', 'A', 1, 3, '2022-01-01', null);

insert into timekeeper_rates (timekeeper_id, currency_code, valid_from, hourly_rate) values
  (1, 'EUR', '2022-01-01', 460),
  (1, 'EUR', '2024-01-01', 490),
  (2, 'EUR', '2022-01-01', 470),
  (2, 'EUR', '2024-01-01', 500),
  (3, 'EUR', '2022-01-01', 360),
  (3, 'EUR', '2024-01-01', 390),
  (4, 'EUR', '2022-01-01', 460),
  (4, 'EUR', '2024-01-01', 490),
  (5, 'EUR', '2022-01-01', 310),
  (5, 'EUR', '2024-01-01', 340),
  (6, 'EUR', '2022-01-01', 290),
  (6, 'EUR', '2024-01-01', 320),
  (7, 'EUR', '2022-01-01', 230),
  (7, 'EUR', '2024-01-01', 260),
  (8, 'EUR', '2022-01-01', 240),
  (8, 'EUR', '2024-01-01', 270),
  (9, 'EUR', '2022-01-01', 220),
  (9, 'EUR', '2024-01-01', 250),
  (10, 'EUR', '2022-01-01', 100),
  (10, 'EUR', '2024-01-01', 130),
  (11, 'EUR', '2022-01-01', 110),
  (11, 'EUR', '2024-01-01', 140),
  (12, 'EUR', '2022-01-01', 220),
  (12, 'EUR', '2024-01-01', 250),
  (4, 'GBP', '2022-01-01', 430),
  (7, 'GBP', '2022-01-01', 210);

insert into clients (id, client_no, name, kind, country_code, responsible_timekeeper_id, status, opened_on) overriding system value values
  (1, '10021', 'Nordhafen Logistik GmbH', 'company', 'DE', 1, 'active', '2019-02-11'),
  (2, '10034', 'Petersen Werft AG', 'company', 'DE', 1, 'active', '2020-03-11'),
  (3, '10040', 'Albright Foods Ltd', 'company', 'GB', 4, 'active', '2021-04-11'),
  (4, '10052', 'Stadt Elmshorn', 'public body', 'DE', 3, 'active', '2022-05-11'),
  (5, '10066', 'Dr. Hanna Roth', 'person', 'DE', 3, 'active', '2018-06-11'),
  (6, '10071', 'Alpenblick Hotels GmbH', 'company', 'AT', 2, 'dormant', '2019-07-11'),
  (7, '10080', 'Helix Diagnostics SE', 'company', 'DE', 2, 'active', '2020-08-11'),
  (8, '10093', 'Marlow Capital LLP', 'company', 'GB', 4, 'active', '2021-09-11'),
  (9, '10101', 'Kittel Maschinenbau KG', 'company', 'DE', 2, 'closed', '2022-01-11'),
  (10, '10118', 'Verlag Sandmann', 'company', 'DE', 3, 'active', '2018-02-11');

insert into client_addresses (client_id, kind, line_1, postal_code, city, country_code) values
  (1, 'registered', 'Kaistr. 1', '20457', 'Hamburg', 'DE'),
  (1, 'billing', 'Postfach 1120', '20457', 'Hamburg', 'DE'),
  (2, 'registered', 'Am Dock 3', '24143', 'Kiel', 'DE'),
  (3, 'registered', '4 Quay Road', 'BS1 6TY', 'Bristol', 'GB'),
  (4, 'registered', 'Schulstr. 15', '25335', 'Elmshorn', 'DE'),
  (5, 'postal', 'Lindenweg 8', '22301', 'Hamburg', 'DE'),
  (6, 'registered', 'Seeufer 2', '5310', 'Mondsee', 'AT'),
  (7, 'registered', 'Campus 5', '13125', 'Berlin', 'DE'),
  (8, 'registered', '1 Poultry', 'EC2R 8EJ', 'London', 'GB'),
  (9, 'registered', 'Werkring 9', '33602', 'Bielefeld', 'DE');

insert into client_contacts (id, client_id, name, email, is_primary) overriding system value values
  (1, 1, 'Ralf Timm', 'timm@nordhafen.example', true),
  (2, 1, 'Carla Jost', 'jost@nordhafen.example', false),
  (3, 2, 'Piet Petersen', 'pp@pwerft.example', true),
  (4, 3, 'Helen Albright', 'helen@albright.example', true),
  (5, 4, 'Rechtsamt', 'recht@elmshorn.example', true),
  (6, 5, 'Hanna Roth', 'roth@post.example', true),
  (7, 7, 'Jan Ullrich', 'ju@helix.example', true),
  (8, 7, 'Svenja Paul', 'sp@helix.example', false),
  (9, 8, 'Owen Marlow', 'om@marlow.example', true),
  (10, 10, 'Klara Sand', 'ks@sandmann.example', true);

insert into matter_types (code, name, practice_group_id, contentious) values
  ('LITCOM', 'Commercial litigation', 1, true),
  ('MASALE', 'Company sale', 2, false),
  ('EMPDIS', 'Dismissal protection', 3, true),
  ('TMREG', 'Trade mark filing', 4, false),
  ('IPINF', 'IP infringement', 4, true),
  ('LEASE', 'Commercial lease', 5, false);

insert into matters (id, client_id, matter_no, title, matter_type_code, practice_group_id, office_id, responsible_timekeeper_id, status, opened_on, tags, opposing_counsel_name, opposing_counsel_firm, opposing_counsel_email, opposing_counsel_phone) overriding system value values
  (1, 1, '001', 'Commercial litigation 1', 'LITCOM', 1, 1, 1, 'open', '2021-01-01', array['urgent']::text[], 'Dr. Bernd Sauer', 'Sauer & Partner', 'sauer@sauer.example', '+49 40 5557700'),
  (2, 1, '002', 'Commercial lease 2', 'LEASE', 5, 1, 1, 'open', '2022-02-02', '{}', null, null, null, null),
  (3, 2, '001', 'Commercial litigation 3', 'LITCOM', 1, 1, 1, 'open', '2023-03-03', '{}', 'Felicity Moore', 'Moore Chambers', 'fm@moore.example', '+44 20 5557711'),
  (4, 3, '001', 'Company sale 4', 'MASALE', 2, 3, 4, 'open', '2021-04-04', '{}', null, null, null, null),
  (5, 3, '002', 'Trade mark filing 5', 'TMREG', 4, 1, 3, 'open', '2022-05-05', array['urgent']::text[], null, null, null, null),
  (6, 4, '001', 'Dismissal protection 6', 'EMPDIS', 3, 1, 6, 'open', '2023-06-06', '{}', 'Felicity Moore', 'Moore Chambers', 'fm@moore.example', '+44 20 5557711'),
  (7, 5, '001', 'IP infringement 7', 'IPINF', 4, 1, 3, 'open', '2021-07-07', '{}', 'Dr. Bernd Sauer', 'Sauer & Partner', 'sauer@sauer.example', '+49 40 5557700'),
  (8, 6, '001', 'Commercial lease 8', 'LEASE', 5, 2, 9, 'open', '2022-08-01', '{}', null, null, null, null),
  (9, 7, '001', 'Company sale 9', 'MASALE', 3, 2, 2, 'open', '2023-09-02', array['urgent']::text[], null, null, null, null),
  (10, 7, '002', 'Dismissal protection 10', 'EMPDIS', 3, 2, 6, 'open', '2021-01-03', '{}', 'Dr. Bernd Sauer', 'Sauer & Partner', 'sauer@sauer.example', '+49 40 5557700'),
  (11, 8, '001', 'Company sale 11', 'MASALE', 2, 1, 4, 'open', '2022-02-04', '{}', null, null, null, null),
  (12, 9, '001', 'Commercial litigation 12', 'LITCOM', 1, 1, 5, 'closed', '2023-03-05', '{}', null, null, null, null),
  (13, 10, '001', 'IP infringement 13', 'IPINF', 4, 1, 3, 'open', '2021-04-06', array['urgent']::text[], 'Dr. Bernd Sauer', 'Sauer & Partner', 'sauer@sauer.example', '+49 151 5550002'),
  (14, 2, '002', 'Dismissal protection 14', 'EMPDIS', 3, 2, 6, 'open', '2022-05-07', '{}', 'Gerd Pohl', 'Pohl Rechtsanwälte', 'pohl@pohl.example', '+49 30 5557722'),
  (15, 7, '003', 'IP infringement 15', 'IPINF', 1, 1, 3, 'open', '2023-06-01', '{}', 'Felicity Moore', 'Moore Chambers', 'fm@moore.example', '+44 20 5557711'),
  (16, 1, '003', 'Dismissal protection 16', 'EMPDIS', 3, 1, 6, 'open', '2021-07-02', '{}', 'Dr. Bernd Sauer', 'Sauer & Partner', 'sauer@sauer.example', '+49 40 5557700');

insert into matter_timekeepers (matter_id, timekeeper_id, role, agreed_rate, initials) values
  (1, 1, 'lead', 440, 'AKR'),
  (1, 6, 'associate', 280, 'NDI'),
  (1, 11, 'support', null, 'FGR'),
  (2, 1, 'lead', 440, 'AKR'),
  (2, 6, 'associate', null, 'NDI'),
  (2, 11, 'support', null, 'FGR'),
  (3, 1, 'lead', null, 'AKR'),
  (3, 6, 'associate', 280, 'NDI'),
  (3, 10, 'support', null, 'RKO'),
  (4, 4, 'lead', 440, 'JWH'),
  (4, 6, 'associate', 280, 'NDI'),
  (4, 10, 'support', null, 'RTA'),
  (5, 3, 'lead', null, 'SMA'),
  (5, 9, 'associate', null, 'EVO'),
  (5, 11, 'support', null, 'FGR'),
  (6, 6, 'lead', null, 'NDI'),
  (6, 5, 'associate', 280, 'LHO'),
  (6, 11, 'support', null, 'FGR'),
  (7, 3, 'lead', null, 'SMA'),
  (7, 5, 'associate', 280, 'LHO'),
  (7, 11, 'support', null, 'FGR'),
  (8, 9, 'lead', 210, 'EVO'),
  (8, 6, 'associate', null, 'NDI'),
  (8, 10, 'support', 80, 'RTA'),
  (9, 2, 'lead', null, 'TBE'),
  (9, 5, 'associate', 280, 'LHO'),
  (9, 10, 'support', 80, 'RTA'),
  (10, 6, 'lead', null, 'NDI'),
  (10, 12, 'associate', null, 'ISC'),
  (10, 10, 'support', 80, 'RTA'),
  (11, 4, 'lead', 440, 'JWH'),
  (11, 6, 'associate', 280, 'NDI'),
  (11, 11, 'support', null, 'FGR'),
  (12, 5, 'lead', null, 'LHO'),
  (12, 7, 'associate', null, 'PRO'),
  (12, 11, 'support', null, 'FGR'),
  (13, 3, 'lead', 350, 'SMA'),
  (13, 7, 'associate', null, 'PRO'),
  (13, 10, 'support', 80, 'RTA'),
  (14, 6, 'lead', null, 'NDI'),
  (14, 9, 'associate', null, 'EVO'),
  (14, 10, 'support', 80, 'RTA'),
  (15, 3, 'lead', null, 'SMA'),
  (15, 6, 'associate', 280, 'NDI'),
  (15, 11, 'support', null, 'FGR'),
  (16, 6, 'lead', 280, 'NDI'),
  (16, 11, 'support', null, 'FGR');

insert into parties (id, name, kind, country_code, client_id) overriding system value values
  (1, 'Nordhafen Logistik GmbH', 'company', 'DE', 1),
  (2, 'Baltic Containers UAB', 'company', null, null),
  (3, 'Petersen Werft AG', 'company', 'DE', 2),
  (4, 'Lacktech GmbH', 'company', 'DE', null),
  (5, 'Max Olsen', 'person', 'DE', null),
  (6, 'Sandmann Verlag', 'company', 'DE', 10),
  (7, 'PrintPirate BV', 'company', 'NL', null),
  (8, 'Hanseatische Versicherung', 'company', 'DE', null);

insert into matter_parties (matter_id, party_id, role) values
  (1, 1, 'client'),
  (1, 2, 'opponent'),
  (1, 8, 'insurer'),
  (3, 3, 'client'),
  (3, 4, 'opponent'),
  (13, 6, 'client'),
  (13, 7, 'opponent'),
  (6, 5, 'opponent');

insert into conflict_searches (id, matter_id, requested_by, search_terms, hit_count) overriding system value values
  (1, 1, 5, array['Nordhafen','Baltic Container'], 14),
  (2, 3, 5, array['Petersen','Lackteck'], 3),
  (3, null, 6, array['Olsen'], 41),
  (4, 13, 3, array['Print Pirate','PrintPirat'], 0);

insert into conflict_hits (search_id, party_id, score, decision, decided_by, decided_at) values
  (1, 2, 0.97, 'clear', 1, '2021-02-02 10:00+01'),
  (2, 4, 0.88, 'clear', 1, '2021-03-04 10:00+01'),
  (3, 5, 0.61, null, null, null);

insert into jurisdictions (code, name, country_code) values
  ('DE-HH', 'Hamburg', 'DE'),
  ('DE-BE', 'Berlin', 'DE'),
  ('DE-SH', 'Schleswig-Holstein', 'DE'),
  ('GB-EAW', 'England and Wales', 'GB');

insert into courts (id, name, jurisdiction_code, city) overriding system value values
  (1, 'Landgericht Hamburg', 'DE-HH', 'Hamburg'),
  (2, 'Arbeitsgericht Hamburg', 'DE-HH', 'Hamburg'),
  (3, 'Landgericht Berlin', 'DE-BE', 'Berlin'),
  (4, 'Landgericht Kiel', 'DE-SH', 'Kiel'),
  (5, 'High Court', 'GB-EAW', 'London');

insert into judges (id, court_id, name, chamber) overriding system value values
  (1, 1, 'Dr. Wiebke Lange', '7'),
  (2, 1, 'Holger Stein', '12'),
  (3, 2, 'Katrin Behn', null),
  (4, 4, 'Ulf Maass', '2'),
  (5, 3, 'Rita Blum', '15');

insert into proceedings (id, matter_id, court_id, jurisdiction_code, docket_no, judge_id, filed_on, amount_in_dispute) overriding system value values
  (1, 1, 1, 'DE-HH', '5 O 107/22', 1, '2022-05-11', 12000),
  (2, 3, 4, 'DE-SH', '6 O 114/23', 4, '2023-05-12', 24000),
  (3, 6, 2, 'DE-HH', '7 O 121/21', 3, '2021-05-13', 36000),
  (4, 7, 1, 'DE-HH', '8 O 128/22', 2, '2022-05-14', 48000),
  (5, 10, 3, 'DE-BE', '9 O 135/23', 5, '2023-05-15', 60000),
  (6, 12, 1, 'DE-HH', '10 O 142/21', 1, '2021-05-16', 72000),
  (7, 13, 1, 'DE-HH', '11 O 149/22', 2, '2022-05-17', 84000),
  (8, 14, 2, 'DE-HH', '12 O 156/23', 3, '2023-05-18', 96000),
  (9, 15, 3, 'DE-BE', '13 O 163/21', 5, '2021-05-10', 108000),
  (10, 16, 2, 'DE-HH', '14 O 170/22', 3, '2022-05-11', 120000);

insert into hearings (proceeding_id, judge_id, room, starts_at, ends_at, outcome) values
  (1, 1, 'B 201', '2022-02-03 10:00+01', '2022-02-03 11:30+01', 'adjourned, opponent to answer by 1 March'),
  (1, 2, 'B 201', '2022-06-09 10:00+02', '2022-06-09 12:00+02', 'settled before the evidence was taken'),
  (2, 4, '14', '2022-09-01 09:15+02', '2022-09-01 09:45+02', null),
  (3, 3, '112', '2023-01-17 13:00+01', null, null),
  (7, 2, 'B 310', '2023-03-02 10:00+01', '2023-03-02 15:00+01', 'judgment for our client, costs shared');

insert into deadlines (matter_id, proceeding_id, rule_code, title, trigger_on, due_on, owner_id, completed_at, completed_by, is_completed) values
  (1, 1, 'DEFENCE', 'Notice of defence', '2022-01-03', '2022-01-17', 5, '2022-01-14 15:00+01', 5, true),
  (1, 1, 'REPLY', 'Reply', '2022-01-17', '2022-02-14', 5, '2022-02-11 15:00+01', 5, true),
  (3, 2, 'REPLY', 'Reply', '2022-08-01', '2022-08-29', 5, null, null, false),
  (6, 3, 'OBJ', 'Objection', '2023-01-02', '2023-01-16', 6, '2023-01-12 09:00+01', 10, true),
  (7, null, null, 'Answer warning letter', null, '2022-04-01', 3, null, null, false),
  (13, 7, 'APPEAL', 'Appeal', '2023-03-20', '2023-04-19', 3, '2023-04-18 17:20+02', 3, true),
  (9, null, null, 'Signing', null, '2023-06-30', 2, null, null, false),
  (10, 5, 'DEFENCE', 'Notice of defence', '2023-02-01', '2023-02-15', 6, '2023-02-14 11:11+01', 6, true);

insert into documents (id, matter_id, client_id, title, kind, version_count, created_by) overriding system value values
  (1, 10, 7, 'Statement of claim 1', 'pleading', 1, 5),
  (2, 12, 9, 'Statement of claim 2', 'pleading', 1, 9),
  (3, 1, 1, 'Letter to opponent 3', 'memo', 2, 6),
  (4, 16, 1, 'SPA draft 4', 'letter', 1, 7),
  (5, 6, 4, 'Statement of claim 5', 'contract', 2, 6),
  (6, 16, 1, 'Lease draft 6', 'contract', 1, 6),
  (7, 16, 1, 'Letter to opponent 7', 'contract', 3, 6),
  (8, 11, 8, 'Lease draft 8', 'memo', 3, 7),
  (9, 15, 7, 'Statement of claim 9', 'letter', 2, 7),
  (10, 13, 10, 'Lease draft 10', 'pleading', 2, 6),
  (11, 2, 1, 'Letter to opponent 11', 'memo', 1, 5),
  (12, 8, 6, 'Memo on limitation 12', 'contract', 2, 5),
  (13, 16, 1, 'Statement of claim 13', 'letter', 3, 7),
  (14, 12, 9, 'SPA draft 14', 'memo', 1, 5),
  (15, 15, 7, 'Memo on limitation 15', 'letter', 3, 9),
  (16, 13, 10, 'Letter to opponent 16', 'memo', 3, 6),
  (17, 7, 5, 'Memo on limitation 17', 'contract', 2, 6),
  (18, 1, 1, 'SPA draft 18', 'pleading', 1, 7),
  (19, 6, 4, 'Memo on limitation 19', 'contract', 1, 9),
  (20, 6, 4, 'Letter to opponent 20', 'pleading', 3, 7);

insert into document_versions (id, document_id, version_no, sha256, bytes, mime_type, uploaded_by) overriding system value values
  (1, 1, 1, 'c6eab0aa2c8c7375d04e5ef4ec523b81', 458540, 'application/pdf', 5),
  (2, 2, 1, 'f62042d729c0047cfd3649f4eaf3e110', 786897, 'application/pdf', 9),
  (3, 3, 1, '298c01663ef177cae04b034cefb088c3', 598107, 'application/pdf', 6),
  (4, 3, 2, '684f8cd3ce26f256707198b511bff2d9', 820510, 'application/pdf', 6),
  (5, 4, 1, '6b67b77c08e6209d4a3539c7a88e9f61', 269670, 'application/pdf', 7),
  (6, 5, 1, 'ba7d1aabbeefe06726b4f734fbc32fdb', 511239, 'application/pdf', 6),
  (7, 5, 2, 'f578ff9223bc15b4409126370ca59ddf', 690836, 'application/pdf', 6),
  (8, 6, 1, 'c5d3d13c99f273db5e66f3cee1a6e407', 455779, 'application/pdf', 6),
  (9, 7, 1, '23a9df1246a6be6996a2332388ca2a40', 814574, 'application/pdf', 6),
  (10, 7, 2, 'af6fbcf261e2bb4d029eaa8cb8843839', 140997, 'application/pdf', 6),
  (11, 7, 3, '43b118bc060423b0b7374df8f437ab31', 631525, 'application/pdf', 6),
  (12, 8, 1, 'f56e35f6c06b42c967d5d0b3aee2a6bf', 860601, 'application/pdf', 7),
  (13, 8, 2, '2457f326222f88282375a22ee7d5d996', 108446, 'application/pdf', 7),
  (14, 8, 3, '067b2cd62fca48f7180c6010659f3aae', 681910, 'application/pdf', 7),
  (15, 9, 1, 'f12cd90e89e587ef4dd4a5ab20642448', 349028, 'application/pdf', 7),
  (16, 10, 1, '339d6dba60b8341cdb84bad62f16e4f5', 753462, 'application/pdf', 6),
  (17, 10, 2, '0bd28baac1ce6e798ccf291bbe83c807', 642232, 'application/pdf', 6),
  (18, 11, 1, '2ce0461f912324a3c390446365df31db', 755048, 'application/pdf', 5),
  (19, 12, 1, '4f3598ff27fafc26638d0d053ea5621f', 770416, 'application/pdf', 5),
  (20, 12, 2, 'd14e60d04b86e3e8fd905889e697d678', 536560, 'application/pdf', 5),
  (21, 13, 1, '4aa783f24f66766f84503379f7949ba8', 742423, 'application/pdf', 7),
  (22, 13, 2, '8f888430c20001bc8699f4589fee18d4', 207760, 'application/pdf', 7),
  (23, 13, 3, '5363d3d7d08f69f79dd0450c10503663', 220101, 'application/pdf', 7),
  (24, 14, 1, '12c5e092a6d6a8c8137bd175de33466b', 665982, 'application/pdf', 5),
  (25, 15, 1, '63afd36883546c7484760e92788b9940', 430017, 'application/pdf', 9),
  (26, 15, 2, '0c7f76fd0663084639b972311202bb7f', 702633, 'application/pdf', 9),
  (27, 15, 3, '468c90a43f3f1f580ac3221b6f151c9b', 747385, 'application/pdf', 9),
  (28, 16, 1, '7c9deb2e53d6f75e62aa086d6620e0ca', 247848, 'application/pdf', 6),
  (29, 16, 2, 'a7827839f68f5c8eea27b211a1bf2f80', 98554, 'application/pdf', 6),
  (30, 16, 3, '7dec2b602c3fbee87ace1821099519d0', 400147, 'application/pdf', 6),
  (31, 17, 1, '62cdca1a7fa974b9eaab782d7b2fefd4', 329813, 'application/pdf', 6),
  (32, 17, 2, '86340356d3285e8561c0e3429d5d9e16', 754934, 'application/pdf', 6),
  (33, 18, 1, '253a5873b7671df664273093e02b74cb', 104103, 'application/pdf', 7),
  (34, 19, 1, 'fba660bb765c806dbe339f36be0b0277', 122475, 'application/pdf', 9),
  (35, 20, 1, 'ae7f60a494e8a741a43e68db5f39c358', 206983, 'application/pdf', 7),
  (36, 20, 2, '0751b9c5f3845db014fda80142c855d6', 346758, 'application/pdf', 7),
  (37, 20, 3, 'd86a434af1e8a3dc4115ccde83c1a8b7', 169859, 'application/pdf', 7);

insert into document_templates (id, code, name, matter_type_code, body, practice_group_ids) overriding system value values
  (1, 'ENG', 'Engagement letter', null, '...', '{1,2,3,4,5}'),
  (2, 'POA', 'Power of attorney', null, '...', '{1,3}'),
  (3, 'NDA', 'Non-disclosure agreement', 'MASALE', '...', '{2}'),
  (4, 'WARN', 'Warning letter', 'IPINF', '...', '{4,1}');

insert into invoices (id, invoice_no, matter_id, client_id, bill_to_name, bill_to_lines, issued_on, due_on, currency_code, net, tax, total, paid_amount, balance_due, status) overriding system value values
  (1, '2023-0101', 1, 1, 'Nordhafen Logistik GmbH', 'see address book', '2023-07-01', '2023-08-01', 'EUR', 790.0, 150.1, 940.1, 940.1, 0.0, 'paid'),
  (2, '2023-0102', 3, 2, 'Petersen Werft AG', 'see address book', '2023-07-01', '2023-08-01', 'EUR', 492.0, 93.48, 585.48, 292.74, 292.74, 'part_paid'),
  (3, '2023-0117', 7, 5, 'Dr. Hanna Roth', 'see address book', '2023-07-15', '2023-08-15', 'EUR', 1176.5, 223.53, 1400.03, 1400.03, 0.0, 'paid'),
  (4, '2023-0130', 9, 7, 'Helix Diagnostics SE', 'see address book', '2023-08-01', '2023-09-01', 'EUR', 244.0, 46.36, 290.36, 0, 290.36, 'issued'),
  (5, '2023-0131', 13, 10, 'Verlag Sandmann', 'see address book', '2023-08-01', '2023-09-01', 'EUR', 645.0, 122.55, 767.55, 0, 767.55, 'issued'),
  (6, '2023-0140', 6, 4, 'Stadt Elmshorn', 'see address book', null, null, 'EUR', 1232.0, 234.08, 1466.08, 0, 1466.08, 'draft');

insert into time_entries (id, matter_id, timekeeper_id, grade_code, worked_on, minutes, task_code, activity_code, narrative, hourly_rate, phase_code, invoice_id, billed) overriding system value values
  (1, 7, 3, 'C', '2023-02-08', 90, 'L340', 'A102', 'Research on limitation', 390, 'L300', 3, true),
  (2, 13, 7, 'A', '2023-03-15', 45, 'P240', 'A102', 'Research on limitation', 210, 'P200', 5, true),
  (3, 9, 2, 'P', '2023-04-22', 30, 'L310', 'A101', 'Review of file', 440, 'L300', 4, true),
  (4, 12, 5, 'SA', '2023-05-02', 6, 'L130', 'A104', 'Preparation of hearing', 320, 'L100', null, false),
  (5, 15, 3, 'C', '2023-06-09', 18, 'L110', 'A101', 'Review of file', 390, 'L100', null, false),
  (6, 15, 6, 'SA', '2023-07-16', 60, 'L110', 'A102', 'Call with client', 280, 'L100', null, false),
  (7, 14, 10, 'PL', '2023-08-23', 45, 'L120', 'A102', 'Research on limitation', 120, 'L100', null, false),
  (8, 8, 9, 'A', '2023-09-03', 6, 'P240', 'A106', 'Drafting', 250, 'P200', null, false),
  (9, 14, 10, 'PL', '2023-01-10', 18, 'L310', 'A101', 'Research on limitation', 80, 'L300', null, false),
  (10, 16, 11, 'PL', '2023-02-17', 18, 'L430', 'A103', 'Call with client', 120, 'L400', null, false),
  (11, 10, 12, 'PL', '2023-03-24', 12, 'L110', 'A101', 'Call with client', 80, 'L100', null, false),
  (12, 4, 10, 'PL', '2023-04-04', 60, 'L310', 'A103', 'Review of file', 120, 'L300', null, false),
  (13, 6, 6, 'SA', '2023-05-11', 45, 'P260', 'A104', 'Call with client', 320, 'P200', 6, true),
  (14, 4, 4, 'P', '2023-06-18', 45, 'L450', 'A104', 'Call with client', 440, 'L400', null, false),
  (15, 7, 11, 'PL', '2023-07-25', 90, 'P300', 'A101', 'Review of file', 120, 'P300', 3, true),
  (16, 7, 11, 'PL', '2023-08-05', 60, 'L120', 'A106', 'Preparation of hearing', 80, 'L100', 3, true),
  (17, 6, 6, 'SA', '2023-09-12', 120, 'L450', 'A104', 'Call with client', 320, 'L400', 6, true),
  (18, 1, 6, 'SA', '2023-01-19', 30, 'L120', 'A106', 'Preparation of hearing', 280, 'L100', 1, true),
  (19, 4, 6, 'SA', '2023-02-26', 30, 'L510', 'A104', 'Review of file', 320, 'L500', null, false),
  (20, 12, 5, 'SA', '2023-03-06', 6, 'L340', 'A104', 'Call with client', 320, 'L300', null, false),
  (21, 14, 6, 'SA', '2023-04-13', 45, 'L330', 'A104', 'Review of file', 320, 'L300', null, false),
  (22, 8, 6, 'SA', '2023-05-20', 60, 'L240', 'A106', 'Review of file', 280, 'L200', null, false),
  (23, 5, 3, 'C', '2023-06-27', 6, 'P100', 'A102', 'Drafting', 390, 'P100', null, false),
  (24, 12, 11, 'PL', '2023-07-07', 12, 'L410', 'A102', 'Call with client', 80, 'L400', null, false),
  (25, 14, 10, 'PL', '2023-08-14', 120, 'P240', 'A102', 'Call with client', 120, 'P200', null, false),
  (26, 6, 5, 'SA', '2023-09-21', 30, 'L510', 'A104', 'Research on limitation', 320, 'L500', 6, true),
  (27, 2, 11, 'PL', '2023-01-01', 30, 'P240', 'A101', 'Review of file', 80, 'P200', null, false),
  (28, 15, 6, 'SA', '2023-02-08', 30, 'L210', 'A102', 'Research on limitation', 320, 'L200', null, false),
  (29, 13, 3, 'C', '2023-03-15', 45, 'L110', 'A106', 'Research on limitation', 390, 'L100', 5, true),
  (30, 16, 6, 'SA', '2023-04-22', 6, 'P260', 'A101', 'Review of file', 320, 'P200', null, false),
  (31, 16, 11, 'PL', '2023-05-02', 60, 'P240', 'A104', 'Preparation of hearing', 80, 'P200', null, false),
  (32, 15, 11, 'PL', '2023-06-09', 45, 'L130', 'A101', 'Review of file', 80, 'L100', null, false),
  (33, 9, 10, 'PL', '2023-07-16', 12, 'P240', 'A102', 'Preparation of hearing', 120, 'P200', 4, true),
  (34, 3, 10, 'PL', '2023-08-23', 30, 'L410', 'A102', 'Call with client', 120, 'L400', 2, true),
  (35, 4, 10, 'PL', '2023-09-03', 30, 'L410', 'A106', 'Call with client', 120, 'L400', null, false),
  (36, 16, 11, 'PL', '2023-01-10', 6, 'L310', 'A103', 'Preparation of hearing', 120, 'L300', null, false),
  (37, 1, 1, 'P', '2023-02-17', 45, 'L210', 'A101', 'Review of file', 440, 'L200', 1, true),
  (38, 14, 6, 'SA', '2023-03-24', 6, 'L160', 'A102', 'Preparation of hearing', 280, 'L100', null, false),
  (39, 15, 6, 'SA', '2023-04-04', 60, 'P300', 'A104', 'Drafting', 280, 'P300', null, false),
  (40, 12, 5, 'SA', '2023-05-11', 90, 'L450', 'A104', 'Research on limitation', 280, 'L400', null, false),
  (41, 8, 6, 'SA', '2023-06-18', 6, 'L330', 'A104', 'Call with client', 280, 'L300', null, false),
  (42, 3, 6, 'SA', '2023-07-25', 18, 'P260', 'A102', 'Drafting', 320, 'P200', 2, true),
  (43, 11, 11, 'PL', '2023-08-05', 45, 'L430', 'A102', 'Drafting', 120, 'L400', null, false),
  (44, 6, 6, 'SA', '2023-09-12', 6, 'L210', 'A106', 'Call with client', 320, 'L200', 6, true),
  (45, 8, 10, 'PL', '2023-01-19', 18, 'L160', 'A106', 'Drafting', 80, 'L100', null, false),
  (46, 13, 3, 'C', '2023-02-26', 30, 'L160', 'A102', 'Preparation of hearing', 390, 'L100', 5, true),
  (47, 3, 1, 'P', '2023-03-06', 12, 'L330', 'A102', 'Call with client', 480, 'L300', 2, true),
  (48, 1, 6, 'SA', '2023-04-13', 60, 'L410', 'A103', 'Research on limitation', 320, 'L400', 1, true),
  (49, 16, 6, 'SA', '2023-05-20', 120, 'L510', 'A102', 'Drafting', 280, 'L500', null, false),
  (50, 3, 6, 'SA', '2023-06-27', 45, 'P260', 'A106', 'Call with client', 320, 'P200', 2, true),
  (51, 11, 6, 'SA', '2023-07-07', 45, 'P260', 'A104', 'Review of file', 320, 'P200', null, false),
  (52, 4, 6, 'SA', '2023-08-14', 120, 'L130', 'A103', 'Call with client', 280, 'L100', null, false),
  (53, 5, 9, 'A', '2023-09-21', 90, 'L410', 'A101', 'Review of file', 210, 'L400', null, false),
  (54, 15, 3, 'C', '2023-01-01', 60, 'L120', 'A104', 'Preparation of hearing', 350, 'L100', null, false),
  (55, 4, 10, 'PL', '2023-02-08', 30, 'P260', 'A106', 'Review of file', 80, 'P200', null, false),
  (56, 7, 3, 'C', '2023-03-15', 45, 'P260', 'A106', 'Review of file', 390, 'P200', 3, true),
  (57, 6, 6, 'SA', '2023-04-22', 30, 'P100', 'A102', 'Drafting', 320, 'P100', 6, true),
  (58, 7, 3, 'C', '2023-05-02', 6, 'L430', 'A102', 'Research on limitation', 390, 'L400', 3, true),
  (59, 12, 11, 'PL', '2023-06-09', 30, 'L510', 'A103', 'Preparation of hearing', 120, 'L500', null, false),
  (60, 12, 7, 'A', '2023-07-16', 60, 'L210', 'A103', 'Call with client', 250, 'L200', null, false);

insert into invoice_lines (invoice_id, line_no, matter_id, time_entry_id, expense_id, description, quantity, rate, amount) values
  (1, 1, 1, 18, null, 'Preparation of hearing', 0.5, 280, 140.0),
  (1, 2, 1, 37, null, 'Review of file', 0.75, 440, 330.0),
  (1, 3, 1, 48, null, 'Research on limitation', 1.0, 320, 320.0),
  (2, 1, 3, 34, null, 'Call with client', 0.5, 120, 60.0),
  (2, 2, 3, 42, null, 'Drafting', 0.3, 320, 96.0),
  (2, 3, 3, 47, null, 'Call with client', 0.2, 480, 96.0),
  (2, 4, 3, 50, null, 'Call with client', 0.75, 320, 240.0),
  (3, 1, 7, 1, null, 'Research on limitation', 1.5, 390, 585.0),
  (3, 2, 7, 15, null, 'Review of file', 1.5, 120, 180.0),
  (3, 3, 7, 16, null, 'Preparation of hearing', 1.0, 80, 80.0),
  (3, 4, 7, 56, null, 'Review of file', 0.75, 390, 292.5),
  (3, 5, 7, 58, null, 'Research on limitation', 0.1, 390, 39.0),
  (4, 1, 9, 3, null, 'Review of file', 0.5, 440, 220.0),
  (4, 2, 9, 33, null, 'Preparation of hearing', 0.2, 120, 24.0),
  (5, 1, 13, 2, null, 'Research on limitation', 0.75, 210, 157.5),
  (5, 2, 13, 29, null, 'Research on limitation', 0.75, 390, 292.5),
  (5, 3, 13, 46, null, 'Preparation of hearing', 0.5, 390, 195.0),
  (6, 1, 6, 13, null, 'Call with client', 0.75, 320, 240.0),
  (6, 2, 6, 17, null, 'Call with client', 2.0, 320, 640.0),
  (6, 3, 6, 26, null, 'Research on limitation', 0.5, 320, 160.0),
  (6, 4, 6, 44, null, 'Call with client', 0.1, 320, 32.0),
  (6, 5, 6, 57, null, 'Drafting', 0.5, 320, 160.0);

insert into vendors (id, name, email) overriding system value values
  (1, 'Übersetzungsbüro Lingua', 'rechnung1@vendor.example'),
  (2, 'Bahn Business', 'rechnung2@vendor.example'),
  (3, 'Gutachter Dr. Feld', 'rechnung3@vendor.example'),
  (4, 'Gerichtskasse Hamburg', 'rechnung4@vendor.example');

insert into expenses (matter_id, timekeeper_id, expense_type_code, vendor_id, vendor_name, incurred_on, amount, currency_code, fx_rate, billable) values
  (1, null, 'TRANSL', 1, 'Übersetzungsbüro Lingua', '2023-01-10', 617.73, 'EUR', 1, true),
  (4, 5, 'TRAVEL', 2, 'Bahn Business', '2023-02-11', 699.43, 'EUR', 1, true),
  (7, null, 'EXPERT', 3, 'Gutachter Dr. Feld', '2023-03-12', 614.69, 'EUR', 1, true),
  (10, null, 'COURT', 4, 'Gerichtskasse Hamburg', '2023-04-13', 868.62, 'EUR', 1, true),
  (13, null, 'TRANSL', 1, 'Übersetzungsbüro Lingua', '2023-05-14', 793.52, 'EUR', 1, true),
  (16, 5, 'TRAVEL', 2, 'DB Vertrieb', '2023-06-15', 236.54, 'EUR', 1, false),
  (3, null, 'EXPERT', 3, 'Gutachter Dr. Feld', '2023-07-16', 897.13, 'EUR', 1, true),
  (6, null, 'COURT', 4, 'Gerichtskasse Hamburg', '2023-08-17', 308.33, 'EUR', 1, true),
  (9, null, 'TRANSL', 1, 'Übersetzungsbüro Lingua', '2023-09-18', 354.24, 'EUR', 1, true),
  (12, 5, 'TRAVEL', 2, 'Bahn Business', '2023-01-10', 879.23, 'EUR', 1, true),
  (15, null, 'EXPERT', 3, 'Gutachter Dr. Feld', '2023-02-11', 167.19, 'EUR', 1, true),
  (2, null, 'COURT', 4, 'Gerichtskasse Hamburg', '2023-03-12', 367.98, 'EUR', 1, true),
  (5, null, 'TRANSL', 1, 'Übersetzungsbüro Lingua', '2023-04-13', 570.81, 'EUR', 1, true),
  (8, 5, 'TRAVEL', 2, 'Bahn Business', '2023-05-14', 260.15, 'EUR', 1, true),
  (4, 7, 'TRAVEL', null, 'Uber', '2023-04-04', 31.5, 'GBP', 1.14, true);

insert into payments (id, client_id, payer_name, received_on, amount, currency_code, method, bank_ref) overriding system value values
  (1, 1, 'Hanseatische Versicherung', '2023-08-20', 940.1, 'EUR', 'transfer', 'RF0001'),
  (2, 2, 'Petersen Werft AG', '2023-08-21', 292.74, 'EUR', 'transfer', 'RF1002'),
  (3, 5, 'Dr. Hanna Roth', '2023-08-22', 1400.03, 'EUR', 'transfer', 'RF2003');

insert into payment_allocations (payment_id, invoice_id, amount) values
  (1, 1, 940.1),
  (2, 2, 292.74),
  (3, 3, 1400.03);

insert into trust_accounts (id, bank, iban, currency_code, opened_on) overriding system value values
  (1, 'Hamburger Bank', 'DE02100100100006820101', 'EUR', '2009-01-01'),
  (2, 'Barclays', 'GB33BUKB20201555555555', 'GBP', '2012-01-01'),
  (3, 'Berliner Bank', 'DE02200505501015871393', 'EUR', '2015-01-01');

insert into trust_transactions (account_id, client_id, matter_id, kind, amount, currency_code, posted_on, balance_after, memo) values
  (1, 1, null, 'deposit', 9000, 'EUR', '2023-01-10', 9000, null),
  (1, 2, 3, 'withdrawal', -1500, 'EUR', '2023-01-11', 7500, null),
  (2, 3, 4, 'deposit', 9000, 'GBP', '2023-02-12', 9000, null),
  (3, 7, null, 'deposit', 9000, 'EUR', '2023-02-13', 9000, null),
  (1, 1, 1, 'deposit', 12000, 'EUR', '2023-03-14', 19500, null),
  (1, 2, 3, 'deposit', 12000, 'EUR', '2023-03-15', 31500, null),
  (2, 3, null, 'deposit', 5000, 'GBP', '2023-04-16', 14000, null),
  (3, 7, 9, 'deposit', 5000, 'EUR', '2023-04-17', 14000, null),
  (1, 1, 1, 'deposit', 12000, 'EUR', '2023-05-18', 43500, null),
  (1, 2, null, 'withdrawal', -800, 'EUR', '2023-05-19', 42700, null),
  (2, 3, 4, 'deposit', 12000, 'GBP', '2023-06-20', 26000, null),
  (3, 7, 9, 'withdrawal', -800, 'EUR', '2023-06-21', 13200, null),
  (1, 1, null, 'deposit', 12000, 'EUR', '2023-07-22', 54700, null),
  (1, 2, 3, 'deposit', 12000, 'EUR', '2023-07-23', 66700, null),
  (2, 3, 4, 'withdrawal', -800, 'GBP', '2023-08-24', 25200, null),
  (3, 7, null, 'withdrawal', -800, 'EUR', '2023-08-25', 12400, null);

insert into matter_budgets (id, matter_id, revision, currency_code, total_amount, approved_on) overriding system value values
  (1, 1, 1, 'EUR', 14600, '2023-01-15'),
  (2, 3, 1, 'EUR', 47205.0, '2023-01-15'),
  (3, 4, 1, 'EUR', 53245.0, '2023-01-15'),
  (4, 4, 2, 'EUR', 36595.0, '2023-01-15'),
  (5, 9, 1, 'EUR', 36645.0, '2023-01-15');

insert into matter_budget_lines (budget_id, task_code, hours, rate) values
  (1, 'L410', 10, 250),
  (1, 'L210', 10, 250),
  (1, 'L340', 20, 320),
  (1, 'L310', 10, 320),
  (2, 'L120', 10, 250),
  (2, 'L130', 35.5, 390),
  (2, 'L430', 50, 390),
  (2, 'L240', 35.5, 320),
  (3, 'L510', 10, 390),
  (3, 'L160', 50, 320),
  (3, 'L210', 50, 390),
  (3, 'L240', 35.5, 390),
  (4, 'L340', 35.5, 390),
  (4, 'L450', 35.5, 250),
  (4, 'L130', 20, 250),
  (4, 'P300', 35.5, 250),
  (5, 'L110', 35.5, 390),
  (5, 'L430', 20, 390),
  (5, 'P300', 10, 250),
  (5, 'L130', 10, 250);

insert into users (id, login, timekeeper_id) overriding system value values
  (1, 'akr', 1),
  (2, 'tbe', 2),
  (3, 'sma', 3),
  (4, 'jwh', 4),
  (5, 'lho', 5),
  (6, 'ndi', 6),
  (7, 'pro', 7),
  (8, 'mke', 8),
  (9, 'evo', 9),
  (10, 'rta', 10),
  (11, 'fgr', 11),
  (12, 'isc', 12),
  (20, 'billing1', null);

insert into user_roles (user_id, role_code) values
  (1, 'lawyer'),
  (2, 'lawyer'),
  (3, 'lawyer'),
  (4, 'lawyer'),
  (5, 'lawyer'),
  (6, 'lawyer'),
  (7, 'lawyer'),
  (8, 'lawyer'),
  (9, 'lawyer'),
  (12, 'lawyer'),
  (20, 'billing'),
  (1, 'admin');

insert into leads (id, name, email, source, status, practice_group_id, assigned_timekeeper_id, referrer_name, referrer_firm, referrer_email, converted, converted_at, converted_client_id) overriding system value values
  (1, 'Otto Lenz', 'lead0@mail.example', 'website', 'new', 1, 3, 'Gerd Timmer', 'Steuerkanzlei Timmer', 'timmer@stk.example', false, null, null),
  (2, 'Kaffee Kontor', 'lead1@mail.example', 'referral', 'converted', 2, 5, 'Lina Baum', 'Baum Wealth', 'lina@baum.example', true, '2023-05-02 10:00+02', 1),
  (3, 'Birte Holm', 'lead2@mail.example', 'event', 'rejected', 3, 6, null, null, null, false, null, null),
  (4, 'Möwe Reederei', 'lead3@mail.example', 'referral', 'new', 4, 3, 'Gerd Timmer', 'Steuerkanzlei Timmer', 'timmer@stk.example', false, null, null),
  (5, 'J. Park', 'lead4@mail.example', 'google ads', 'contacted', 5, 5, 'Lina Baum', 'Baum Wealth', 'lina@baum.example', false, null, null),
  (6, 'Fabrik 22', 'lead5@mail.example', 'website', 'converted', 1, 6, null, null, null, true, '2023-05-06 10:00+02', 5),
  (7, 'Ana Lima', 'lead6@mail.example', 'referral', 'new', 2, 3, 'Gerd Timmer', 'Steuerkanzlei Timmer', 'timmer@stk.example', false, null, null),
  (8, 'GreenWatt', 'lead7@mail.example', 'event', 'contacted', 3, 5, 'Lina Baum', 'Baum Wealth', 'lina@baum.example', false, null, null),
  (9, 'Paul Ott', 'lead8@mail.example', 'referral', 'rejected', 4, 6, null, null, null, false, null, null),
  (10, 'Studio Nord', 'lead9@mail.example', 'google ads', 'converted', 5, 3, 'Gerd Timmer', 'Steuerkanzlei Timmer', 'timmer@stk.example', true, '2023-05-02 10:00+02', 9),
  (11, 'Tilda Voss', 'lead10@mail.example', 'website', 'contacted', 1, 5, 'Lina Baum', 'Baum Wealth', 'lina@baum.example', false, null, null),
  (12, 'Hafenbau', 'lead11@mail.example', 'referral', 'rejected', 2, 6, null, null, null, false, null, null);

insert into events (id, title, starts_at, ends_at, office_id, venue_name, venue_address, venue_city, venue_phone) overriding system value values
  (1, 'Employment law breakfast', '2023-03-01 08:30+01', '2023-03-01 10:00+01', 1, 'Hotel Hafen', 'Seewartenstr. 9', 'Hamburg', '+49 40 555311'),
  (2, 'M&A in 2023', '2023-04-20 17:00+02', '2023-04-20 20:00+02', 3, 'The Law Rooms', '113 Chancery Lane', 'London', '+44 20 555320'),
  (3, 'Works council day', '2023-06-14 09:00+02', '2023-06-14 16:00+02', 1, 'Hotel Hafen', 'Seewartenstr. 9', 'Hamburg', '+49 40 555311'),
  (4, 'AI and copyright', '2023-09-28 17:00+02', '2023-09-28 19:00+02', 2, 'Kulturbrauerei', 'Schönhauser Allee 36', 'Berlin', '+49 30 555330'),
  (5, 'Employment law breakfast', '2023-10-11 08:30+02', '2023-10-11 10:00+02', 1, 'Hotel Hafen', 'Seewartenstraße 9', 'Hamburg', '+49 40 555312');

insert into event_registrations (event_id, contact_id, event_title, attended) values
  (1, 6, 'Employment law breakfast', false),
  (1, 9, 'Employment law breakfast', null),
  (1, 4, 'Employment law breakfast', null),
  (1, 7, 'Employment law breakfast', true),
  (1, 2, 'Employment law breakfast', null),
  (2, 4, 'M&A in 2023', false),
  (2, 2, 'M&A outlook 2023', false),
  (2, 3, 'M&A outlook 2023', false),
  (2, 6, 'M&A in 2023', true),
  (2, 8, 'M&A in 2023', null),
  (3, 7, 'Works council day', true),
  (3, 10, 'Works council day', true),
  (3, 5, 'Works council day', false),
  (3, 6, 'Works council day', false),
  (3, 9, 'Works council day', true),
  (4, 5, 'AI and copyright', false),
  (4, 7, 'AI and copyright', false),
  (4, 4, 'AI and copyright', null),
  (4, 1, 'AI and copyright', null),
  (4, 10, 'AI and copyright', true),
  (5, 3, 'Employment law breakfast', true),
  (5, 8, 'Employment law breakfast', null),
  (5, 1, 'Employment law breakfast', null),
  (5, 4, 'Employment law breakfast', false),
  (5, 7, 'Employment law breakfast', true);

insert into knowledge_articles (title, body, practice_group_id, author_id, author_name, published_at, is_published) values
  ('Note 1: Bonus clauses', '...', 1, 3, 'Sofia Marini', null, false),
  ('Note 2: Interim injunctions', '...', 2, 5, 'Lukas Hofer', '2022-11-02 09:00+01', true),
  ('Note 3: Working time', '...', 3, 6, 'Nadine Peters', '2022-12-03 09:00+01', true),
  ('Note 4: Domain disputes', '...', 4, 3, 'Sofia Marini', '2022-10-04 09:00+01', true),
  ('Note 5: Arbitration costs', '...', 5, 1, 'Anja Krüger', null, false),
  ('Note 6: Limitation', '...', 1, 5, 'Lukas Hofer', '2022-12-06 09:00+01', true),
  ('Note 7: Bonus clauses', '...', 2, 3, 'Sofia Marini', '2022-10-07 09:00+01', true),
  ('Note 8: Interim injunctions', '...', 3, 5, 'Lukas Hofer', '2022-11-08 09:00+01', true),
  ('Note 9: Working time', '...', 4, 6, 'Nadine Dietz', null, false),
  ('Note 10: Domain disputes', '...', 5, 3, 'Sofia Marini', '2022-10-01 09:00+01', true),
  ('Note 11: Arbitration costs', '...', 1, 1, 'Anja Krüger', '2022-11-02 09:00+01', true),
  ('Note 12: Limitation', '...', 2, 5, 'Lukas Hofer', '2022-12-03 09:00+01', true);

insert into matter_attributes (matter_id, attr_name, attr_value) values
  (1, 'claim_amount', '10000'),
  (1, 'insurer_ref', 'HV-177'),
  (1, 'limitation_date', '2025-01-01'),
  (2, 'claim_amount', '20000'),
  (2, 'insurer_ref', 'HV-277'),
  (3, 'claim_amount', '30000'),
  (3, 'insurer_ref', 'HV-377'),
  (3, 'limitation_date', '2025-03-01'),
  (4, 'claim_amount', '40000'),
  (4, 'insurer_ref', 'HV-477'),
  (5, 'claim_amount', '50000'),
  (5, 'insurer_ref', 'HV-577'),
  (5, 'limitation_date', '2025-05-01'),
  (6, 'claim_amount', '60000'),
  (6, 'insurer_ref', 'HV-677'),
  (7, 'claim_amount', '70000'),
  (7, 'insurer_ref', 'HV-777'),
  (7, 'limitation_date', '2025-07-01'),
  (8, 'claim_amount', '80000'),
  (8, 'insurer_ref', 'HV-877'),
  (9, 'claim_amount', '90000'),
  (9, 'insurer_ref', 'HV-977'),
  (9, 'limitation_date', '2025-09-01');

insert into comments (subject_type, subject_id, author_id, body) values
  ('matter', 1, 5, 'client called'),
  ('matter', 3, 1, 'wait for expert'),
  ('document', 4, 6, 'typo on page 2'),
  ('invoice', 2, 20, 'client disputes line 3'),
  ('document', 7, 5, 'ok'),
  ('matter', 9, 2, 'signing moved'),
  ('lead', 3, 3, 'not our field'),
  ('invoice', 5, 20, 'reminder in May');

insert into mail_log (sent_at, recipient, subject, matter_id) values
  ('2023-05-02 10:00+02', 'timm@nordhafen.example', 'Your matter', 1),
  ('2023-05-02 10:00+02', 'timm@nordhafen.example', 'Your matter', 1),
  ('2023-05-03 11:30+02', 'om@marlow.example', 'SPA', 11),
  ('2023-05-04 09:00+02', 'pp@pwerft.example', 'Hearing', 3);

insert into kyc_checks (client_id, checked_on, checked_by, risk, expires_on) values
  (1, '2022-02-15', 10, 'low', '2025-02-15'),
  (2, '2022-03-15', 10, 'medium', '2024-03-15'),
  (3, '2022-04-15', 10, 'high', '2025-04-15'),
  (4, '2022-05-15', 10, 'low', '2024-05-15'),
  (5, '2022-06-15', 10, 'low', '2025-06-15'),
  (6, '2022-07-15', 10, 'medium', '2024-07-15'),
  (7, '2022-08-15', 10, 'high', '2025-08-15'),
  (8, '2022-09-15', 10, 'low', '2024-09-15'),
  (9, '2022-01-15', 10, 'low', '2025-01-15'),
  (10, '2022-02-15', 10, 'medium', '2024-02-15');

insert into esignature_requests (document_version_id, document_id, status, signer_1_name, signer_1_email, signer_1_signed_at, signer_2_name, signer_2_email, signer_2_signed_at) values
  (1, 1, 'sent', 'Anja Krüger', 's0@firm.example', null, null, null, null),
  (5, 4, 'viewed', 'Thomas Behrens', 's1@firm.example', null, 'Carla Jost', 'jost@nordhafen.example', null),
  (9, 7, 'completed', 'Sofia Marini', 's2@firm.example', '2024-02-22 10:00+01', 'Piet Petersen', 'pp@pwerft.example', null),
  (13, 8, 'declined', 'James Whitfield', 's3@firm.example', null, null, null, null),
  (17, 10, 'sent', 'Anja Krüger', 's4@firm.example', null, 'Rechtsamt', 'recht@elmshorn.example', null),
  (21, 13, 'viewed', 'Thomas Behrens', 's5@firm.example', null, 'Hanna Roth', 'roth@post.example', null),
  (25, 15, 'completed', 'Sofia Marini', 's6@firm.example', '2024-02-26 10:00+01', null, null, null),
  (29, 16, 'declined', 'James Whitfield', 's7@firm.example', null, 'Svenja Paul', 'sp@helix.example', null),
  (33, 18, 'sent', 'Anja Krüger', 's8@firm.example', null, 'Owen Marlow', 'om@marlow.example', null);

