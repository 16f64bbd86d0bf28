BEGIN;
CREATE TABLE "ratings_rating" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "stars" smallint NOT NULL CHECK ("stars" BETWEEN 1 AND 5),
    "created_at" timestamp with time zone NOT NULL,
    "updated_at" timestamp with time zone NOT NULL,
    CONSTRAINT "ratings_rating_profile_id_title_id_uniq" UNIQUE ("profile_id", "title_id")
);
CREATE INDEX "ratings_rating_title_id_cc31" ON "ratings_rating" ("title_id");
CREATE TABLE "ratings_review" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "headline" varchar(120) NOT NULL,
    "body" text NOT NULL,
    "has_spoilers" boolean NOT NULL DEFAULT false,
    "status" varchar(12) NOT NULL DEFAULT 'pending' CHECK ("status" IN ('pending', 'approved', 'rejected')),
    "created_at" timestamp with time zone NOT NULL
);
CREATE INDEX "ratings_review_title_id_4d3a" ON "ratings_review" ("title_id");
CREATE TABLE "lists_watchlistitem" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "profile_id" integer NOT NULL REFERENCES "accounts_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title_id" integer NOT NULL REFERENCES "catalog_title" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" smallint NOT NULL DEFAULT 0,
    "added_at" timestamp with time zone NOT NULL,
    CONSTRAINT "lists_watchlistitem_profile_id_title_id_uniq" UNIQUE ("profile_id", "title_id")
);
COMMIT;
