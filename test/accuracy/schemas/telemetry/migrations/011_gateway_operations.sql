CREATE TABLE gateway_heartbeats (
    gateway_id  BIGINT NOT NULL REFERENCES gateways (id) ON DELETE CASCADE,
    received_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    sequence_no BIGINT,
    remote_ip   INET,
    PRIMARY KEY (gateway_id, received_at)
);

-- log lines that the gateways upload; split by month the old way
CREATE TABLE gateway_logs (
    gateway_id  BIGINT NOT NULL,
    logged_at   TIMESTAMPTZ NOT NULL,
    level       TEXT NOT NULL,
    component   TEXT,
    line        TEXT NOT NULL
);
CREATE TABLE gateway_logs_y2023m11 (CHECK (logged_at >= '2023-11-01' AND logged_at < '2023-12-01')) INHERITS (gateway_logs);
CREATE TABLE gateway_logs_y2023m12 (CHECK (logged_at >= '2023-12-01' AND logged_at < '2024-01-01')) INHERITS (gateway_logs);
CREATE INDEX gateway_logs_y2023m11_idx ON gateway_logs_y2023m11 (gateway_id, logged_at);
CREATE INDEX gateway_logs_y2023m12_idx ON gateway_logs_y2023m12 (gateway_id, logged_at);

CREATE TABLE ipv4_allocations (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gateway_id  BIGINT NOT NULL REFERENCES gateways (id) ON DELETE CASCADE,
    address     INET NOT NULL CHECK (family(address) = 4),
    nat_public_address INET,
    lease_until TIMESTAMPTZ,
    allocated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (address)
);

CREATE TABLE ipv6_allocations (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gateway_id  BIGINT NOT NULL REFERENCES gateways (id) ON DELETE CASCADE,
    prefix      CIDR NOT NULL CHECK (family(prefix) = 6),
    prefix_length SMALLINT NOT NULL DEFAULT 64,
    delegated_by TEXT,
    allocated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (prefix)
);
