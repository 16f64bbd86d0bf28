create table products (
    id bigserial primary key,
    sku varchar(60) not null,
    name varchar(255) not null,
    description text,
    unit varchar(20) not null default 'pcs',
    list_price numeric(12, 2) not null default 0,
    currency_code char(3) not null default 'EUR' references currencies (code),
    is_active boolean not null default true,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint products_sku_unique unique (sku)
);

create table product_translations (
    id bigserial primary key,
    product_id bigint not null references products (id) on delete cascade,
    locale varchar(8) not null,
    name varchar(255) not null,
    description text,
    constraint product_translations_product_id_locale_unique unique (product_id, locale)
);

create table deal_product (
    deal_id bigint not null references deals (id) on delete cascade,
    product_id bigint not null references products (id),
    quantity numeric(10, 2) not null default 1,
    unit_price numeric(12, 2) not null,
    discount_percent numeric(5, 2) not null default 0,
    created_at timestamp(0),
    updated_at timestamp(0),
    primary key (deal_id, product_id)
);

create table quotes (
    id bigserial primary key,
    deal_id bigint not null references deals (id) on delete cascade,
    company_id bigint references companies (id) on delete set null,
    contact_id bigint references contacts (id) on delete set null,
    user_id bigint references users (id) on delete set null,
    number varchar(30) not null,
    status varchar(20) not null default 'draft' check (status in ('draft', 'sent', 'accepted', 'declined', 'expired')),
    issued_on date,
    valid_until date,
    currency_code char(3) not null default 'EUR' references currencies (code),
    subtotal numeric(14, 2) not null default 0,
    tax_total numeric(14, 2) not null default 0,
    total numeric(14, 2) not null default 0,
    terms text,
    sent_at timestamp(0),
    accepted_at timestamp(0),
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint quotes_number_unique unique (number)
);

create table quote_items (
    id bigserial primary key,
    quote_id bigint not null references quotes (id) on delete cascade,
    product_id bigint references products (id),
    position smallint not null default 1,
    description varchar(500) not null,
    quantity numeric(10, 2) not null default 1,
    unit_price numeric(12, 2) not null,
    discount_percent numeric(5, 2) not null default 0,
    tax_percent numeric(5, 2) not null default 19,
    line_total numeric(14, 2) not null,
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint quote_items_quantity_check check (quantity > 0)
);
create index quote_items_quote_id_index on quote_items (quote_id);
