ALTER TABLE mismatch ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE mismatch ADD COLUMN pair TEXT NOT NULL DEFAULT '';
ALTER TABLE mismatch ADD COLUMN system TEXT NOT NULL DEFAULT 'libra';
ALTER TABLE mismatch ADD COLUMN expected TEXT NOT NULL DEFAULT '';
ALTER TABLE mismatch ADD COLUMN cause TEXT NOT NULL DEFAULT 'not known';
ALTER TABLE mismatch ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]';
ALTER TABLE mismatch ADD COLUMN due_at TEXT;
ALTER TABLE mismatch ADD COLUMN owner TEXT;
ALTER TABLE mismatch ADD COLUMN accepted_until TEXT;
ALTER TABLE mismatch ADD COLUMN accepted_by TEXT;
ALTER TABLE mismatch ADD COLUMN accepted_why TEXT;
ALTER TABLE mismatch ADD COLUMN said_fixed_at TEXT;
ALTER TABLE mismatch ADD COLUMN said_fixed_by TEXT;
UPDATE mismatch SET subject = court || '|' || day, pair = court || '|' || day || '|' || case_reference WHERE compared = 'court day';
UPDATE mismatch SET state = 'gone', system = 'fines-accounts' WHERE compared = 'accounts';
CREATE INDEX mismatch_by_subject ON mismatch(compared, subject);
CREATE INDEX mismatch_by_case ON mismatch(case_reference);
CREATE TABLE mismatch_event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL, said_by TEXT NOT NULL, why TEXT, run_id TEXT);
CREATE INDEX mismatch_event_by_fingerprint ON mismatch_event(fingerprint, sequence);
CREATE TRIGGER mismatch_event_is_not_changed BEFORE UPDATE ON mismatch_event BEGIN SELECT RAISE(ABORT, 'The history of a mismatch is only added to'); END;
CREATE TRIGGER mismatch_event_is_not_deleted BEFORE DELETE ON mismatch_event BEGIN SELECT RAISE(ABORT, 'The history of a mismatch is only added to'); END;
CREATE TABLE comparison_run (
  id TEXT PRIMARY KEY, compared TEXT NOT NULL, scope TEXT NOT NULL, asked_by TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT, state TEXT NOT NULL, since TEXT, rulebook TEXT NOT NULL, checkpoint TEXT NOT NULL,
  pages INTEGER NOT NULL, failed_pages INTEGER NOT NULL, population INTEGER NOT NULL, same INTEGER NOT NULL, explained INTEGER NOT NULL, mismatched INTEGER NOT NULL, unchecked INTEGER NOT NULL, in_flight INTEGER NOT NULL, excluded INTEGER NOT NULL,
  seeds_found TEXT NOT NULL, seeds_missed TEXT NOT NULL, last_why TEXT, lease_until TEXT, fence INTEGER NOT NULL,
  CHECK (same + explained + mismatched + unchecked + excluded = population));
CREATE INDEX comparison_run_by_state ON comparison_run(state, compared, started_at);
CREATE INDEX comparison_run_by_start ON comparison_run(started_at);
CREATE TABLE run_due (run_id TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (run_id, subject));
CREATE TABLE run_unchecked (
  run_id TEXT NOT NULL, subject TEXT NOT NULL, pair TEXT NOT NULL, case_reference TEXT NOT NULL, court TEXT NOT NULL, day TEXT NOT NULL, why TEXT NOT NULL, in_flight INTEGER NOT NULL, PRIMARY KEY (run_id, subject, pair));
CREATE INDEX statement_by_saying ON statement(said_at, mapping);
DROP INDEX part_day;
CREATE INDEX part_day ON part(mapping, day, subject);
