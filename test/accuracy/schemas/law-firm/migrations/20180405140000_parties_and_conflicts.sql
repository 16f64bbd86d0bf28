create type conflict_decision as enum ('clear', 'waivable', 'waived', 'blocked');

create table parties (
  id           bigint generated always as identity primary key,
  name         text not null,
  kind         text not null check (kind in ('person', 'company', 'public body')),
  country_code char(2) references countries (code),
  register_no  text,
  client_id    bigint unique references clients (id)
);
comment on column parties.client_id is 'Set when the party is, or was, also a client.';

create table matter_parties (
  matter_id bigint not null references matters (id) on delete cascade,
  party_id  bigint not null references parties (id),
  role      text not null check (role in ('client', 'opponent', 'co-party', 'witness', 'expert', 'insurer')),
  primary key (matter_id, party_id, role)
);

create table conflict_searches (
  id           bigint generated always as identity primary key,
  matter_id    bigint references matters (id),
  requested_by bigint not null references timekeepers (id),
  requested_at timestamptz not null default now(),
  search_terms text[] not null,
  hit_count    integer not null default 0
);
comment on column conflict_searches.search_terms is 'Names as typed by the person who asked, spelling mistakes included.';
comment on column conflict_searches.hit_count is 'Hits that the search engine reported, most of which are dismissed at once and never stored.';

create table conflict_hits (
  search_id  bigint not null references conflict_searches (id) on delete cascade,
  party_id   bigint not null references parties (id),
  score      numeric(5,4) not null check (score between 0 and 1),
  decision   conflict_decision,
  decided_by bigint references timekeepers (id),
  decided_at timestamptz,
  note       text,
  primary key (search_id, party_id),
  check ((decision is null) = (decided_at is null))
);
