-- One row per round: updating it gives the next position and holds back every other writer of the
-- round until the transaction ends, so that positions are committed in their order and no event of a
-- round is ever passed by a later one.
CREATE TABLE events_round (
  round_id VARCHAR(40) PRIMARY KEY,
  position BIGINT NOT NULL
);

CREATE TABLE events_review_event (
  round_id VARCHAR(40) NOT NULL,
  position BIGINT NOT NULL,
  type VARCHAR(20) NOT NULL,
  payload TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (round_id, position)
);
