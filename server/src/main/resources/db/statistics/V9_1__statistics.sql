-- Everything here is made from events and can be made again from them.

-- What each household counts as: in what is current, and in each stage that froze it.
CREATE TABLE statistics_household (
  round_id VARCHAR(40) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  household_id VARCHAR(36) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  revision INTEGER NOT NULL,
  household_class VARCHAR(20) NOT NULL,
  persons INTEGER NOT NULL,
  ethnic_minority INTEGER NOT NULL,
  indicators TEXT NOT NULL,
  PRIMARY KEY (round_id, stage, household_id)
);

-- Sums per village and class; 'undecided' stands beside the classes.
CREATE TABLE statistics_class (
  round_id VARCHAR(40) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  household_class VARCHAR(20) NOT NULL,
  households INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  minority_households INTEGER NOT NULL,
  counted_at BIGINT NOT NULL,
  PRIMARY KEY (round_id, stage, area_path, household_class)
);

CREATE TABLE statistics_indicator (
  round_id VARCHAR(40) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  household_class VARCHAR(20) NOT NULL,
  code VARCHAR(60) NOT NULL,
  deprived INTEGER NOT NULL,
  applicable INTEGER NOT NULL,
  PRIMARY KEY (round_id, stage, area_path, household_class, code)
);

-- The stages as statistics heard of them.
CREATE TABLE statistics_closing (
  round_id VARCHAR(40) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  area_path VARCHAR(60) NOT NULL,
  closed_at BIGINT NOT NULL,
  PRIMARY KEY (round_id, stage, area_path)
);
