-- CreateTable
CREATE TABLE "RoyaltyContract" (
    "id" TEXT NOT NULL,
    "bookId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "advanceCents" INTEGER NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "signedOn" DATE,
    "terms" TEXT,

    CONSTRAINT "RoyaltyContract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoyaltyStatement" (
    "id" TEXT NOT NULL,
    "contractId" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "amount" NUMERIC(10,2) NOT NULL,
    "currency" CHAR(3) NOT NULL DEFAULT 'GBP',
    "issuedAt" TIMESTAMP(3),
    "paidAt" TIMESTAMP(3),
    "pdfUrl" TEXT,

    CONSTRAINT "RoyaltyStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoyaltyStatementLine" (
    "id" TEXT NOT NULL,
    "statementId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "copies" INTEGER NOT NULL,
    "percent" NUMERIC(5,2) NOT NULL,
    "amount" NUMERIC(10,2) NOT NULL,

    CONSTRAINT "RoyaltyStatementLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OnixImportRow" (
    "id" BIGSERIAL NOT NULL,
    "batch" TEXT NOT NULL,
    "recordReference" TEXT NOT NULL,
    "isbn13" TEXT,
    "title" TEXT,
    "subtitle" TEXT,
    "format" TEXT,
    "price" TEXT,
    "currency" TEXT,
    "publishedOn" TEXT,
    "problem" TEXT,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OnixImportRow_pkey" PRIMARY KEY ("id")
);
COMMENT ON TABLE "OnixImportRow" IS 'Raw distributor feed. Validated rows become BookEdition, batch is then emptied.';

-- CreateIndex
CREATE UNIQUE INDEX "RoyaltyContract_bookId_authorId_key" ON "RoyaltyContract"("bookId", "authorId");
CREATE INDEX "OnixImportRow_batch_idx" ON "OnixImportRow"("batch");

-- AddForeignKey
ALTER TABLE "RoyaltyContract" ADD CONSTRAINT "RoyaltyContract_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoyaltyContract" ADD CONSTRAINT "RoyaltyContract_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoyaltyStatement" ADD CONSTRAINT "RoyaltyStatement_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "RoyaltyContract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoyaltyStatementLine" ADD CONSTRAINT "RoyaltyStatementLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "RoyaltyStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RoyaltyStatementLine" ADD CONSTRAINT "RoyaltyStatementLine_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "BookEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
