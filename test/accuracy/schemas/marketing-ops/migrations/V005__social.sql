CREATE SCHEMA social;

CREATE TABLE social.networks (
    code            text PRIMARY KEY,
    name            text NOT NULL,
    max_chars       integer,
    supports_video  boolean NOT NULL DEFAULT true
);
INSERT INTO social.networks VALUES
    ('facebook', 'Facebook', 63206, true),
    ('instagram', 'Instagram', 2200, true),
    ('linkedin', 'LinkedIn', 3000, true),
    ('tiktok', 'TikTok', 2200, true),
    ('x', 'X', 280, true);

CREATE TABLE social.channels (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    client_id       uuid NOT NULL REFERENCES core.clients (id),
    network_code    text NOT NULL REFERENCES social.networks (code),
    handle          text NOT NULL,
    display_name    text,
    external_id     text NOT NULL,
    avatar_url      text,
    status          text NOT NULL DEFAULT 'connected',
    connected_by    uuid REFERENCES core.users (id),
    connected_at    timestamptz NOT NULL DEFAULT now(),
    deleted_at      timestamptz,
    UNIQUE (network_code, external_id)
);
COMMENT ON TABLE social.channels IS 'A page, profile or account of a client on one network.';

CREATE TABLE social.posts (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    client_id       uuid NOT NULL REFERENCES core.clients (id),
    campaign_id     uuid REFERENCES core.campaigns (id),
    body            text NOT NULL,
    link_url        text,
    status          text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'in_review', 'scheduled', 'published', 'failed')),
    scheduled_for   timestamptz,
    published_at    timestamptz,
    author_id       uuid REFERENCES core.users (id),
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    deleted_at      timestamptz
);

CREATE TABLE social.post_targets (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    post_id         uuid NOT NULL REFERENCES social.posts (id) ON DELETE CASCADE,
    channel_id      uuid NOT NULL REFERENCES social.channels (id),
    body_override   text,
    scheduled_for   timestamp,
    external_post_id text,
    permalink       text,
    error           text,
    UNIQUE (post_id, channel_id)
);

CREATE TABLE social.post_comments (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    target_id       uuid NOT NULL REFERENCES social.post_targets (id) ON DELETE CASCADE,
    external_id     text NOT NULL,
    author_name     text,
    author_handle   text,
    text            text NOT NULL,
    sentiment       text,
    is_hidden       boolean NOT NULL DEFAULT false,
    commented_at    timestamptz NOT NULL
);
COMMENT ON TABLE social.post_comments IS 'Comments of the public under our posts, pulled every 10 minutes.';

CREATE TABLE social.hashtags (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    tag             text NOT NULL,
    is_banned       boolean NOT NULL DEFAULT false,
    last_used_at    timestamptz,
    UNIQUE (org_id, tag)
);

CREATE TABLE social.post_hashtags (
    post_id         uuid NOT NULL REFERENCES social.posts (id) ON DELETE CASCADE,
    hashtag_id      uuid NOT NULL REFERENCES social.hashtags (id) ON DELETE CASCADE,
    org_id          uuid NOT NULL,
    PRIMARY KEY (post_id, hashtag_id)
);

CREATE TABLE social.media_items (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    post_id         uuid REFERENCES social.posts (id) ON DELETE SET NULL,
    url             text NOT NULL,
    original_name   text,
    content_type    text NOT NULL,
    size_bytes      integer NOT NULL,
    width           integer,
    height          integer,
    duration_s      numeric(8,2),
    alt             text,
    created_by      uuid REFERENCES core.users (id),
    created_at      timestamptz NOT NULL DEFAULT now(),
    deleted_at      timestamptz
);
COMMENT ON TABLE social.media_items IS 'Media library of the composer.';

CREATE TABLE social.inbox_threads (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    channel_id      uuid NOT NULL REFERENCES social.channels (id),
    external_id     text NOT NULL,
    participant_name text,
    assigned_to     uuid REFERENCES core.users (id),
    state           text NOT NULL DEFAULT 'open',
    last_message_at timestamptz
);

CREATE TABLE social.inbox_messages (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    thread_id       uuid NOT NULL REFERENCES social.inbox_threads (id) ON DELETE CASCADE,
    external_id     text,
    direction       text NOT NULL CHECK (direction IN ('in', 'out')),
    text            text NOT NULL,
    author_name     text,
    sent_by         uuid REFERENCES core.users (id),
    sent_at         timestamptz NOT NULL
);

CREATE TABLE social.influencers (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    org_id          uuid NOT NULL REFERENCES core.orgs (id),
    full_name       text NOT NULL,
    handle          text,
    network_code    text REFERENCES social.networks (code),
    email           text,
    phone           text,
    followers       integer,
    usual_fee       numeric(12,2),
    notes           text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    deleted_at      timestamptz
);

CREATE TABLE social.follower_counts (
    channel_id      uuid NOT NULL REFERENCES social.channels (id) ON DELETE CASCADE,
    org_id          uuid NOT NULL,
    counted_on      date NOT NULL,
    followers       integer NOT NULL,
    PRIMARY KEY (channel_id, counted_on)
);

ALTER TABLE social.posts ENABLE ROW LEVEL SECURITY;
CREATE POLICY posts_tenant ON social.posts USING (org_id = core.current_org());
