-- Tables of the app backend (Fennel Studio, on contract until March)

CREATE TABLE "PushDevice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "platform" TEXT NOT NULL CHECK ("platform" IN ('ios', 'android')),
    "token" TEXT NOT NULL,
    "appVersion" TEXT,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PushDevice_token_key" ON "PushDevice"("token");

CREATE TABLE "CommentLike" (
    "id" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "likedBy" TEXT NOT NULL,
    "likedAt" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "CommentLike_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CommentLike_commentId_likedBy_key" ON "CommentLike"("commentId", "likedBy");
ALTER TABLE "CommentLike" ADD CONSTRAINT "CommentLike_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE;
ALTER TABLE "CommentLike" ADD CONSTRAINT "CommentLike_likedBy_fkey" FOREIGN KEY ("likedBy") REFERENCES "User"("id") ON DELETE CASCADE;

CREATE TABLE "Bookmark" (
    "id" TEXT NOT NULL,
    "readerId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "note" TEXT,
    "folder" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Bookmark_readerId_idx" ON "Bookmark"("readerId");
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "User"("id") ON DELETE CASCADE;
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE;

CREATE TABLE "Notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT,
    "data" JSONB,
    "readAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Notification_userId_createdAt_idx" ON "Notification"("userId", "createdAt" DESC);
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE;

