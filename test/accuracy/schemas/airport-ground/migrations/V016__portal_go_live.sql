-- portal demo users and first live turnarounds

insert into app_param (param_name, param_val, descr) values
  ('MIN_TURN_NB', '35', 'minimum ground time narrow body'),
  ('MIN_TURN_WB', '75', null),
  ('MAIL_FROM', 'occ@ground.example', null),
  ('BELT_LEAD_MIN', '10', 'minutes before on block');

insert into portal_user (id, email, display_name, al_cd, airline_name, roles) values
  (1, 'petra.kolb@lh.example', 'Petra Kolb', 'LH', 'Lufthansa', 'viewer,billing'),
  (2, 'anna.fuchs@lh.example', 'A. Fuchs', 'LH', 'Lufthansa', 'viewer'),
  (3, 'luc.morel@af.example', 'Luc Morel', 'AF', 'Air France', 'viewer,billing,approver'),
  (4, 'ops.ams@kl.example', 'KLM Ops', 'KL', 'KLM', 'viewer'),
  (5, 'desk@kl.example', 'KLM Desk', 'KL', 'KLM Royal Dutch Airlines', 'viewer,approver'),
  (6, 'omar@ek.example', 'Omar H', 'EK', 'Emirates', 'viewer'),
  (7, 'occ@ground.example', 'Duty officer', null, null, 'admin,viewer'),
  (8, 'joan.price@ba.example', 'Joan', 'BA', 'British Airways', 'viewer');

select setval('portal_user_id_seq', 100);

insert into task_template (id, code, title, svc_cd, std_minutes) values
  (1, 'CHOCKS', 'Chocks on', 'RAMP', 2),
  (2, 'GPU_ON', 'Connect ground power', 'GPU', 3),
  (3, 'UNLOAD', 'Unload holds', 'BAG', 20),
  (4, 'CLEAN', 'Clean cabin', 'CLEAN', 15),
  (5, 'PUSHBACK', 'Push-back', 'PUSH', 5);

select setval('task_template_id_seq', 100);

insert into task_template_dep (template_id, depends_on) values
  (2, 1),
  (3, 1),
  (4, 3),
  (5, 4),
  (5, 2);

