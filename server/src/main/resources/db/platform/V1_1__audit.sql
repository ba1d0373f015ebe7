CREATE TABLE audit_entry (
  id VARCHAR(36) PRIMARY KEY,
  at BIGINT NOT NULL,
  actor_id VARCHAR(36),
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail TEXT NOT NULL
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject, at);
