-- moved to the CMS, the middleware and Elasticsearch
DROP TABLE review_votes;
DROP TABLE banners;
DROP TABLE channel_listings;
DROP TABLE channel_accounts;
DROP TABLE search_synonyms;
ALTER TABLE return_items RENAME COLUMN condition_note TO item_condition;
ALTER TABLE reviews DROP COLUMN helpful_count;
