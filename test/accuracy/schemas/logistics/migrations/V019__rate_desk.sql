-- rate desk tool, FCL buying tariffs from the carriers' spreadsheets
CREATE TABLE fcl_tariffs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  line_code varchar(6) NOT NULL,
  origin_port varchar(5) NOT NULL,
  destination_port varchar(5) NOT NULL,
  equipment varchar(4) NOT NULL,
  base_amount numeric(12,2) NOT NULL,
  bunker_surcharge numeric(12,2),
  currency char(3) NOT NULL,
  effective_from date NOT NULL,
  effective_until date,
  transit_time_days integer,
  service_contract text,
  free_days smallint,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX fcl_tariffs_lane_idx ON fcl_tariffs (origin_port, destination_port, equipment);

CREATE TABLE tms.rates_v2 (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  customer_id uuid REFERENCES tms.customers (id),
  from_zone_id integer NOT NULL,
  to_zone_id integer NOT NULL,
  weight_up_to_kg numeric(10,2) NOT NULL,
  price_cents integer NOT NULL,
  min_price_cents integer,
  currency char(3) NOT NULL DEFAULT 'EUR',
  valid_from date NOT NULL,
  valid_until date,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tms.rates_v2 IS 'new calculator, pilot customers only for now (TMS-612)';

-- INTTRA answers to booking requests, one row per confirmation or amendment
CREATE TABLE bookings_v2 (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  booking_no varchar(20) NOT NULL REFERENCES bookings (booking_no),
  message_function text NOT NULL,
  amendment_no smallint NOT NULL DEFAULT 0,
  payload jsonb NOT NULL,
  accepted boolean,
  rejection_text text,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bookings_v2_booking_idx ON bookings_v2 (booking_no);
