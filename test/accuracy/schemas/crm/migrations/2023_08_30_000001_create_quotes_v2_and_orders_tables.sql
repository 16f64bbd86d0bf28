-- new quote editor, behind feature flag quotes_v2
create table quotes_v2 (
    id uuid primary key default gen_random_uuid(),
    deal_id bigint not null references deals (id) on delete cascade,
    company_id bigint references companies (id),
    contact_id bigint references contacts (id),
    quote_no varchar(30) not null,
    revision smallint not null default 1,
    state varchar(20) not null default 'draft',
    lines jsonb not null default '[]',
    issue_date date,
    expires_on date,
    currency char(3) not null default 'EUR',
    net_total numeric(14, 2),
    vat_total numeric(14, 2),
    gross_total numeric(14, 2),
    terms_html text,
    accepted_at timestamp(0),
    accepted_by_name varchar(200),
    created_by bigint references users (id),
    created_at timestamp(0),
    updated_at timestamp(0),
    unique (quote_no, revision)
);

create table orders (
    id bigserial primary key,
    deal_id bigint references deals (id) on delete set null,
    quote_id bigint references quotes (id) on delete set null,
    company_id bigint not null references companies (id),
    contact_id bigint references contacts (id) on delete set null,
    number varchar(30) not null unique,
    ordered_on date not null,
    requested_delivery_on date,
    status varchar(20) not null default 'received',
    currency_code char(3) not null default 'EUR' references currencies (code),
    subtotal numeric(14, 2) not null default 0,
    tax_total numeric(14, 2) not null default 0,
    total numeric(14, 2) not null default 0,
    erp_reference varchar(60),
    transferred_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0)
);

create table order_items (
    id bigserial primary key,
    order_id bigint not null references orders (id) on delete cascade,
    product_id bigint references products (id),
    position smallint not null default 1,
    description varchar(500) not null,
    quantity numeric(10, 2) not null default 1,
    unit_price numeric(12, 2) not null,
    discount_percent numeric(5, 2) not null default 0,
    line_total numeric(14, 2) not null,
    delivered_quantity numeric(10, 2) not null default 0,
    created_at timestamp(0),
    updated_at timestamp(0)
);

alter table quote_items add constraint chk_quote_items_qty check (quantity > 0);
