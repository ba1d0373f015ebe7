-- Every re-check that was ordered. What changes in a row is that it is closed, once.
CREATE TABLE recheck_order (
  assignment_id VARCHAR(36) PRIMARY KEY,
  round_id VARCHAR(40) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  origin VARCHAR(20) NOT NULL,
  reason TEXT NOT NULL,
  due_on VARCHAR(10) NOT NULL,
  -- The revision of the sheet that was returned.
  revision INTEGER NOT NULL,
  ordered_at BIGINT NOT NULL,
  ordered_by VARCHAR(36) NOT NULL,
  closed_at BIGINT,
  -- The revision that answered it.
  closed_revision INTEGER
);

-- A household has one open re-check at most.
CREATE UNIQUE INDEX recheck_order_open ON recheck_order (household_id, round_id)
  WHERE closed_at IS NULL;
CREATE INDEX recheck_order_by_area ON recheck_order (round_id, area_path);
