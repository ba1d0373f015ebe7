CREATE TABLE account_user (
  id VARCHAR(36) PRIMARY KEY,
  user_name VARCHAR(60) NOT NULL UNIQUE,
  display_name VARCHAR(120) NOT NULL,
  name_folded VARCHAR(200) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  -- Not null while a one-time password is in use: the time after which it no longer opens anything.
  one_time_until BIGINT,
  locked_at BIGINT,
  -- Grows with every lock and new password; what was issued under an older version is void.
  credential_version INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE account_role (
  user_id VARCHAR(36) NOT NULL REFERENCES account_user (id),
  role VARCHAR(30) NOT NULL,
  PRIMARY KEY (user_id, role)
);

-- Rows are never deleted: whether an area was someone's at an instant decides over late sheets.
CREATE TABLE account_area (
  id VARCHAR(36) PRIMARY KEY,
  user_id VARCHAR(36) NOT NULL REFERENCES account_user (id),
  area_path VARCHAR(60) NOT NULL,
  valid_from BIGINT NOT NULL,
  valid_until BIGINT
);

CREATE INDEX account_area_by_user ON account_area (user_id);

CREATE TABLE account_page_session (
  secret_hash VARCHAR(64) PRIMARY KEY,
  user_id VARCHAR(36) NOT NULL REFERENCES account_user (id),
  credential_version INTEGER NOT NULL,
  begun_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);

CREATE INDEX account_page_session_by_begin ON account_page_session (begun_at);

-- A family is one sign-in on one device: each token in it is used once and makes the next.
CREATE TABLE account_token_family (
  id VARCHAR(36) PRIMARY KEY,
  user_id VARCHAR(36) NOT NULL REFERENCES account_user (id),
  credential_version INTEGER NOT NULL,
  begun_at BIGINT NOT NULL,
  revoked_at BIGINT
);

CREATE TABLE account_refresh_token (
  secret_hash VARCHAR(64) PRIMARY KEY,
  family_id VARCHAR(36) NOT NULL REFERENCES account_token_family (id),
  issued_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
);

CREATE INDEX account_refresh_token_by_expiry ON account_refresh_token (expires_at);
