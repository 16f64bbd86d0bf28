BEGIN;
-- DRM certification asked for stable device ids (ENG-2210)
CREATE TABLE devices_platform (
    id smallint PRIMARY KEY,
    key varchar(20) NOT NULL UNIQUE,
    label varchar(40) NOT NULL
);
INSERT INTO devices_platform (id, key, label) VALUES
    (1, 'ios', 'iPhone and iPad'), (2, 'android', 'Android'), (3, 'web', 'Browser'), (4, 'appletv', 'Apple TV'),
    (5, 'firetv', 'Fire TV'), (6, 'roku', 'Roku'), (7, 'tizen', 'Samsung TV'), (8, 'webos', 'LG TV');
CREATE TABLE devices_clientdevice (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id integer NOT NULL REFERENCES accounts_user (id) ON DELETE CASCADE,
    platform_id smallint NOT NULL REFERENCES devices_platform (id),
    hardware_uid varchar(64) NOT NULL,
    friendly_name varchar(80),
    os_version varchar(30),
    client_version varchar(20),
    fcm_token text,
    drm_level varchar(8),
    registered_at timestamptz NOT NULL DEFAULT now(),
    last_active_at timestamptz,
    revoked_at timestamptz,
    UNIQUE (account_id, hardware_uid)
);
COMMIT;
