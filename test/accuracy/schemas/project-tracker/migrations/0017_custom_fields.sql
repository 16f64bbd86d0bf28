CREATE TABLE custom_fields (
  id bigserial PRIMARY KEY,
  group_id bigint NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  name text NOT NULL,
  field_type text NOT NULL CHECK (field_type IN ('text', 'number', 'date', 'single_select', 'multi_select')),
  required boolean NOT NULL DEFAULT false,
  position integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (group_id, name)
);

CREATE TABLE custom_field_options (
  id bigserial PRIMARY KEY,
  custom_field_id bigint NOT NULL REFERENCES custom_fields (id) ON DELETE CASCADE,
  name text NOT NULL,
  color text,
  position integer NOT NULL DEFAULT 0,
  UNIQUE (custom_field_id, name)
);

CREATE TABLE issue_custom_field_values (
  id bigserial PRIMARY KEY,
  issue_id bigint NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
  custom_field_id bigint NOT NULL REFERENCES custom_fields (id) ON DELETE CASCADE,
  text_value text,
  number_value numeric,
  date_value date,
  option_id bigint REFERENCES custom_field_options (id) ON DELETE CASCADE,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(text_value, number_value, date_value, option_id) = 1)
);
CREATE INDEX index_issue_custom_field_values_on_issue_id ON issue_custom_field_values (issue_id, custom_field_id);
CREATE INDEX index_issue_custom_field_values_on_custom_field_id ON issue_custom_field_values (custom_field_id);
COMMENT ON TABLE issue_custom_field_values IS 'Fields that a group defines itself. Built-in fields stay columns of issues.';

