CREATE TYPE wo_prio_t AS ENUM ('L','N','H','E');
CREATE TABLE wo_order_v2 (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_no        VARCHAR(30) NOT NULL UNIQUE,
    request_id      NUMERIC(10) REFERENCES wo_request (wo_request_id),
    building_id     NUMERIC(10) NOT NULL REFERENCES pm_building (pm_building_id),
    unit_id         NUMERIC(10) REFERENCES pm_unit (pm_unit_id),
    asset_id        NUMERIC(10) REFERENCES wo_asset (wo_asset_id),
    supplier_id     NUMERIC(10) REFERENCES ap_supplier (ap_supplier_id),
    technician_id   NUMERIC(10) REFERENCES wo_technician (wo_technician_id),
    craft_id        NUMERIC(10) REFERENCES wo_craft (wo_craft_id),
    priority        wo_prio_t NOT NULL DEFAULT 'N',
    status          VARCHAR(20) NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','sent','accepted','in_work','done','billed','cancelled')),
    subject         VARCHAR(160) NOT NULL,
    description     TEXT,
    scheduled_from  TIMESTAMP,
    scheduled_to    TIMESTAMP,
    finished_at     TIMESTAMP,
    estimate        NUMERIC(14,2),
    actual_cost     NUMERIC(14,2),
    approval_limit  NUMERIC(14,2),
    is_warranty     BOOLEAN NOT NULL DEFAULT false,
    recharge_tenant BOOLEAN NOT NULL DEFAULT false,
    signature       BYTEA,
    created_at      TIMESTAMP NOT NULL DEFAULT now()
);
CREATE INDEX wo_order_v2_building ON wo_order_v2 (building_id, status);
COMMENT ON TABLE wo_order_v2 IS 'mobile craftsmen app, pilot in Luebeck; billing still from wo_order';
