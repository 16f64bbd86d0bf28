-- CreateTable
CREATE TABLE "MailingListContact" (
    "id" TEXT NOT NULL,
    "listKey" TEXT NOT NULL,
    "emailAddress" TEXT NOT NULL,
    "firstName" TEXT,
    "lastName" TEXT,
    "status" TEXT NOT NULL DEFAULT 'subscribed',
    "optInAt" TIMESTAMPTZ,
    "optOutAt" TIMESTAMPTZ,
    "origin" TEXT,
    "providerContactId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "MailingListContact_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "MailingListContact_listKey_emailAddress_key" ON "MailingListContact"("listKey", "emailAddress");
COMMENT ON COLUMN "MailingListContact"."listKey" IS 'slug of the newsletter';

INSERT INTO "MailingListContact" ("id", "listKey", "emailAddress", "firstName", "status", "optInAt", "origin") VALUES
  ('cm3con00000000000000001', 'tideline', 'h.brandt@post.example', 'Henrike', 'subscribed', '2024-10-02', 'footer form'),
  ('cm3con00000000000000002', 'book-room', 'ifor@cerrig.example', 'Ifor', 'unsubscribed', '2023-02-17', 'import');

