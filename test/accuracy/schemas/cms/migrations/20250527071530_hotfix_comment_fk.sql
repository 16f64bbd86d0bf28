-- orphaned comments after the user merge, KH-988
UPDATE "Comment" SET "authorId" = NULL WHERE "authorId" NOT IN (SELECT "id" FROM "User");
ALTER TABLE "Comment" ADD CONSTRAINT "fk_comment_author" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL;

CREATE INDEX IF NOT EXISTS "PageBlock_pageId_idx" ON "PageBlock"("pageId");
