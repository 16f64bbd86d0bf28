-- CreateTable
CREATE TABLE "SiteConfig" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "siteName" TEXT NOT NULL,
    "tagline" TEXT,
    "supportEmail" TEXT,
    "defaultLanguage" "Language" NOT NULL DEFAULT 'en',
    "commentsEnabled" BOOLEAN NOT NULL DEFAULT true,
    "commentsCloseAfterDays" INTEGER,
    "paywallFreeArticles" INTEGER NOT NULL DEFAULT 3,
    "analyticsId" TEXT,
    "twitterHandle" TEXT,
    "maintenanceMode" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SiteConfig_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SiteConfig_singleton" CHECK ("id" = 1)
);

INSERT INTO "SiteConfig" ("siteName", "tagline", "supportEmail") VALUES ('The Tidewater', 'Notes from the edge of the land', 'help@kestrelhouse.example');

-- AlterTable
ALTER TABLE "Menu" ADD COLUMN "language" "Language" NOT NULL DEFAULT 'en';

-- DropTable (nobody used page templates, see KH-231)
DROP TABLE "PageTemplate";
