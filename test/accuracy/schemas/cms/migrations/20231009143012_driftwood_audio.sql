-- Driftwood Audio joined us in September. Tables brought over with their exporter, ids prefixed "dw_".

-- CreateTable
CREATE TABLE "Podcast" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "summary" TEXT,
    "feedUrl" TEXT NOT NULL,
    "artworkUrl" TEXT,
    "explicit" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Podcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" TEXT NOT NULL,
    "podcastId" TEXT NOT NULL,
    "season" INTEGER,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "showNotes" TEXT,
    "transcript" TEXT,
    "audioUrl" TEXT NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contributor" (
    "id" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "biography" TEXT,
    "avatarUrl" TEXT,
    "contactEmail" TEXT,
    "homepage" TEXT,
    "twitter" TEXT,
    "twitterHandle" TEXT,
    "pronouns" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_ContributorToEpisode" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Podcast_slug_key" ON "Podcast"("slug");
CREATE UNIQUE INDEX "Episode_podcastId_slug_key" ON "Episode"("podcastId", "slug");
CREATE UNIQUE INDEX "Contributor_slug_key" ON "Contributor"("slug");
CREATE UNIQUE INDEX "_ContributorToEpisode_AB_unique" ON "_ContributorToEpisode"("A", "B");
CREATE INDEX "_ContributorToEpisode_B_index" ON "_ContributorToEpisode"("B");

-- AddForeignKey
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_podcastId_fkey" FOREIGN KEY ("podcastId") REFERENCES "Podcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_ContributorToEpisode" ADD CONSTRAINT "_ContributorToEpisode_A_fkey" FOREIGN KEY ("A") REFERENCES "Contributor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_ContributorToEpisode" ADD CONSTRAINT "_ContributorToEpisode_B_fkey" FOREIGN KEY ("B") REFERENCES "Episode"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "Podcast" ("id", "title", "slug", "feedUrl") VALUES
  ('dw_pod_1', 'Low Water', 'low-water', 'https://feeds.driftwood.example/low-water.xml');
INSERT INTO "Contributor" ("id", "displayName", "slug", "biography", "twitter", "twitterHandle") VALUES
  ('dw_ctb_7', 'Maren Oyelaran', 'maren-oyelaran', 'Sound recordist and essayist.', 'https://twitter.com/marenoye', '@marenoye'),
  ('dw_ctb_9', 'Tobias Pell', 'tobias-pell', 'Writes about harbours.', NULL, '@tpell');
INSERT INTO "Author" ("id", "name", "slug", "bio", "website", "updatedAt") VALUES
  ('cl9aut00tobiaspell00001', 'Tobias Pell', 'tobias-pell', 'Tobias Pell writes about harbours and the people who leave them.', 'https://tobiaspell.example', CURRENT_TIMESTAMP);
