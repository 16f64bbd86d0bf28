-- Cinelight (arthouse VOD) bought 2023-06. tables moved over as they were, prefixed
CREATE TABLE cinelight_film (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    film_title text NOT NULL,
    original_title text,
    url_slug text NOT NULL UNIQUE,
    plot text,
    year_of_release smallint,
    runtime_min integer,
    certificate text,
    language char(2),
    poster_url text,
    imdb_ref text,
    director_names text,
    festival_notes text,
    published boolean NOT NULL DEFAULT false,
    lumora_title_id integer REFERENCES catalog_title (id),
    created timestamptz NOT NULL DEFAULT now()
);
INSERT INTO cinelight_film (film_title, url_slug, year_of_release, runtime_min, language, published) VALUES
    ('The Salt Harbour', 'the-salt-harbour', 2014, 97, 'en', true), ('Vier Winter', 'vier-winter', 2019, 121, 'de', true);
CREATE TABLE cinelight_rental (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    film_id uuid NOT NULL REFERENCES cinelight_film (id),
    user_id integer NOT NULL REFERENCES accounts_user (id),
    price_cents integer NOT NULL,
    rented_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    first_played_at timestamptz
);
COMMENT ON TABLE cinelight_rental IS 'Pay-per-view, 48 h after first play';
