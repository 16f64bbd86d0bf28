-- TMS of the trucking team (was a separate service until 2021)
CREATE SCHEMA tms;

CREATE TYPE tms.order_state AS ENUM ('entered','planned','dispatched','in_transit','delivered','cancelled');
CREATE TYPE tms.stop_kind AS ENUM ('pickup','delivery','customs','fuel','break');

CREATE TABLE tms.countries (
  code char(2) PRIMARY KEY,
  name text NOT NULL,
  is_eu boolean NOT NULL DEFAULT false,
  toll_system text
);
CREATE TABLE tms.incoterms (
  code varchar(3) PRIMARY KEY,
  description text NOT NULL,
  carriage_paid_by text
);
CREATE TABLE tms.units (
  code varchar(6) PRIMARY KEY,
  name text NOT NULL,
  is_weight boolean NOT NULL DEFAULT false
);
CREATE TABLE tms.users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  login text NOT NULL UNIQUE,
  email text NOT NULL,
  full_name text NOT NULL,
  password_hash text,
  role text NOT NULL DEFAULT 'dispatcher',
  disabled_at timestamptz,
  last_login_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.customers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  debtor_number text UNIQUE,
  company_name text NOT NULL,
  street text,
  postal_code text,
  city text,
  country_code char(2) REFERENCES tms.countries (code),
  phone text,
  email text,
  vat_id text,
  payment_days integer NOT NULL DEFAULT 30,
  pallet_account boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
-- subcontracted hauliers
CREATE TABLE tms.carriers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  vat_id text,
  licence_number text,
  insurance_valid_until date,
  dispatcher_name text,
  phone text,
  email text,
  rating smallint,
  blocked boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.addresses (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company text NOT NULL,
  street text NOT NULL,
  postal_code text,
  city text NOT NULL,
  country_code char(2) REFERENCES tms.countries (code),
  contact_name text,
  contact_phone text,
  latitude double precision,
  longitude double precision,
  ramp_info text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.depots (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  address_id uuid REFERENCES tms.addresses (id),
  parking_spaces integer,
  has_fuel_station boolean NOT NULL DEFAULT false
);
CREATE TABLE tms.drivers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  personnel_number text UNIQUE,
  first_name text NOT NULL,
  last_name text NOT NULL,
  phone text,
  licence_classes text[] NOT NULL DEFAULT '{}',
  licence_valid_until date,
  adr_valid_until date,
  tacho_card_number text,
  depot_id uuid REFERENCES tms.depots (id),
  carrier_id uuid REFERENCES tms.carriers (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.vehicles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plate text NOT NULL UNIQUE,
  vin text,
  make text,
  model text,
  payload_kg integer,
  euro_class smallint,
  tail_lift boolean NOT NULL DEFAULT false,
  inspection_due date,
  depot_id uuid REFERENCES tms.depots (id),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tms.trailers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plate text NOT NULL UNIQUE,
  vin text,
  make text,
  body_type text NOT NULL DEFAULT 'curtain',
  payload_kg integer,
  pallet_places smallint,
  inspection_due date,
  depot_id uuid REFERENCES tms.depots (id),
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO tms.countries (code, name, is_eu, toll_system) VALUES ('DE','Germany',true,'Toll Collect'),('NL','Netherlands',true,NULL),('PL','Poland',true,'e-TOLL'),('GB','United Kingdom',false,NULL),('AT','Austria',true,'GO');
INSERT INTO tms.incoterms (code, description) VALUES ('EXW','Ex Works'),('FCA','Free Carrier'),('DAP','Delivered At Place'),('DDP','Delivered Duty Paid');
INSERT INTO tms.units (code, name, is_weight) VALUES ('PCE','Piece',false),('CTN','Carton',false),('PAL','Pallet',false),('KGM','Kilogram',true),('LDM','Loading metre',false);
INSERT INTO tms.customers (debtor_number, company_name, city, country_code) VALUES ('10023','Elbe Maschinenbau GmbH','Hamburg','DE');
INSERT INTO tms.carriers (name, licence_number) VALUES ('Weber Transporte','D-4711'),('Schenker','D-0815');
