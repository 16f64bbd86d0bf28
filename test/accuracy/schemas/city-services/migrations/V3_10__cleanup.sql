DROP TABLE core.fax_numbers;
ALTER TABLE waste.container_types RENAME COLUMN litres TO volume_l;
ALTER TABLE core.employees DROP COLUMN department_since;
CREATE VIEW core.v_residents AS
  SELECT p.id, p.last_name, p.first_name, s.name_de AS street, a.house_no, a.zip
    FROM core.persons p JOIN core.person_addresses pa ON pa.person_id = p.id AND pa.kind = 'main' AND pa.moved_out IS NULL
    JOIN core.addresses a ON a.id = pa.address_id JOIN core.streets s ON s.id = a.street_id;
CREATE VIEW waste.v_next_collections AS
  SELECT z.name, s.fraction, s.pickup_date FROM waste.collection_schedules_v2 s JOIN waste.zones z ON z.code = s.zone_code WHERE s.pickup_date >= current_date;
