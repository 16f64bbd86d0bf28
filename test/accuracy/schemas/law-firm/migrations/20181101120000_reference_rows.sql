-- Reference rows every environment needs.

insert into currencies (code, name, minor_units) values
  ('EUR', 'Euro', 2),
  ('GBP', 'Pound sterling', 2),
  ('USD', 'US dollar', 2),
  ('CHF', 'Swiss franc', 2),
  ('JPY', 'Yen', 0);

insert into countries (code, name) values
  ('DE', 'Germany'),
  ('AT', 'Austria'),
  ('GB', 'United Kingdom'),
  ('FR', 'France'),
  ('US', 'United States'),
  ('CH', 'Switzerland'),
  ('NL', 'Netherlands');

insert into timekeeper_grades (code, name, rank, default_rate) values
  ('P', 'Partner', 1, 480),
  ('C', 'Counsel', 2, 390),
  ('SA', 'Senior associate', 3, 320),
  ('A', 'Associate', 4, 250),
  ('PL', 'Paralegal', 5, 120);

insert into task_codes (code, name, phase_code, phase_name) values
  ('L110', 'Fact investigation', 'L100', 'Case assessment'),
  ('L120', 'Analysis and strategy', 'L100', 'Case assessment'),
  ('L130', 'Experts', 'L100', 'Case assessment'),
  ('L160', 'Settlement', 'L100', 'Case assessment'),
  ('L210', 'Pleadings', 'L200', 'Pre-trial pleadings'),
  ('L240', 'Dispositive motions', 'L200', 'Pre-trial pleadings'),
  ('L310', 'Written discovery', 'L300', 'Discovery'),
  ('L330', 'Depositions', 'L300', 'Discovery'),
  ('L340', 'Expert discovery', 'L300', 'Discovery'),
  ('L410', 'Fact witnesses', 'L400', 'Trial preparation and trial'),
  ('L430', 'Written motions', 'L400', 'Trial preparation and trial'),
  ('L450', 'Trial attendance', 'L400', 'Trial preparation and trial'),
  ('L510', 'Appellate motions', 'L500', 'Appeal'),
  ('P100', 'Project administration', 'P100', 'Project administration'),
  ('P240', 'Due diligence: contracts', 'P200', 'Due diligence'),
  ('P260', 'Due diligence: employment', 'P200', 'Due diligence'),
  ('P300', 'Structure and strategy', 'P300', 'Structure and strategy');

insert into activity_codes (code, name) values
  ('A101', 'Plan and prepare'),
  ('A102', 'Research'),
  ('A103', 'Draft or revise'),
  ('A104', 'Review or analyse'),
  ('A105', 'Communicate in firm'),
  ('A106', 'Communicate with client'),
  ('A109', 'Appear or attend');

insert into expense_types (code, name, billable) values
  ('TRAVEL', 'Travel', true),
  ('COURT', 'Court fees', true),
  ('COPY', 'Copies', false),
  ('TRANSL', 'Translation', true),
  ('EXPERT', 'Expert fees', true);

insert into deadline_rules (code, name, days, working_days) values
  ('APPEAL', 'Appeal', 30, false),
  ('DEFENCE', 'Notice of defence', 14, false),
  ('REPLY', 'Statement of reply', 28, false),
  ('OBJ', 'Objection', 10, true);
