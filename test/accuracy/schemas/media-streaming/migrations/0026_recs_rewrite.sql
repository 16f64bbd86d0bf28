-- embeddings based item-to-item, switch over behind flag recs.i2i_v2
CREATE TABLE recs_similartitle_new (
    title_id integer NOT NULL REFERENCES catalog_title (id) ON DELETE CASCADE,
    similar_id integer NOT NULL REFERENCES catalog_title (id) ON DELETE CASCADE,
    score double precision NOT NULL,
    algo text NOT NULL DEFAULT 'two_tower',
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (title_id, similar_id)
);
CREATE TABLE recs_trendingtitle (
    country_id integer NOT NULL REFERENCES catalog_country (id),
    title_id integer NOT NULL REFERENCES catalog_title (id) ON DELETE CASCADE,
    rank smallint NOT NULL,
    score double precision NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (country_id, rank)
);
COMMENT ON TABLE recs_trendingtitle IS 'Top 10 a country, truncated and refilled hourly from the plays';
