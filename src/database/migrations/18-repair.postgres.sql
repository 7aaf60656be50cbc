CREATE TABLE repair (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, what TEXT NOT NULL, duty_id TEXT, delivery_id TEXT, system TEXT NOT NULL, reference TEXT NOT NULL, severity TEXT NOT NULL, preview TEXT NOT NULL, needs_second INTEGER NOT NULL,
  state TEXT NOT NULL, keyed_by TEXT, why TEXT NOT NULL, proposed_at TEXT NOT NULL, proposed_by TEXT NOT NULL, proposed_person TEXT, confirmed_at TEXT, confirmed_by TEXT, confirmed_person TEXT, not_before TEXT NOT NULL, sent_at TEXT, settled_at TEXT, answer TEXT,
  shown TEXT, still_seen_at TEXT, ended_at TEXT, ended_by TEXT, ended_why TEXT, run_id TEXT, many_id TEXT, place INTEGER, looked INTEGER NOT NULL);
CREATE INDEX repair_by_state ON repair(state, sequence);
CREATE INDEX repair_by_mismatch ON repair(fingerprint, state);
CREATE INDEX repair_by_many ON repair(many_id, place);
CREATE TABLE repair_many (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, compared TEXT NOT NULL, field TEXT NOT NULL, system TEXT NOT NULL, cause TEXT NOT NULL, severity TEXT NOT NULL, in_all INTEGER NOT NULL, left_out INTEGER NOT NULL, beyond INTEGER NOT NULL, population INTEGER NOT NULL, list_hash TEXT NOT NULL,
  state TEXT NOT NULL, why TEXT NOT NULL, proposed_at TEXT NOT NULL, proposed_by TEXT NOT NULL, proposed_person TEXT NOT NULL, confirmed_at TEXT, confirmed_by TEXT, confirmed_person TEXT,
  ramp_from INTEGER NOT NULL, moved_at TEXT NOT NULL, stopped_at TEXT, stopped_why TEXT, ended_at TEXT, ended_by TEXT, ended_why TEXT, lease_until TEXT, fence INTEGER NOT NULL);
CREATE INDEX repair_many_by_state ON repair_many(state, sequence);
CREATE INDEX mismatch_alike ON mismatch(state, compared, system, field, cause, fingerprint);
