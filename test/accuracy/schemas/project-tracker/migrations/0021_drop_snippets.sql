-- Nobody used snippets; the export ran in the last release.
DROP TABLE snippets;

