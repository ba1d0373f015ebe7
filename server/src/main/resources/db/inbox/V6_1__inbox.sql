-- The current state of each household's sheet: a projection of inbox_revision.
CREATE TABLE inbox_sheet (
  record_id VARCHAR(36) PRIMARY KEY,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  revision INTEGER NOT NULL,
  edition_id VARCHAR(40) NOT NULL,
  -- Of the first revision, whatever later ones say: ages are counted on it.
  interview_date VARCHAR(10) NOT NULL,
  content TEXT NOT NULL,
  tablet_class VARCHAR(20),
  -- What the judgement answered; written by the listener of Classified.
  result_class VARCHAR(20),
  result_points INTEGER NOT NULL,
  user_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL,
  -- The household first: a batch asks for its households before it knows their rounds.
  UNIQUE (household_id, round_id)
);

-- Every revision ever received, as it was sent. Rows are only added; the one thing that changes is
-- that a held revision is decided, once.
CREATE TABLE inbox_revision (
  record_id VARCHAR(36) NOT NULL,
  revision_id VARCHAR(36) NOT NULL,
  -- The sheet it was applied to and its number there; null while held, in conflict or dropped.
  sheet_id VARCHAR(36),
  number INTEGER,
  status VARCHAR(20) NOT NULL,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  base_revision INTEGER NOT NULL,
  edition_id VARCHAR(40) NOT NULL,
  interview_date VARCHAR(10) NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT NOT NULL,
  tablet_class VARCHAR(20),
  content_hash VARCHAR(64) NOT NULL,
  content TEXT NOT NULL,
  -- What became current where it was merged; null where the content sent did.
  merged TEXT,
  receipt TEXT NOT NULL,
  user_id VARCHAR(36) NOT NULL,
  device_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL,
  decided_at BIGINT,
  decided_by VARCHAR(36),
  PRIMARY KEY (record_id, revision_id),
  UNIQUE (sheet_id, number)
);

CREATE INDEX inbox_revision_by_household ON inbox_revision (round_id, household_id);
CREATE INDEX inbox_revision_by_status ON inbox_revision (status, area_path);

-- One row per commune: whoever holds it gives out the positions of its feed until the transaction
-- ends. So positions are committed in their order, and a reader never passes a row that is still to
-- come.
CREATE TABLE inbox_commune (
  code VARCHAR(8) PRIMARY KEY,
  path VARCHAR(60) NOT NULL UNIQUE,
  position BIGINT NOT NULL
);

-- Where a sheet was last told of, per village it is or was in. A row whose village is not the
-- sheet's any more says that the sheet left.
CREATE TABLE inbox_feed (
  record_id VARCHAR(36) NOT NULL REFERENCES inbox_sheet (record_id),
  area_path VARCHAR(60) NOT NULL,
  commune VARCHAR(8) NOT NULL REFERENCES inbox_commune (code),
  position BIGINT NOT NULL,
  PRIMARY KEY (record_id, area_path)
);

CREATE INDEX inbox_feed_by_commune ON inbox_feed (commune, position);
CREATE INDEX inbox_feed_by_village ON inbox_feed (area_path, position);
