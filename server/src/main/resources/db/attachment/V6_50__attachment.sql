-- One row per photo or signature that a tablet announced. How far it has come stands nowhere here:
-- that is the length of its part file.
CREATE TABLE attachment_file (
  id VARCHAR(36) PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  round_id VARCHAR(40) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  image_type VARCHAR(10) NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  -- As the tablet sent it: whoever asks how far a file has come is told it again.
  metadata VARCHAR(2000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  user_id VARCHAR(36) NOT NULL,
  device_id VARCHAR(36) NOT NULL,
  created_at BIGINT NOT NULL,
  completed_at BIGINT
);

CREATE INDEX attachment_file_by_record ON attachment_file (record_id);
CREATE INDEX attachment_file_by_user ON attachment_file (user_id, state);
CREATE INDEX attachment_file_by_state ON attachment_file (state, created_at);
