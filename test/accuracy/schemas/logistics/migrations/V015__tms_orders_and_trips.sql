CREATE TABLE tms.transport_orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL UNIQUE,
  customer_id uuid NOT NULL REFERENCES tms.customers (id),
  pickup_address_id uuid NOT NULL REFERENCES tms.addresses (id),
  delivery_address_id uuid NOT NULL REFERENCES tms.addresses (id),
  pickup_from timestamptz,
  pickup_until timestamptz,
  deliver_from timestamptz,
  deliver_until timestamptz,
  incoterm varchar(3) REFERENCES tms.incoterms (code),
  state tms.order_state NOT NULL DEFAULT 'entered',
  loading_metres numeric(5,2),
  weight_kg double precision,
  price numeric(10,2),
  customer_reference text,
  remarks text,
  created_by uuid REFERENCES tms.users (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX transport_orders_customer_idx ON tms.transport_orders (customer_id);

CREATE TABLE tms.transport_order_items (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  transport_order_id uuid NOT NULL REFERENCES tms.transport_orders (id) ON DELETE CASCADE,
  position integer NOT NULL,
  quantity integer NOT NULL,
  unit_code varchar(6) REFERENCES tms.units (code),
  description text,
  weight_kg double precision,
  length_cm integer,
  width_cm integer,
  height_cm integer,
  un_number varchar(4),
  UNIQUE (transport_order_id, position)
);
CREATE TABLE tms.trips (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number text NOT NULL UNIQUE,
  vehicle_id uuid REFERENCES tms.vehicles (id),
  trailer_id uuid REFERENCES tms.trailers (id),
  driver_id uuid REFERENCES tms.drivers (id),
  carrier_id uuid REFERENCES tms.carriers (id),
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned','running','finished','aborted')),
  planned_start timestamptz,
  planned_end timestamptz,
  actual_start timestamptz,
  actual_end timestamptz,
  distance_km integer,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX trips_driver_idx ON tms.trips (driver_id);
CREATE TABLE tms.trip_stops (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  trip_id uuid NOT NULL REFERENCES tms.trips (id) ON DELETE CASCADE,
  sequence smallint NOT NULL,
  kind tms.stop_kind NOT NULL,
  transport_order_id uuid REFERENCES tms.transport_orders (id),
  address_id uuid REFERENCES tms.addresses (id),
  planned_at timestamptz,
  arrived_at timestamptz,
  departed_at timestamptz,
  UNIQUE (trip_id, sequence)
);
CREATE INDEX trip_stops_trip_idx ON tms.trip_stops (trip_id);

CREATE TABLE tms.proof_of_deliveries (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  transport_order_id uuid NOT NULL REFERENCES tms.transport_orders (id),
  trip_stop_id uuid REFERENCES tms.trip_stops (id),
  receiver_name text,
  signature_url text,
  delivered_at timestamptz NOT NULL,
  packages_delivered integer,
  damaged boolean NOT NULL DEFAULT false,
  damage_remark text,
  pallets_exchanged integer,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX proof_of_deliveries_order_idx ON tms.proof_of_deliveries (transport_order_id);

CREATE TABLE tms.gps_positions (
  vehicle_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  speed_kmh smallint,
  ignition boolean,
  PRIMARY KEY (vehicle_id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE TABLE tms.gps_positions_2024 PARTITION OF tms.gps_positions FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE tms.gps_positions_2025 PARTITION OF tms.gps_positions FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE TABLE tms.driving_times (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  driver_id uuid NOT NULL REFERENCES tms.drivers (id),
  activity text NOT NULL CHECK (activity IN ('driving','work','available','rest')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX driving_times_driver_idx ON tms.driving_times (driver_id, started_at);

CREATE TABLE tms.order_import (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source_file text NOT NULL,
  row_no integer NOT NULL,
  customer_reference text,
  pickup_text text,
  delivery_text text,
  pickup_from text,
  deliver_until text,
  weight_kg text,
  loading_metres text,
  remarks text,
  error text,
  imported_at timestamptz NOT NULL DEFAULT now()
);
