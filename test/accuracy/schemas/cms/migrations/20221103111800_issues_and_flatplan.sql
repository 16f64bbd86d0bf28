-- CreateTable
CREATE TABLE "Issue" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "coverDate" DATE NOT NULL,
    "onSaleOn" DATE,
    "coverId" TEXT,
    "closedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);
COMMENT ON TABLE "Issue" IS 'One number of The Tidewater, print and digital alike.';

-- CreateTable
CREATE TABLE "FlatplanPage" (
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "pageNumber" INTEGER NOT NULL,
    "articleId" TEXT,
    "adBookingId" TEXT,
    "label" TEXT,
    "signedOff" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FlatplanPage_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "issueId" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Issue_number_key" ON "Issue"("number");
CREATE UNIQUE INDEX "FlatplanPage_issueId_pageNumber_key" ON "FlatplanPage"("issueId", "pageNumber");
CREATE INDEX "Article_issueId_idx" ON "Article"("issueId");

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Article" ADD CONSTRAINT "Article_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FlatplanPage" ADD CONSTRAINT "FlatplanPage_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FlatplanPage" ADD CONSTRAINT "FlatplanPage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

INSERT INTO "Issue" ("id", "number", "title", "coverDate") VALUES
  ('cla9iss0000612000000001', 612, 'Salt', '2022-11-01'),
  ('cla9iss0000613000000001', 613, 'The Long Dark', '2022-12-01');
