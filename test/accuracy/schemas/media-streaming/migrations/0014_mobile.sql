-- mobile backend (kotlin service, same database). keep in sync with the BFF repo
CREATE TABLE mobile_continuewatching (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    viewer_id integer NOT NULL REFERENCES accounts_profile (id) ON DELETE CASCADE,
    content_id integer NOT NULL REFERENCES catalog_title (id),
    content_episode_id integer,
    progress_ms bigint NOT NULL DEFAULT 0,
    total_ms bigint,
    is_finished boolean NOT NULL DEFAULT false,
    dismissed boolean NOT NULL DEFAULT false,
    last_watched_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mobile_continuewatching_viewer ON mobile_continuewatching (viewer_id, last_watched_at DESC) WHERE NOT dismissed;

CREATE TABLE mobile_pushmessage (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    profile_id integer NOT NULL,
    device_token text NOT NULL,
    title text NOT NULL,
    body text,
    deeplink text,
    payload jsonb NOT NULL DEFAULT '{}',
    sent_at timestamptz,
    opened_at timestamptz,
    error text,
    created_at timestamptz NOT NULL DEFAULT now()
);
