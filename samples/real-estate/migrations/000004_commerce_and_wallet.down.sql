DROP TABLE wallet_ledger_entries;
DROP TABLE payments;
DROP TABLE commerce;
