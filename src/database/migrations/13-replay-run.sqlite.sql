CREATE TABLE replay_run (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, started_by TEXT NOT NULL, started_at TEXT NOT NULL, what TEXT NOT NULL, system TEXT, cause TEXT, period_from TEXT NOT NULL, period_to TEXT NOT NULL,
  cap INTEGER NOT NULL, chosen INTEGER NOT NULL, still INTEGER NOT NULL, beyond INTEGER NOT NULL, population INTEGER NOT NULL, list_hash TEXT NOT NULL, severity TEXT NOT NULL, wait_seconds INTEGER NOT NULL,
  state TEXT NOT NULL, ramp_from INTEGER NOT NULL, gate_passed INTEGER NOT NULL, stopped_at TEXT, stopped_why TEXT, stopped_place INTEGER, ended_at TEXT, lease_until TEXT, fence INTEGER NOT NULL);
CREATE INDEX replay_run_by_state ON replay_run(state, started_at);
CREATE TABLE replay_item (
  run_id TEXT NOT NULL REFERENCES replay_run(id), place INTEGER NOT NULL, receipt_id TEXT NOT NULL, reference TEXT, severity TEXT NOT NULL, expects INTEGER NOT NULL,
  state TEXT NOT NULL, begun_at TEXT, in_doubt INTEGER, ended_at TEXT, why TEXT, PRIMARY KEY (run_id, place));
CREATE INDEX replay_item_by_state ON replay_item(run_id, state, place);
