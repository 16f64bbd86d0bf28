BEGIN;
-- multi-table inheritance: every file is an Asset, the details hang on it
CREATE TABLE "media_asset" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "title_id" integer NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "episode_id" integer NULL REFERENCES "catalog_episode" ("id") DEFERRABLE INITIALLY DEFERRED,
    "storage_key" varchar(400) NOT NULL UNIQUE,
    "byte_size" bigint NOT NULL,
    "checksum" varchar(64) NOT NULL,
    "status" varchar(12) NOT NULL CHECK ("status" IN ('uploaded', 'processing', 'ready', 'failed')),
    "created_at" timestamp with time zone NOT NULL
);
CREATE INDEX "media_asset_title_id_12ab" ON "media_asset" ("title_id");
CREATE INDEX "media_asset_episode_id_94cd" ON "media_asset" ("episode_id");

CREATE TABLE "media_videoasset" (
    "asset_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "media_asset" ("id") DEFERRABLE INITIALLY DEFERRED,
    "codec" varchar(20) NOT NULL,
    "width" integer NOT NULL,
    "height" integer NOT NULL,
    "frame_rate" numeric(6, 3) NOT NULL,
    "duration_ms" bigint NOT NULL,
    "hdr_format" varchar(20) NOT NULL DEFAULT ''
);
CREATE TABLE "media_imageasset" (
    "asset_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "media_asset" ("id") DEFERRABLE INITIALLY DEFERRED,
    "role" varchar(20) NOT NULL CHECK ("role" IN ('poster', 'backdrop', 'still', 'logo')),
    "width" integer NOT NULL,
    "height" integer NOT NULL,
    "dominant_color" varchar(7) NOT NULL DEFAULT ''
);
CREATE TABLE "media_audiotrack" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "video_id" bigint NOT NULL REFERENCES "media_videoasset" ("asset_ptr_id") DEFERRABLE INITIALLY DEFERRED,
    "language_id" integer NOT NULL REFERENCES "catalog_language" ("id") DEFERRABLE INITIALLY DEFERRED,
    "channels" varchar(8) NOT NULL,
    "is_default" boolean NOT NULL DEFAULT false,
    "is_descriptive" boolean NOT NULL DEFAULT false
);
CREATE TABLE "media_subtitletrack" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "video_id" bigint NOT NULL REFERENCES "media_videoasset" ("asset_ptr_id") DEFERRABLE INITIALLY DEFERRED,
    "language_id" integer NOT NULL REFERENCES "catalog_language" ("id") DEFERRABLE INITIALLY DEFERRED,
    "format" varchar(8) NOT NULL CHECK ("format" IN ('vtt', 'ttml', 'srt')),
    "is_default" boolean NOT NULL DEFAULT false,
    "is_sdh" boolean NOT NULL DEFAULT false
);

CREATE TABLE "playback_resumepoint" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "episode_id" integer NULL REFERENCES "catalog_episode" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position_seconds" integer NOT NULL CHECK ("position_seconds" >= 0),
    "duration_seconds" integer NOT NULL,
    "completed" boolean NOT NULL DEFAULT false,
    "updated_at" timestamp with time zone NOT NULL,
    CONSTRAINT "playback_resumepoint_profile_title_episode_uniq" UNIQUE ("profile_id", "title_id", "episode_id")
);
CREATE TABLE "playback_watchhistory" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "episode_id" integer NULL REFERENCES "catalog_episode" ("id") DEFERRABLE INITIALLY DEFERRED,
    "device_id" integer NULL REFERENCES "accounts_device" ("id") DEFERRABLE INITIALLY DEFERRED,
    "started_at" timestamp with time zone NOT NULL,
    "ended_at" timestamp with time zone NULL,
    "seconds_watched" integer NOT NULL DEFAULT 0
);
CREATE INDEX "playback_watchhistory_profile_started" ON "playback_watchhistory" ("profile_id", "started_at" DESC);
CREATE INDEX "playback_watchhistory_title_id_77ab" ON "playback_watchhistory" ("title_id");

-- who is streaming right now (concurrency limit of the plan)
CREATE TABLE "playback_streamsession" (
    "id" uuid NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "device_id" integer NULL REFERENCES "accounts_device" ("id") DEFERRABLE INITIALLY DEFERRED,
    "drm_token" varchar(120) NOT NULL,
    "started_at" timestamp with time zone NOT NULL,
    "last_beat_at" timestamp with time zone NOT NULL
);
CREATE TABLE "playback_heartbeat" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "session_id" uuid NOT NULL,
    "position_seconds" integer NOT NULL,
    "sent_at" timestamp with time zone NOT NULL
);
CREATE INDEX "playback_heartbeat_session_id_5f3e" ON "playback_heartbeat" ("session_id");
COMMENT ON TABLE "playback_heartbeat" IS 'One ping every 30 s per running stream, kept 48 hours; closes orphaned sessions';
COMMIT;
