-- CreateTable
CREATE TABLE "Asset" (
    "id" TEXT NOT NULL,
    "bucket" TEXT NOT NULL DEFAULT 'kh-assets',
    "storageKey" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "pixelWidth" INTEGER,
    "pixelHeight" INTEGER,
    "altText" TEXT,
    "photographer" TEXT,
    "checksum" TEXT,
    "variants" JSONB NOT NULL DEFAULT '{}',
    "ownerId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Asset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Asset_bucket_storageKey_key" ON "Asset"("bucket", "storageKey");

-- AddForeignKey
ALTER TABLE "Asset" ADD CONSTRAINT "Asset_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Episode" ADD COLUMN "coverAssetId" TEXT;
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_coverAssetId_fkey" FOREIGN KEY ("coverAssetId") REFERENCES "Asset"("id") ON DELETE SET NULL ON UPDATE CASCADE;
