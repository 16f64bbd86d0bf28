create table public.donations_history (
  history_id bigint generated always as identity primary key,
  id uuid not null,
  donor_id uuid,
  campaign_id uuid,
  fund_id uuid,
  amount numeric(12, 2),
  currency char(3),
  method public.donation_method,
  status public.donation_status,
  donated_at timestamptz,
  changed_by uuid,
  changed_at timestamptz not null default now()
);
create function public.log_donation_change() returns trigger language plpgsql security definer as $$
begin
  insert into public.donations_history (id, donor_id, campaign_id, fund_id, amount, currency, method, status, donated_at, changed_by)
  values (old.id, old.donor_id, old.campaign_id, old.fund_id, old.amount, old.currency, old.method, old.status, old.donated_at, auth.uid());
  return coalesce(new, old);
end $$;
create trigger donations_history_trg after update or delete on public.donations for each row execute function public.log_donation_change();
create table public.donor_year_totals (
  donor_id uuid not null references public.donors (id) on delete cascade,
  year smallint not null,
  total_amount numeric(12, 2) not null,
  donation_count int not null,
  refreshed_at timestamptz not null default now(),
  primary key (donor_id, year)
);
comment on table public.donor_year_totals is 'Nightly, for the giving history page';
create view public.campaign_totals with (security_invoker = true) as
  select c.id, c.title, c.goal_amount, coalesce(sum(d.amount), 0) as raised, count(d.id) as donations
  from public.campaigns c left join public.donations d on d.campaign_id = c.id and d.status = 'succeeded' group by c.id;