insert into turnaround_task (turn_id, template_id, title, assigned_emp_no, status, started_at, done_at, is_done, details) values
  (1, 1, 'Chocks on', '100412', 'done', '2019-06-03 06:35:00', '2019-06-03 06:38:00', 'true', '{"crew": 4, "equipment": "GPU001", "remarks": ""}'),
  (1, 2, 'Connect ground power', '100612', 'done', '2019-06-03 06:38:00', '2019-06-03 06:47:00', 'true', '{"crew": 1, "equipment": "TUG001", "remarks": ""}'),
  (1, 3, 'Unload holds', null, 'done', '2019-06-03 06:41:00', '2019-06-03 07:03:00', 'true', '{"crew": 3, "equipment": "TUG001", "remarks": ""}'),
  (1, 4, 'Clean cabin', null, 'done', '2019-06-03 06:44:00', '2019-06-03 07:02:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (2, 1, 'Chocks on', '100455', 'done', '2019-06-03 07:39:00', '2019-06-03 07:41:00', 'true', '{"crew": 3, "equipment": "GPU001", "remarks": ""}'),
  (2, 2, 'Connect ground power', '100412', 'done', '2019-06-03 07:42:00', '2019-06-03 07:51:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (2, 3, 'Unload holds', null, 'done', '2019-06-03 07:45:00', '2019-06-03 08:05:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (2, 4, 'Clean cabin', '100455', 'done', '2019-06-03 07:48:00', '2019-06-03 08:05:00', 'true', '{"crew": 1, "equipment": "TUG001", "remarks": ""}'),
  (2, 5, 'Push-back', '100455', 'done', '2019-06-03 07:51:00', '2019-06-03 07:56:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (3, 1, 'Chocks on', '100612', 'done', '2019-06-03 08:52:00', '2019-06-03 08:55:00', 'true', '{"crew": 1, "equipment": "TUG001", "remarks": ""}'),
  (3, 2, 'Connect ground power', '100455', 'done', '2019-06-03 08:55:00', '2019-06-03 09:02:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (3, 3, 'Unload holds', '100412', 'done', '2019-06-03 08:58:00', '2019-06-03 09:23:00', 'true', '{"crew": 2, "equipment": "GPU001", "remarks": ""}'),
  (3, 4, 'Clean cabin', null, 'done', '2019-06-03 09:01:00', '2019-06-03 09:22:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (4, 1, 'Chocks on', null, 'done', '2019-06-03 09:09:00', '2019-06-03 09:12:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (4, 2, 'Connect ground power', '100412', 'done', '2019-06-03 09:12:00', '2019-06-03 09:19:00', 'true', '{"crew": 3, "equipment": "GPU001", "remarks": ""}'),
  (4, 3, 'Unload holds', '100612', 'done', '2019-06-03 09:15:00', '2019-06-03 09:39:00', 'true', '{"crew": 4, "equipment": "GPU001", "remarks": ""}'),
  (4, 4, 'Clean cabin', '100412', 'done', '2019-06-03 09:18:00', '2019-06-03 09:35:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (4, 5, 'Push-back', '100412', 'done', '2019-06-03 09:21:00', '2019-06-03 09:30:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (5, 1, 'Chocks on', '100612', 'done', '2019-06-03 10:21:00', '2019-06-03 10:23:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (5, 2, 'Connect ground power', '100612', 'done', '2019-06-03 10:24:00', '2019-06-03 10:26:00', 'true', '{"crew": 1, "equipment": "GPU001", "remarks": ""}'),
  (5, 3, 'Unload holds', '100455', 'done', '2019-06-03 10:27:00', '2019-06-03 10:50:00', 'true', '{"crew": 2, "equipment": "BLT002", "remarks": ""}'),
  (5, 4, 'Clean cabin', '100612', 'done', '2019-06-03 10:30:00', '2019-06-03 10:50:00', 'true', '{"crew": 2, "equipment": "BLT002", "remarks": ""}'),
  (6, 1, 'Chocks on', '100412', 'done', '2019-06-03 11:19:00', '2019-06-03 11:26:00', 'true', '{"crew": 4, "equipment": "TUG001", "remarks": ""}'),
  (6, 2, 'Connect ground power', '100412', 'done', '2019-06-03 11:22:00', '2019-06-03 11:27:00', 'true', '{"crew": 1, "equipment": "TUG001", "remarks": ""}'),
  (6, 3, 'Unload holds', null, 'done', '2019-06-03 11:25:00', '2019-06-03 11:50:00', 'true', '{"crew": 2, "equipment": "TUG001", "remarks": ""}'),
  (6, 4, 'Clean cabin', null, 'done', '2019-06-03 11:28:00', '2019-06-03 11:46:00', 'true', '{"crew": 1, "equipment": "TUG001", "remarks": ""}'),
  (6, 5, 'Push-back', '100455', 'done', '2019-06-03 11:31:00', '2019-06-03 11:37:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (7, 1, 'Chocks on', '100612', 'done', '2019-06-03 12:49:00', '2019-06-03 12:55:00', 'true', '{"crew": 3, "equipment": "BLT002", "remarks": ""}'),
  (7, 2, 'Connect ground power', null, 'done', '2019-06-03 12:52:00', '2019-06-03 12:58:00', 'true', '{"crew": 2, "equipment": "BLT002", "remarks": ""}'),
  (7, 3, 'Unload holds', null, 'done', '2019-06-03 12:55:00', '2019-06-03 13:21:00', 'true', '{"crew": 1, "equipment": "GPU001", "remarks": ""}'),
  (7, 4, 'Clean cabin', '100412', 'done', '2019-06-03 12:58:00', '2019-06-03 13:14:00', 'true', '{"crew": 2, "equipment": "TUG001", "remarks": ""}'),
  (8, 1, 'Chocks on', '100455', 'done', '2019-06-03 13:12:00', '2019-06-03 13:20:00', 'true', '{"crew": 4, "equipment": "BLT002", "remarks": ""}'),
  (8, 2, 'Connect ground power', null, 'done', '2019-06-03 13:15:00', '2019-06-03 13:24:00', 'true', '{"crew": 2, "equipment": "TUG001", "remarks": ""}'),
  (8, 3, 'Unload holds', '100455', 'running', '2019-06-03 13:18:00', null, 'false', '{"crew": 1, "equipment": "GPU001", "remarks": ""}'),
  (8, 4, 'Clean cabin', '100412', 'running', '2019-06-03 13:21:00', null, 'false', '{"crew": 3, "equipment": "GPU001", "remarks": ""}'),
  (8, 5, 'Push-back', '100612', 'running', '2019-06-03 13:24:00', null, 'false', '{"crew": 2, "equipment": "GPU001", "remarks": ""}');

insert into portal_comment (ref_type, ref_id, user_id, body) values
  ('turnaround', '3', 3, 'cleaning late again'),
  ('invoice', 'R19-00812', 3, 'please split by flight'),
  ('incident', 'I19-0032', 8, 'photos sent'),
  ('turnaround', '5', 8, 'thanks'),
  ('invoice', 'R19-00811', 1, 'ok');

insert into portal_subscription (user_id, topic, channel) values
  (1, 'delays', 'mail'),
  (1, 'invoices', 'mail'),
  (3, 'delays', 'sms'),
  (6, 'incidents', 'mail');

