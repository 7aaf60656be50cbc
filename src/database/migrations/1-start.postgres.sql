CREATE TABLE body (hash TEXT PRIMARY KEY, bytes BYTEA NOT NULL);
CREATE TABLE receipt (
  arrival INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, system TEXT NOT NULL, media_type TEXT NOT NULL,
  body_hash TEXT REFERENCES body(hash), size INTEGER NOT NULL, received_at TEXT NOT NULL, state TEXT NOT NULL,
  message_id TEXT, why TEXT, place TEXT, same_id_as TEXT, unread TEXT);
CREATE INDEX receipt_by_state ON receipt(state, arrival);
CREATE INDEX receipt_by_message ON receipt(system, message_id);
CREATE TABLE part (
  id TEXT PRIMARY KEY, receipt_id TEXT NOT NULL REFERENCES receipt(id), mapping TEXT NOT NULL, subject TEXT NOT NULL,
  ordinal INTEGER NOT NULL, arrival INTEGER NOT NULL, day TEXT, time TEXT, scope TEXT, content_hash TEXT NOT NULL, said TEXT, origin TEXT,
  gone INTEGER NOT NULL, state TEXT NOT NULL, why TEXT, made TEXT, lineage TEXT, rulebook TEXT, fired TEXT, applied_at TEXT);
CREATE INDEX part_by_applied ON part(applied_at);
CREATE INDEX part_by_lane ON part(mapping, subject, arrival);
CREATE INDEX part_by_state ON part(state, arrival);
CREATE INDEX part_by_receipt ON part(receipt_id);
CREATE TABLE lane (mapping TEXT NOT NULL, subject TEXT NOT NULL, scope TEXT, gone INTEGER NOT NULL, parked_why TEXT, PRIMARY KEY (mapping, subject));
CREATE INDEX lane_by_scope ON lane(mapping, scope);
CREATE TABLE reference (value TEXT NOT NULL, mapping TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (value, mapping, subject));
CREATE INDEX reference_by_subject ON reference(mapping, subject);
CREATE TABLE statement (
  mapping TEXT NOT NULL, subject TEXT NOT NULL, system TEXT NOT NULL, part_id TEXT NOT NULL, court TEXT, day TEXT, made TEXT NOT NULL,
  excluded TEXT, gone INTEGER NOT NULL, said_at TEXT NOT NULL, PRIMARY KEY (mapping, subject));
CREATE INDEX statement_by_court_day ON statement(court, day, mapping);
CREATE TABLE doubt (
  id TEXT PRIMARY KEY, mapping TEXT NOT NULL, subject TEXT NOT NULL, part_id TEXT NOT NULL, field TEXT NOT NULL, why TEXT NOT NULL,
  rules TEXT NOT NULL, "values" TEXT NOT NULL, opened_at TEXT NOT NULL);
CREATE INDEX doubt_by_lane ON doubt(mapping, subject);
CREATE TABLE duty (
  sequence INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, mapping TEXT NOT NULL, subject TEXT NOT NULL, part_id TEXT NOT NULL,
  rule TEXT NOT NULL, whom TEXT NOT NULL, what TEXT NOT NULL, severity TEXT NOT NULL, opened_at TEXT NOT NULL, due_at TEXT NOT NULL,
  proof_needed TEXT NOT NULL, otherwise TEXT NOT NULL, state TEXT NOT NULL, overdue_since TEXT, ended_at TEXT, proof_grade TEXT, proof TEXT,
  replaced_by TEXT, waived_by TEXT, waived_why TEXT);
CREATE INDEX duty_by_lane ON duty(mapping, subject, whom, sequence);
CREATE INDEX duty_by_state ON duty(state, due_at);
CREATE TABLE delivery (
  sequence INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, duty_id TEXT NOT NULL REFERENCES duty(id), system TEXT NOT NULL,
  mapping TEXT NOT NULL, subject TEXT NOT NULL, message TEXT NOT NULL, lineage TEXT, rulebook TEXT NOT NULL, state TEXT NOT NULL,
  next_step TEXT NOT NULL, attempts INTEGER NOT NULL, not_before TEXT NOT NULL, lease_until TEXT, fence INTEGER NOT NULL, taken_at TEXT,
  last_why TEXT, created_at TEXT NOT NULL);
CREATE INDEX delivery_by_state ON delivery(state, not_before);
CREATE INDEX delivery_by_lane ON delivery(mapping, subject, system, sequence);
CREATE INDEX delivery_by_duty ON delivery(duty_id);
CREATE TABLE attempt (id TEXT PRIMARY KEY, delivery_id TEXT NOT NULL, at TEXT NOT NULL, step TEXT NOT NULL, outcome TEXT NOT NULL, why TEXT);
CREATE INDEX attempt_by_delivery ON attempt(delivery_id);
CREATE TABLE task (
  id TEXT PRIMARY KEY, mapping TEXT NOT NULL, subject TEXT NOT NULL, part_id TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
  audience TEXT NOT NULL, code TEXT NOT NULL, instruction TEXT NOT NULL, opened_at TEXT NOT NULL);
CREATE INDEX task_by_lane ON task(mapping, subject);
CREATE TABLE comparison (
  id TEXT PRIMARY KEY, court TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, population INTEGER NOT NULL, same INTEGER NOT NULL,
  explained INTEGER NOT NULL, mismatched INTEGER NOT NULL, unchecked INTEGER NOT NULL, excluded INTEGER NOT NULL);
CREATE INDEX comparison_by_court_day ON comparison(court, day, at);
CREATE TABLE mismatch (
  fingerprint TEXT PRIMARY KEY, court TEXT NOT NULL, day TEXT NOT NULL, case_reference TEXT NOT NULL, field TEXT NOT NULL, severity TEXT NOT NULL,
  libra TEXT, common_platform TEXT, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, state TEXT NOT NULL);
CREATE INDEX mismatch_by_state ON mismatch(state, court, day);
CREATE TABLE job_run (
  occurrence TEXT PRIMARY KEY, job TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT NOT NULL, looked_at INTEGER NOT NULL, why TEXT);
CREATE INDEX job_run_by_job ON job_run(job, started_at);
