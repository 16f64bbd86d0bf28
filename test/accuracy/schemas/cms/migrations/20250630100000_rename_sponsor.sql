-- RenameTable
ALTER TABLE "Sponsor" RENAME TO "Advertiser";
ALTER TABLE "Advertiser" RENAME CONSTRAINT "Sponsor_pkey" TO "Advertiser_pkey";
ALTER TABLE "AdBooking" RENAME COLUMN "sponsorId" TO "advertiserId";
ALTER TABLE "AdBooking" RENAME CONSTRAINT "AdBooking_sponsorId_fkey" TO "AdBooking_advertiserId_fkey";
ALTER TABLE "AdBooking" ADD CONSTRAINT "AdBooking_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Views for the front page and for finance
CREATE VIEW "PublishedArticle" AS
  SELECT a."id", a."title", a."slug", a."dek", coalesce(a."publishedAt", a."publishDate") AS "publishedAt", c."name" AS "category"
  FROM "Article" a LEFT JOIN "Category" c ON c."id" = a."categoryId"
  WHERE a."status" = 'PUBLISHED';

CREATE VIEW "ActiveSubscriber" AS
  SELECT u."id", u."email", s."planId", s."currentPeriodEnd"
  FROM "Subscription" s JOIN "User" u ON u."id" = s."userId"
  WHERE s."cancelledAt" IS NULL AND s."currentPeriodEnd" > CURRENT_TIMESTAMP;
