-- The key of keyed hashes, encrypted with the operator's secret key: it tells at the start whether that key is the
-- right one, and hashes stay the same when it is changed.
CREATE TABLE vault (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  hash_key bytea NOT NULL
);
