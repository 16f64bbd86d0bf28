-- CreateTable
CREATE TABLE "CommentVote" (
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentVote_pkey" PRIMARY KEY ("commentId", "userId"),
    CONSTRAINT "CommentVote_value_check" CHECK ("value" IN (-1, 1))
);

-- CreateTable
CREATE TABLE "CommentFlag" (
    "id" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "resolvedById" TEXT,
    "resolvedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentArchive" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "userId" TEXT,
    "guestName" TEXT,
    "parentId" TEXT,
    "body" TEXT NOT NULL,
    "state" "CommentState" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentArchive_pkey" PRIMARY KEY ("id")
);
COMMENT ON TABLE "CommentArchive" IS 'Legal wants removed comments for 24 months. Filled by trigger only.';

CREATE FUNCTION "archive_removed_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CommentArchive" ("id", "articleId", "userId", "guestName", "parentId", "body", "state", "createdAt")
  VALUES (OLD."id", OLD."articleId", OLD."userId", OLD."guestName", OLD."parentId", OLD."body", OLD."state", OLD."createdAt")
  ON CONFLICT DO NOTHING;
  RETURN OLD;
END $$;

CREATE TRIGGER "ArticleComment_archive" BEFORE DELETE ON "ArticleComment"
  FOR EACH ROW EXECUTE FUNCTION "archive_removed_comment"();

-- CreateIndex
CREATE UNIQUE INDEX "CommentFlag_commentId_userId_key" ON "CommentFlag"("commentId", "userId");

-- AddForeignKey
ALTER TABLE "CommentVote" ADD CONSTRAINT "CommentVote_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ArticleComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommentVote" ADD CONSTRAINT "CommentVote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommentFlag" ADD CONSTRAINT "CommentFlag_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ArticleComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CommentFlag" ADD CONSTRAINT "CommentFlag_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
