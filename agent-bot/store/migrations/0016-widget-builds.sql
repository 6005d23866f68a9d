-- Pages pin the widget by its hash: after an update of Baton they still ask for the files they were pinned to.
CREATE TABLE widget_builds (
  -- Of its integrity.json, SHA-256 in hex, the first 16 digits.
  build text PRIMARY KEY,
  kept_at bigint NOT NULL,
  -- To the day: builds that no page asks for any more are forgotten.
  asked_at bigint NOT NULL
);
CREATE TABLE widget_files (
  build text NOT NULL REFERENCES widget_builds ON DELETE CASCADE,
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (build, name)
);
