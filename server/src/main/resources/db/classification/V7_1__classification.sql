-- One row per revision that became current, as it was judged then. Reasons are not stored: they
-- follow from the sheet and its edition, and are rendered when somebody reads them.
CREATE TABLE classification_result (
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  revision INTEGER NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  edition_id VARCHAR(40) NOT NULL,
  area_type VARCHAR(5) NOT NULL,
  region VARCHAR(30),
  reference_date VARCHAR(10) NOT NULL,
  -- Null while undecidable.
  household_class VARCHAR(20),
  points_low INTEGER NOT NULL,
  points_high INTEGER NOT NULL,
  income_origin VARCHAR(20),
  income_low BIGINT NOT NULL,
  income_high BIGINT NOT NULL,
  income_cutoff BIGINT NOT NULL,
  -- One letter per indicator in the official order: D deprived, N not, A not applicable, U open.
  outcomes VARCHAR(60) NOT NULL,
  -- What the tablet computed for the same content, if it said.
  tablet_class VARCHAR(20),
  -- 1 where the tablet said another class than the server.
  differs INTEGER NOT NULL,
  judged_at BIGINT NOT NULL,
  PRIMARY KEY (round_id, household_id, revision)
);

CREATE INDEX classification_result_differing ON classification_result (differs, round_id);
