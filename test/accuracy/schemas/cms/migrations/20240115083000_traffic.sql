-- hand-written, Prisma cannot do partitions
CREATE TABLE "PageView" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "viewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "path" TEXT NOT NULL,
    "articleId" TEXT,
    "visitorHash" TEXT NOT NULL,
    "referrer" TEXT,
    "country" CHAR(2),
    "seconds" INTEGER,
    PRIMARY KEY ("id", "viewedAt")
) PARTITION BY RANGE ("viewedAt");

CREATE TABLE "PageView_2024_01" PARTITION OF "PageView" FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
CREATE TABLE "PageView_2024_02" PARTITION OF "PageView" FOR VALUES FROM ('2024-02-01') TO ('2024-03-01');
-- later months are made by the cron job on the replica host

CREATE INDEX "PageView_articleId_idx" ON "PageView" ("articleId", "viewedAt");

-- CreateTable
CREATE TABLE "ArticleStat" (
    "articleId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "avgSeconds" INTEGER,
    "newsletterClicks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleStat_pkey" PRIMARY KEY ("articleId", "day")
);

-- CreateTable
CREATE TABLE "ArticleStatMonthly" (
    "articleId" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "visitors" INTEGER NOT NULL DEFAULT 0,
    "avgSeconds" INTEGER,
    "newsletterClicks" INTEGER NOT NULL DEFAULT 0,
    "computedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleStatMonthly_pkey" PRIMARY KEY ("articleId", "month")
);

-- CreateTable
CREATE TABLE "ArticleSearchIndex" (
    "articleId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "dek" TEXT,
    "plainText" TEXT,
    "authorNames" TEXT[],
    "tagNames" TEXT[],
    "document" tsvector,
    "publishedAt" TIMESTAMP(3),
    "indexedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleSearchIndex_pkey" PRIMARY KEY ("articleId")
);
CREATE INDEX "ArticleSearchIndex_document_idx" ON "ArticleSearchIndex" USING GIN ("document");

CREATE FUNCTION "refresh_article_search"(aid TEXT) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ArticleSearchIndex" ("articleId", "title", "slug", "dek", "plainText", "document", "publishedAt")
  SELECT a."id", a."title", a."slug", a."dek", a."body",
         to_tsvector('english', a."title" || ' ' || coalesce(a."body", '')), a."publishedAt"
  FROM "Article" a WHERE a."id" = aid
  ON CONFLICT ("articleId") DO UPDATE SET
    "title" = excluded."title", "slug" = excluded."slug", "dek" = excluded."dek",
    "plainText" = excluded."plainText", "document" = excluded."document",
    "publishedAt" = excluded."publishedAt", "indexedAt" = CURRENT_TIMESTAMP;
$$;

-- AddForeignKey
ALTER TABLE "ArticleStat" ADD CONSTRAINT "ArticleStat_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleStatMonthly" ADD CONSTRAINT "ArticleStatMonthly_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleSearchIndex" ADD CONSTRAINT "ArticleSearchIndex_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
