-- One-time codes with which tablets register. The code itself is shown once and not kept.
CREATE TABLE device_code (
  id VARCHAR(36) PRIMARY KEY,
  code_hash VARCHAR(64) NOT NULL UNIQUE,
  area_path VARCHAR(60) NOT NULL,
  -- Whose tablet it will be; null for one of the commune.
  user_id VARCHAR(36),
  issued_by VARCHAR(36) NOT NULL,
  issued_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  used_at BIGINT,
  device_id VARCHAR(36)
);

CREATE INDEX device_code_by_area ON device_code (area_path);

CREATE TABLE device_tablet (
  -- Made on the tablet.
  id VARCHAR(36) PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  -- The only one who may sign in on it; null for whoever works in the commune.
  user_id VARCHAR(36),
  last_user_id VARCHAR(36),
  app_version VARCHAR(40) NOT NULL,
  enrolled_at BIGINT NOT NULL,
  last_contact_at BIGINT NOT NULL,
  -- Records left on the tablet when it last said so; null as long as it never did.
  unsent INTEGER,
  revoked_at BIGINT,
  revoked_by VARCHAR(36),
  revoke_reason VARCHAR(300)
);

CREATE INDEX device_tablet_by_area ON device_tablet (area_path);
