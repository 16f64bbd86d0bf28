-- advice of the DBA review
CREATE INDEX idx_persons_last_name ON core.persons (last_name);
CREATE INDEX idx_requests_category ON requests.requests (category_id);
CREATE INDEX idx_requests_open_due ON requests.requests (due_on) WHERE status NOT IN ('resolved','rejected');
CREATE INDEX idx_requests_due ON requests.requests (due_on);
ALTER TABLE requests.requests ADD CONSTRAINT fk_requests_category FOREIGN KEY (category_id) REFERENCES requests.categories(id);
ALTER TABLE tax.taxpayers ADD CONSTRAINT uq_taxpayers_register UNIQUE (register_no);
ALTER TABLE waste.weighings ADD CONSTRAINT chk_weighings_net CHECK (net_kg >= 0);
CREATE INDEX idx_copies_work ON library.copies (work_id);
CREATE INDEX idx_inspections_premise ON inspect.inspections (premise_id, planned_on DESC);
CREATE INDEX idx_assessments_taxpayer ON tax.assessments (taxpayer_id);
CREATE UNIQUE INDEX ON permits.companies (uid) WHERE uid IS NOT NULL;
