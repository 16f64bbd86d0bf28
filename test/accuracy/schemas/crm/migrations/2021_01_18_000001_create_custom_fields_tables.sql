create table custom_fields (
    id bigserial primary key,
    entity_type varchar(60) not null,
    key varchar(60) not null,
    label varchar(120) not null,
    data_type varchar(20) not null check (data_type in ('text', 'number', 'date', 'boolean', 'select', 'multiselect')),
    is_required boolean not null default false,
    sort_order smallint not null default 0,
    created_at timestamp(0),
    updated_at timestamp(0),
    deleted_at timestamp(0),
    constraint custom_fields_entity_type_key_unique unique (entity_type, key)
);

create table custom_field_values (
    id bigserial primary key,
    custom_field_id bigint not null references custom_fields (id) on delete cascade,
    model_type varchar(120) not null,
    model_id bigint not null,
    value text,
    created_at timestamp(0),
    updated_at timestamp(0),
    constraint custom_field_values_unique unique (custom_field_id, model_type, model_id)
);
create index custom_field_values_model_index on custom_field_values (model_type, model_id);

insert into custom_fields (entity_type, key, label, data_type, sort_order) values
    ('company', 'erp_number', 'ERP number', 'text', 1),
    ('deal', 'decision_date', 'Board decision', 'date', 1);
