BEGIN;
CREATE TABLE "catalog_maturityrating" (
    "id" serial NOT NULL PRIMARY KEY,
    "code" varchar(8) NOT NULL UNIQUE,
    "label" varchar(60) NOT NULL,
    "min_age" smallint NOT NULL CHECK ("min_age" >= 0)
);
INSERT INTO "catalog_maturityrating" ("code", "label", "min_age") VALUES
    ('ALL', 'All ages', 0), ('7+', 'Older kids', 7), ('13+', 'Teens', 13), ('16+', 'Young adults', 16), ('18+', 'Adults', 18);

CREATE TABLE "catalog_country" (
    "id" serial NOT NULL PRIMARY KEY,
    "iso" varchar(2) NOT NULL UNIQUE,
    "name" varchar(80) NOT NULL,
    "is_served" boolean NOT NULL DEFAULT false
);
INSERT INTO "catalog_country" ("iso", "name", "is_served") VALUES ('DE', 'Germany', true), ('FR', 'France', true), ('PL', 'Poland', true), ('US', 'United States', false);

CREATE TABLE "catalog_language" (
    "id" serial NOT NULL PRIMARY KEY,
    "code" varchar(10) NOT NULL UNIQUE,
    "name" varchar(80) NOT NULL,
    "native_name" varchar(80) NOT NULL
);
INSERT INTO "catalog_language" ("code", "name", "native_name") VALUES ('en', 'English', 'English'), ('de', 'German', 'Deutsch'), ('fr', 'French', 'français'), ('pl', 'Polish', 'polski');

CREATE TABLE "catalog_genre" (
    "id" serial NOT NULL PRIMARY KEY,
    "name" varchar(60) NOT NULL,
    "slug" varchar(60) NOT NULL UNIQUE,
    "sort_order" smallint NOT NULL DEFAULT 0
);
INSERT INTO "catalog_genre" ("name", "slug") VALUES ('Drama', 'drama'), ('Comedy', 'comedy'), ('Documentary', 'documentary'), ('Thriller', 'thriller');

CREATE TABLE "catalog_person" (
    "id" serial NOT NULL PRIMARY KEY,
    "full_name" varchar(160) NOT NULL,
    "slug" varchar(180) NOT NULL UNIQUE,
    "birth_date" date NULL,
    "biography" text NOT NULL DEFAULT '',
    "photo" varchar(200) NOT NULL DEFAULT '',
    "imdb_id" varchar(12) NULL,
    "created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "catalog_title" (
    "id" serial NOT NULL PRIMARY KEY,
    "kind" varchar(12) NOT NULL CHECK ("kind" IN ('movie', 'series', 'special', 'short')),
    "name" varchar(255) NOT NULL,
    "original_name" varchar(255) NOT NULL DEFAULT '',
    "slug" varchar(255) NOT NULL UNIQUE,
    "synopsis" text NOT NULL DEFAULT '',
    "release_year" smallint NULL,
    "runtime_minutes" smallint NULL,
    "maturity_rating_id" integer NULL REFERENCES "catalog_maturityrating" ("id") DEFERRABLE INITIALLY DEFERRED,
    "original_language_id" integer NULL REFERENCES "catalog_language" ("id") DEFERRABLE INITIALLY DEFERRED,
    "imdb_id" varchar(12) NULL,
    "poster" varchar(200) NOT NULL DEFAULT '',
    "is_published" boolean NOT NULL DEFAULT false,
    "published_at" timestamp with time zone NULL,
    "created_at" timestamp with time zone NOT NULL,
    "updated_at" timestamp with time zone NOT NULL
);
CREATE INDEX "catalog_title_slug_1a9d1c0e_like" ON "catalog_title" ("slug" varchar_pattern_ops);
CREATE INDEX "catalog_title_maturity_rating_id_c2d0a9e1" ON "catalog_title" ("maturity_rating_id");

CREATE TABLE "catalog_title_genres" (
    "id" serial NOT NULL PRIMARY KEY,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "genre_id" integer NOT NULL REFERENCES "catalog_genre" ("id") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "catalog_title_genres_title_id_genre_id_5b0e_uniq" UNIQUE ("title_id", "genre_id")
);
CREATE INDEX "catalog_title_genres_genre_id_d9be7d21" ON "catalog_title_genres" ("genre_id");

-- production countries
CREATE TABLE "catalog_title_countries" (
    "id" serial NOT NULL PRIMARY KEY,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "country_id" integer NOT NULL REFERENCES "catalog_country" ("id") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "catalog_title_countries_title_id_country_id_11c2_uniq" UNIQUE ("title_id", "country_id")
);

CREATE TABLE "catalog_season" (
    "id" serial NOT NULL PRIMARY KEY,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" smallint NOT NULL,
    "name" varchar(120) NOT NULL DEFAULT '',
    "year" smallint NULL,
    CONSTRAINT "catalog_season_title_id_number_2c6f_uniq" UNIQUE ("title_id", "number")
);

CREATE TABLE "catalog_episode" (
    "id" serial NOT NULL PRIMARY KEY,
    "season_id" integer NOT NULL REFERENCES "catalog_season" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" smallint NOT NULL,
    "name" varchar(255) NOT NULL,
    "synopsis" text NOT NULL DEFAULT '',
    "runtime_minutes" smallint NULL,
    "still" varchar(200) NOT NULL DEFAULT '',
    "aired_on" date NULL,
    "is_published" boolean NOT NULL DEFAULT false,
    "created_at" timestamp with time zone NOT NULL,
    CONSTRAINT "catalog_episode_season_id_number_9a51_uniq" UNIQUE ("season_id", "number")
);
CREATE INDEX "catalog_episode_season_id_8e21fa7d" ON "catalog_episode" ("season_id");

CREATE TABLE "catalog_credit" (
    "id" serial NOT NULL PRIMARY KEY,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person_id" integer NOT NULL REFERENCES "catalog_person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "job" varchar(20) NOT NULL CHECK ("job" IN ('actor', 'director', 'writer', 'producer', 'composer')),
    "character_name" varchar(160) NOT NULL DEFAULT '',
    "billing_order" smallint NOT NULL DEFAULT 0
);
CREATE INDEX "catalog_credit_title_id_50c1b8e7" ON "catalog_credit" ("title_id");
CREATE INDEX "catalog_credit_person_id_0e9f1d02" ON "catalog_credit" ("person_id");
COMMIT;
