drop table public.feature_toggles;

insert into public.account_plans (code, name, monthly_price, currency) values
  ('standard', 'Standard', 0, 'EUR'), ('plus', 'Plus', 4.99, 'EUR'), ('business', 'Business', 19, 'EUR');
insert into public.staff_users (email, display_name, department) values
  ('ops@kestrel.example', 'Ops duty', 'operations'), ('mlro@kestrel.example', 'MLRO', 'compliance');

alter index public.disputes_customer_idx rename to disputes_customer_id_idx;
create view lending.late_loans as
  select l.id, l.customer_id, min(i.due_on) as oldest_due
  from lending.loans l join lending.instalments i on i.loan_id = l.id
  where i.status in ('due', 'late') and i.due_on < current_date group by l.id, l.customer_id;
