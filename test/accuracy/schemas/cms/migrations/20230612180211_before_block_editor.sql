-- Friday evening, taking a copy first. Jonas
CREATE TABLE "Article_backup_20230612" AS SELECT * FROM "Article";

CREATE TABLE "tmp_word_counts" AS
  SELECT "id" AS "articleId", array_length(regexp_split_to_array(coalesce("body", ''), '\s+'), 1) AS "words" FROM "Article";

ALTER TABLE "Article" ADD COLUMN "wordCount" INTEGER;
UPDATE "Article" a SET "wordCount" = t."words" FROM "tmp_word_counts" t WHERE t."articleId" = a."id";
