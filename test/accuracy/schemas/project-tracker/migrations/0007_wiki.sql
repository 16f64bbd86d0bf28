CREATE TABLE wiki_pages (
  id bigserial PRIMARY KEY,
  project_id bigint REFERENCES projects (id) ON DELETE CASCADE,
  group_id bigint REFERENCES groups (id) ON DELETE CASCADE,
  parent_id bigint REFERENCES wiki_pages (id) ON DELETE SET NULL,
  slug text NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  content_html text,
  format text NOT NULL DEFAULT 'markdown' CHECK (format IN ('markdown', 'rdoc', 'asciidoc', 'org')),
  lock_version integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(project_id, group_id) = 1)
);
CREATE UNIQUE INDEX index_wiki_pages_on_project_id_and_slug ON wiki_pages (project_id, slug) WHERE project_id IS NOT NULL;
CREATE UNIQUE INDEX index_wiki_pages_on_group_id_and_slug ON wiki_pages (group_id, slug) WHERE group_id IS NOT NULL;
CREATE INDEX index_wiki_pages_on_parent_id ON wiki_pages (parent_id);

CREATE TABLE wiki_page_revisions (
  id bigserial PRIMARY KEY,
  wiki_page_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  number integer NOT NULL,
  author_id bigint REFERENCES users (id) ON DELETE SET NULL,
  title text NOT NULL,
  content text NOT NULL,
  format text NOT NULL,
  message text,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (wiki_page_id, number)
);
COMMENT ON TABLE wiki_page_revisions IS 'Former contents, written by trigger when a page is saved.';

CREATE FUNCTION keep_wiki_page_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO wiki_page_revisions (wiki_page_id, number, author_id, title, content, format)
  SELECT OLD.id, coalesce(max(r.number), 0) + 1, nullif(current_setting('app.user_id', true), '')::bigint, OLD.title, OLD.content, OLD.format
  FROM wiki_page_revisions r WHERE r.wiki_page_id = OLD.id;
  RETURN NEW;
END;
$$;
CREATE TRIGGER wiki_pages_keep_revision BEFORE UPDATE OF title, content, format ON wiki_pages
  FOR EACH ROW EXECUTE FUNCTION keep_wiki_page_revision();

CREATE TABLE wiki_page_drafts (
  id bigserial PRIMARY KEY,
  wiki_page_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  title text NOT NULL,
  content text NOT NULL,
  base_revision integer,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (wiki_page_id, user_id)
);
COMMENT ON TABLE wiki_page_drafts IS 'Autosaved text of who is editing; gone when saved.';

CREATE TABLE wiki_page_redirects (
  id bigserial PRIMARY KEY,
  wiki_page_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  old_slug text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (wiki_page_id, old_slug)
);
CREATE INDEX index_wiki_page_redirects_on_old_slug ON wiki_page_redirects (old_slug);

CREATE TABLE wiki_page_links (
  source_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  target_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  PRIMARY KEY (source_id, target_id)
);
CREATE INDEX index_wiki_page_links_on_target_id ON wiki_page_links (target_id);
COMMENT ON TABLE wiki_page_links IS 'Found in the text when a page is rendered; for "what links here".';

CREATE TABLE wiki_page_subscriptions (
  id bigserial PRIMARY KEY,
  wiki_page_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  include_subpages boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (wiki_page_id, user_id)
);
CREATE INDEX index_wiki_page_subscriptions_on_user_id ON wiki_page_subscriptions (user_id);

CREATE TABLE wiki_page_user_mentions (
  wiki_page_id bigint NOT NULL REFERENCES wiki_pages (id) ON DELETE CASCADE,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (wiki_page_id, user_id)
);
CREATE INDEX index_wiki_page_user_mentions_on_user_id ON wiki_page_user_mentions (user_id);

