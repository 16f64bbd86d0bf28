-- Community forum: independent of projects.
CREATE TABLE discussion_boards (
  id bigserial PRIMARY KEY,
  parent_id bigint REFERENCES discussion_boards (id),
  name text NOT NULL,
  slug text NOT NULL UNIQUE,
  description text,
  color text,
  position integer NOT NULL DEFAULT 0,
  read_restricted boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_discussion_boards_on_parent_id ON discussion_boards (parent_id);
-- "board" is what the kanban will be called
ALTER TABLE discussion_boards RENAME TO forum_categories;
ALTER INDEX index_discussion_boards_on_parent_id RENAME TO index_forum_categories_on_parent_id;

CREATE TABLE forum_topics (
  id bigserial PRIMARY KEY,
  category_id bigint NOT NULL REFERENCES forum_categories (id),
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  title text NOT NULL,
  slug text NOT NULL,
  pinned boolean NOT NULL DEFAULT false,
  closed boolean NOT NULL DEFAULT false,
  views_count integer NOT NULL DEFAULT 0,
  posts_count integer NOT NULL DEFAULT 0,
  bumped_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX index_forum_topics_on_category_id ON forum_topics (category_id, bumped_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX index_forum_topics_on_author_id ON forum_topics (author_id);
COMMENT ON TABLE forum_topics IS 'Threads. Their text is the first post.';

CREATE TABLE forum_posts (
  id bigserial PRIMARY KEY,
  topic_id bigint NOT NULL REFERENCES forum_topics (id) ON DELETE CASCADE,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  post_number integer NOT NULL,
  reply_to_post_number integer,
  body text NOT NULL,
  body_html text,
  score integer NOT NULL DEFAULT 0,
  is_solution boolean NOT NULL DEFAULT false,
  edited_at timestamptz,
  deleted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (topic_id, post_number)
);
CREATE INDEX index_forum_posts_on_author_id ON forum_posts (author_id);

CREATE TABLE forum_post_revisions (
  id bigserial PRIMARY KEY,
  post_id bigint NOT NULL REFERENCES forum_posts (id) ON DELETE CASCADE,
  number integer NOT NULL,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  body text NOT NULL,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (post_id, number)
);
COMMENT ON TABLE forum_post_revisions IS 'Former texts of posts that were edited after the grace period.';

CREATE TABLE forum_post_votes (
  id bigserial PRIMARY KEY,
  post_id bigint NOT NULL REFERENCES forum_posts (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  value smallint NOT NULL DEFAULT 1 CHECK (value IN (-1, 1)),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (post_id, user_id)
);
CREATE INDEX index_forum_post_votes_on_user_id ON forum_post_votes (user_id);

CREATE TABLE forum_topic_subscriptions (
  id bigserial PRIMARY KEY,
  topic_id bigint NOT NULL REFERENCES forum_topics (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  level text NOT NULL DEFAULT 'tracking' CHECK (level IN ('watching', 'tracking', 'muted')),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (topic_id, user_id)
);
CREATE INDEX index_forum_topic_subscriptions_on_user_id ON forum_topic_subscriptions (user_id);

CREATE TABLE forum_topic_reads (
  topic_id bigint NOT NULL REFERENCES forum_topics (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  last_post_number integer NOT NULL,
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (topic_id, user_id)
) WITH (fillfactor = 70);
CREATE INDEX index_forum_topic_reads_on_user_id ON forum_topic_reads (user_id);
COMMENT ON TABLE forum_topic_reads IS 'How far somebody has read; written at every page view and pruned after half a year.';

CREATE TABLE forum_tags (
  id bigserial PRIMARY KEY,
  name text NOT NULL UNIQUE,
  description text,
  topics_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE forum_topic_tags (
  topic_id bigint NOT NULL REFERENCES forum_topics (id) ON DELETE CASCADE,
  tag_id bigint NOT NULL REFERENCES forum_tags (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (topic_id, tag_id)
);
CREATE INDEX index_forum_topic_tags_on_tag_id ON forum_topic_tags (tag_id);

CREATE TABLE forum_post_user_mentions (
  post_id bigint NOT NULL REFERENCES forum_posts (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (post_id, user_id)
);
CREATE INDEX index_forum_post_user_mentions_on_user_id ON forum_post_user_mentions (user_id);

CREATE TABLE forum_post_flags (
  id bigserial PRIMARY KEY,
  post_id bigint NOT NULL REFERENCES forum_posts (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  reason text NOT NULL CHECK (reason IN ('spam', 'offensive', 'off_topic', 'other')),
  note text,
  handled_by_id bigint REFERENCES users (id) ON DELETE SET NULL,
  handled_at timestamptz,
  agreed boolean,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (post_id, user_id)
);

INSERT INTO forum_categories (name, slug, position) VALUES ('Announcements', 'announcements', 1), ('Help', 'help', 2), ('Show and tell', 'show', 3);

