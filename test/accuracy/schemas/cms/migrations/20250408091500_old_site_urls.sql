-- Links of the 2009 Typo3 site that people keep finding in other people's footnotes.
CREATE TABLE "LegacyUrl" (
    "id" SERIAL PRIMARY KEY,
    "oldUrl" TEXT NOT NULL UNIQUE,
    "newUrl" TEXT NOT NULL,
    "permanent" BOOLEAN NOT NULL DEFAULT true,
    "articleId" INTEGER,
    "addedBy" TEXT,
    "addedAt" TIMESTAMPTZ NOT NULL DEFAULT now()
);

INSERT INTO "LegacyUrl" ("oldUrl", "newUrl", "addedBy") VALUES
  ('/index.php?id=214', '/coast/the-ferryman', 'jonas'),
  ('/index.php?id=377', '/books/lantern/hoot', 'jonas');
INSERT INTO "Redirect" ("id", "fromPath", "toPath") VALUES
  ('ckyred00000000000000001', '/abo', '/subscribe'),
  ('ckyred00000000000000002', '/index.php?id=214', '/coast/the-ferryman');

CREATE TABLE "AdminAction" (
    "id" BIGSERIAL PRIMARY KEY,
    "adminEmail" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "objectRef" TEXT,
    "details" TEXT,
    "performedAt" TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE "AdminAction" IS 'Written by the back office (Retool).';
