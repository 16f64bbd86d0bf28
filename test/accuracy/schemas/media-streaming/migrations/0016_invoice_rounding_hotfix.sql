-- FIN-881: tax was rounded per line in April. copy first, then fix
CREATE TABLE billing_invoice_backup_20230412 AS SELECT * FROM billing_invoice;
UPDATE billing_invoice SET total = subtotal + tax WHERE total <> subtotal + tax;
ALTER TABLE billing_invoice ADD COLUMN rounding_fixed boolean NOT NULL DEFAULT false;
ALTER TABLE billing_payment ADD CONSTRAINT billing_payment_invoice_fkey2 FOREIGN KEY (invoice_id) REFERENCES billing_invoice (id);
