-- data sheet on the product page
CREATE TABLE product_specs (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products (id),
  width_mm integer,
  height_mm integer,
  depth_mm integer,
  weight_kg numeric(8,2),
  material varchar,
  color varchar,
  energy_class varchar(5),
  max_load_kg integer,
  indoor boolean,
  assembly_required boolean,
  country_of_origin varchar(2),
  created_at timestamp(6) NOT NULL,
  updated_at timestamp(6) NOT NULL
);
CREATE UNIQUE INDEX index_product_specs_on_product_id ON product_specs (product_id);

CREATE TABLE price_changes (
  id bigserial PRIMARY KEY,
  product_variant_id bigint NOT NULL REFERENCES product_variants (id) ON DELETE CASCADE,
  old_price numeric(10,2),
  new_price numeric(10,2) NOT NULL,
  compare_at_price numeric(10,2),
  changed_at timestamp(6) NOT NULL DEFAULT now()
);
CREATE INDEX index_price_changes_on_product_variant_id_and_changed_at ON price_changes (product_variant_id, changed_at);
COMMENT ON TABLE price_changes IS 'needed for the lowest price of the last 30 days (PAngV)';

CREATE FUNCTION track_price_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.price IS DISTINCT FROM OLD.price THEN
    INSERT INTO price_changes (product_variant_id, old_price, new_price, compare_at_price) VALUES (NEW.id, OLD.price, NEW.price, NEW.compare_at_price);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER product_variants_price AFTER UPDATE OF price ON product_variants FOR EACH ROW EXECUTE FUNCTION track_price_change();
