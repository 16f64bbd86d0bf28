-- new player sends quality beacons, heartbeat endpoint v2
CREATE TABLE playback_heartbeat_v2 (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id uuid NOT NULL,
    bitrate_kbps integer,
    buffer_ms integer,
    dropped_frames integer NOT NULL DEFAULT 0,
    rebuffer_count smallint NOT NULL DEFAULT 0,
    cdn_pop varchar(12),
    player_version varchar(20),
    sent_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX playback_heartbeat_v2_sent ON playback_heartbeat_v2 USING brin (sent_at);
COMMENT ON TABLE playback_heartbeat_v2 IS 'Quality of experience beacons, every 10 s, read by the video team only';
-- TV apps keep their own position, the old endpoint is too slow on Tizen
CREATE TABLE tv_bookmark (
    profile_id integer NOT NULL REFERENCES accounts_profile (id) ON DELETE CASCADE,
    asset_title_id integer NOT NULL REFERENCES catalog_title (id) ON DELETE CASCADE,
    asset_episode_id integer NOT NULL DEFAULT 0,
    offset_seconds integer NOT NULL,
    length_seconds integer,
    modified_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (profile_id, asset_title_id, asset_episode_id)
);
