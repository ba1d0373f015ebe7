CREATE TABLE round_round (
  id VARCHAR(40) PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  year INTEGER NOT NULL,
  -- 1 to 12 for a round of one month; 0 for a round of the whole year.
  month INTEGER NOT NULL,
  edition_id VARCHAR(40) NOT NULL,
  -- First day of the variant of the procedure the round began with, and keeps; null where the
  -- edition has no procedure.
  procedure_since VARCHAR(10),
  opened_at BIGINT NOT NULL,
  opened_by VARCHAR(36) NOT NULL,
  UNIQUE (kind, year, month)
);

CREATE TABLE round_population (
  round_id VARCHAR(40) NOT NULL REFERENCES round_round (id),
  area_path VARCHAR(60) NOT NULL,
  households INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  entered_at BIGINT NOT NULL,
  entered_by VARCHAR(36) NOT NULL,
  PRIMARY KEY (round_id, area_path)
);

CREATE TABLE round_closing (
  round_id VARCHAR(40) NOT NULL REFERENCES round_round (id),
  stage VARCHAR(20) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  closed_at BIGINT NOT NULL,
  closed_by VARCHAR(36) NOT NULL,
  PRIMARY KEY (round_id, stage, area_path)
);
