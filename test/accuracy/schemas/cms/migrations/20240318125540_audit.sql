-- CreateTable
CREATE TABLE "AuditLog" (
    "id" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "ip" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditLog_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AuditLog_entityType_entityId_idx" ON "AuditLog"("entityType", "entityId");

-- AddForeignKey
ALTER TABLE "AuditLog" ADD CONSTRAINT "AuditLog_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Invoice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Invoice_own" ON "Invoice" FOR SELECT
  USING ("userId" = current_setting('app.user_id', true) OR current_setting('app.role', true) = 'admin');
ALTER TABLE "Subscription" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Subscription_own" ON "Subscription" FOR SELECT
  USING ("userId" = current_setting('app.user_id', true) OR current_setting('app.role', true) = 'admin');
