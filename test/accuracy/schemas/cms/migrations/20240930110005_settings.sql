-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT,
    "valueType" TEXT NOT NULL DEFAULT 'string',
    "updatedById" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

INSERT INTO "Setting" ("key", "value", "valueType") VALUES
  ('siteName', 'The Tidewater', 'string'),
  ('tagline', 'Notes from the edge of the land', 'string'),
  ('supportEmail', 'readers@kestrelhouse.example', 'string'),
  ('commentsEnabled', 'true', 'boolean'),
  ('paywallFreeArticles', '2', 'number'),
  ('maintenanceMode', 'false', 'boolean');

-- CreateTable
CREATE TABLE "Locale" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nativeName" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Locale_pkey" PRIMARY KEY ("code")
);
INSERT INTO "Locale" ("code", "name", "nativeName") VALUES
  ('en', 'English', 'English'), ('de', 'German', 'Deutsch'), ('fr', 'French', 'Français'), ('cy', 'Welsh', 'Cymraeg');
