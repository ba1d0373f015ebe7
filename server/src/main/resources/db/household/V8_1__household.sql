-- One row per household of a round as lists show it: made anew from the inbox and the judgement
-- whenever a sheet is judged, so that it can be dropped and rebuilt at any time.
CREATE TABLE household_current (
  record_id VARCHAR(36) PRIMARY KEY,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  commune_path VARCHAR(60) NOT NULL,
  -- Empty where the sheet has no member with a name yet.
  head_name TEXT NOT NULL,
  head_folded TEXT NOT NULL,
  -- The folded name with the given name first: the order of Vietnamese lists.
  head_order TEXT NOT NULL,
  persons INTEGER NOT NULL,
  -- Null while undecidable; the rank puts the poorest first and the undecidable last.
  household_class VARCHAR(20),
  class_rank INTEGER NOT NULL,
  deprivation_low INTEGER NOT NULL,
  deprivation_high INTEGER NOT NULL,
  -- COMPUTED, KEYED or MEASURED; null where the sheet does not say.
  income_origin VARCHAR(10),
  -- In the unit of the cut-off; null where there is no bound.
  income_low BIGINT,
  income_high BIGINT,
  income_cutoff BIGINT NOT NULL,
  income_unit VARCHAR(30) NOT NULL,
  -- What the tablet computed, and 1 where the server's result is another one.
  tablet_class VARCHAR(20),
  differs INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  sender_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL,
  UNIQUE (round_id, household_id)
);

CREATE INDEX household_current_by_village ON household_current (round_id, area_path, head_order);
CREATE INDEX household_current_by_commune ON household_current (round_id, commune_path, head_order);
