BEGIN;
CREATE TABLE "catalog_titletranslation" (
    "id" serial NOT NULL PRIMARY KEY,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "language_id" integer NOT NULL REFERENCES "catalog_language" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" varchar(255) NOT NULL,
    "synopsis" text NOT NULL DEFAULT '',
    "poster" varchar(200) NOT NULL DEFAULT '',
    CONSTRAINT "catalog_titletranslation_title_language_uniq" UNIQUE ("title_id", "language_id")
);
-- django-simple-history
CREATE TABLE "catalog_historicaltitle" (
    "history_id" serial NOT NULL PRIMARY KEY,
    "id" integer NOT NULL,
    "kind" varchar(12) NOT NULL,
    "name" varchar(255) NOT NULL,
    "original_name" varchar(255) NOT NULL,
    "slug" varchar(255) NOT NULL,
    "synopsis" text NOT NULL,
    "release_year" smallint NULL,
    "runtime_minutes" smallint NULL,
    "maturity_rating_id" integer NULL,
    "original_language_id" integer NULL,
    "imdb_id" varchar(12) NULL,
    "poster" text NOT NULL,
    "is_published" boolean NOT NULL,
    "published_at" timestamp with time zone NULL,
    "created_at" timestamp with time zone NOT NULL,
    "updated_at" timestamp with time zone NOT NULL,
    "history_date" timestamp with time zone NOT NULL,
    "history_change_reason" varchar(100) NULL,
    "history_type" varchar(1) NOT NULL,
    "history_user_id" integer NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "catalog_historicaltitle_id_3c0a" ON "catalog_historicaltitle" ("id");
COMMIT;
