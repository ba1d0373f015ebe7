CREATE TABLE area_unit (
  code VARCHAR(8) PRIMARY KEY,
  level VARCHAR(10) NOT NULL,
  -- The word before the name: TINH, HUYEN, XA, THI_TRAN ...
  kind VARCHAR(12) NOT NULL,
  -- RURAL or URBAN for communes and villages; null above.
  type VARCHAR(5),
  name VARCHAR(120) NOT NULL,
  name_folded VARCHAR(160) NOT NULL,
  parent_code VARCHAR(8) REFERENCES area_unit (code),
  path VARCHAR(60) NOT NULL UNIQUE,
  -- Column of the income point table; null where none is known for the province.
  region VARCHAR(30)
);

CREATE INDEX area_unit_by_parent ON area_unit (parent_code, code);
