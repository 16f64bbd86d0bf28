-- postcode zones of the road tariff
CREATE TABLE tms.zones (
  id serial PRIMARY KEY,
  country_code char(2) NOT NULL REFERENCES tms.countries (code),
  zone_code text NOT NULL,
  postcode_from text NOT NULL,
  postcode_to text NOT NULL
);
CREATE TABLE tms.rates (
  id serial PRIMARY KEY,
  customer_id uuid REFERENCES tms.customers (id),
  from_zone_id integer NOT NULL REFERENCES tms.zones (id),
  to_zone_id integer NOT NULL REFERENCES tms.zones (id),
  max_weight_kg integer NOT NULL,
  price numeric(10,2) NOT NULL,
  currency char(3) NOT NULL DEFAULT 'EUR',
  valid_from date NOT NULL,
  valid_to date
);
CREATE INDEX rates_zones_idx ON tms.rates (from_zone_id, to_zone_id);
CREATE TABLE tms.fuel_surcharges (
  id serial PRIMARY KEY,
  month date NOT NULL UNIQUE,
  diesel_price numeric(6,4) NOT NULL,
  percent numeric(5,2) NOT NULL
);
CREATE TABLE tms.fuel_cards (
  card_number text PRIMARY KEY,
  provider text NOT NULL,
  vehicle_id uuid REFERENCES tms.vehicles (id),
  valid_until date,
  blocked boolean NOT NULL DEFAULT false
);
CREATE TABLE tms.maintenance_orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL UNIQUE,
  vehicle_id uuid REFERENCES tms.vehicles (id),
  trailer_id uuid REFERENCES tms.trailers (id),
  workshop text,
  reason text NOT NULL,
  odometer_km integer,
  cost numeric(10,2),
  scheduled_on date,
  done_on date,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.carrier_invoices (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  carrier_id uuid NOT NULL REFERENCES tms.carriers (id),
  invoice_number text NOT NULL,
  invoiced_on date NOT NULL,
  due_on date,
  currency char(3) NOT NULL DEFAULT 'EUR',
  net_amount numeric(12,2) NOT NULL,
  vat_amount numeric(12,2) NOT NULL DEFAULT 0,
  total_amount numeric(12,2) NOT NULL,
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new','checked','disputed','paid')),
  checked_by uuid REFERENCES tms.users (id),
  checked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (carrier_id, invoice_number)
);
CREATE TABLE tms.carrier_invoice_lines (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  carrier_invoice_id uuid NOT NULL REFERENCES tms.carrier_invoices (id) ON DELETE CASCADE,
  trip_id uuid REFERENCES tms.trips (id),
  text text,
  quantity numeric(10,2) NOT NULL DEFAULT 1,
  unit_price numeric(12,2),
  amount numeric(12,2) NOT NULL
);
CREATE INDEX carrier_invoice_lines_invoice_idx ON tms.carrier_invoice_lines (carrier_invoice_id);

-- slots at the ramps in Stade
CREATE TABLE tms.dock_bookings (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  warehouse_code text NOT NULL,
  dock text NOT NULL,
  trip_stop_id uuid REFERENCES tms.trip_stops (id),
  carrier_id uuid REFERENCES tms.carriers (id),
  plate text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  state text NOT NULL DEFAULT 'reserved',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.attachments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  entity_type text NOT NULL,
  entity_id uuid NOT NULL,
  filename text NOT NULL,
  content_type text,
  size_bytes bigint,
  storage_url text NOT NULL,
  uploaded_by uuid REFERENCES tms.users (id),
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX attachments_entity_idx ON tms.attachments (entity_type, entity_id);
CREATE TABLE tms.change_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entity text NOT NULL,
  entity_id uuid NOT NULL,
  diff jsonb NOT NULL,
  user_id uuid,
  at timestamptz NOT NULL DEFAULT now()
);
