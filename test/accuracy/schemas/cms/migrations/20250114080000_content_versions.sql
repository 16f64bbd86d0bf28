-- One history for everything the new editor can open.

-- CreateTable
CREATE TABLE "ContentVersion" (
    "id" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "snapshot" JSONB NOT NULL,
    "summary" TEXT,
    "savedById" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContentVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ContentVersion_contentType_check" CHECK ("contentType" IN ('article', 'page'))
);
CREATE UNIQUE INDEX "ContentVersion_contentType_contentId_number_key" ON "ContentVersion"("contentType", "contentId", "number");

-- CreateTable
CREATE TABLE IF NOT EXISTS "Topic" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "color" TEXT,
    "icon" TEXT,
    "parentTopicId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_ArticleToIssue" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL
);
CREATE UNIQUE INDEX "_ArticleToIssue_AB_unique" ON "_ArticleToIssue"("A", "B");
CREATE INDEX "_ArticleToIssue_B_index" ON "_ArticleToIssue"("B");
ALTER TABLE "_ArticleToIssue" ADD CONSTRAINT "_ArticleToIssue_A_fkey" FOREIGN KEY ("A") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_ArticleToIssue" ADD CONSTRAINT "_ArticleToIssue_B_fkey" FOREIGN KEY ("B") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "_ArticleToIssue" ("A", "B") SELECT "id", "issueId" FROM "Article" WHERE "issueId" IS NOT NULL;

-- CreateTable
CREATE TABLE "LayoutV2" (
    "id" TEXT NOT NULL,
    "layoutId" TEXT NOT NULL,
    "breakpoint" TEXT NOT NULL,
    "columns" INTEGER NOT NULL,
    "gutterPx" INTEGER NOT NULL DEFAULT 16,
    "slots" JSONB NOT NULL,

    CONSTRAINT "LayoutV2_pkey" PRIMARY KEY ("id")
);
COMMENT ON TABLE "LayoutV2" IS 'Grid of a layout, one row per breakpoint.';
CREATE UNIQUE INDEX "LayoutV2_layoutId_breakpoint_key" ON "LayoutV2"("layoutId", "breakpoint");
ALTER TABLE "LayoutV2" ADD CONSTRAINT "LayoutV2_layoutId_fkey" FOREIGN KEY ("layoutId") REFERENCES "Layout"("id") ON DELETE CASCADE ON UPDATE CASCADE;
