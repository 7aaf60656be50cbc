CREATE TABLE opening (duty_id TEXT PRIMARY KEY, whom TEXT NOT NULL, severity TEXT NOT NULL, mapping TEXT NOT NULL, part_id TEXT NOT NULL, opened_at TEXT NOT NULL);
INSERT INTO opening (duty_id, whom, severity, mapping, part_id, opened_at) SELECT id, whom, severity, mapping, part_id, opened_at FROM duty;
CREATE INDEX opening_by_whom ON opening(whom);
CREATE FUNCTION duty_is_opened() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO opening (duty_id, whom, severity, mapping, part_id, opened_at) VALUES (NEW.id, NEW.whom, NEW.severity, NEW.mapping, NEW.part_id, NEW.opened_at); RETURN NEW; END $$;
CREATE TRIGGER duty_is_opened AFTER INSERT ON duty FOR EACH ROW EXECUTE FUNCTION duty_is_opened();
CREATE INDEX duty_by_whom ON duty(whom, state, severity, proof_grade, due_at);
CREATE TABLE finding (
  fingerprint TEXT PRIMARY KEY, watch TEXT NOT NULL, what TEXT NOT NULL, severity TEXT NOT NULL, whom TEXT, mapping TEXT, subject TEXT, receipt_id TEXT,
  why TEXT NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, state TEXT NOT NULL);
CREATE INDEX finding_by_state ON finding(state, watch, severity);
