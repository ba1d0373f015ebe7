-- Every visit as it was sent. Rows are only added: a visit is never changed, the next one is another.
CREATE TABLE inbox_visit (
  record_id VARCHAR(36) PRIMARY KEY,
  revision_id VARCHAR(36) NOT NULL,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  visited_on VARCHAR(10) NOT NULL,
  attempt INTEGER NOT NULL,
  note TEXT,
  made_at BIGINT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  user_id VARCHAR(36) NOT NULL,
  device_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL
);

CREATE INDEX inbox_visit_by_household ON inbox_visit (round_id, household_id);
CREATE INDEX inbox_visit_by_village ON inbox_visit (round_id, area_path);

-- Every revision of the record of a village meeting as it was sent; rows are only added. The one with
-- the highest number is current.
CREATE TABLE inbox_meeting (
  record_id VARCHAR(36) NOT NULL,
  revision_id VARCHAR(36) NOT NULL,
  number INTEGER NOT NULL,
  round_id VARCHAR(40) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  held_on VARCHAR(10) NOT NULL,
  started_at BIGINT NOT NULL,
  -- The record as it was sent.
  content TEXT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  user_id VARCHAR(36) NOT NULL,
  device_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (record_id, revision_id),
  UNIQUE (record_id, number)
);

CREATE INDEX inbox_meeting_by_village ON inbox_meeting (round_id, area_path);

-- What tablets are told of assignments, at a position of the feed of their commune. Positions come
-- from inbox_commune, as those of sheets do.
CREATE TABLE inbox_assignment (
  assignment_id VARCHAR(36) PRIMARY KEY,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  commune VARCHAR(8) NOT NULL REFERENCES inbox_commune (code),
  position BIGINT NOT NULL,
  is_open INTEGER NOT NULL,
  content TEXT NOT NULL
);

CREATE INDEX inbox_assignment_by_household ON inbox_assignment (household_id, is_open);
CREATE INDEX inbox_assignment_by_commune ON inbox_assignment (commune, position);
CREATE INDEX inbox_assignment_by_village ON inbox_assignment (area_path, position);
