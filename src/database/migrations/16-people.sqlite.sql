CREATE TABLE session (
  id_hash TEXT PRIMARY KEY, issuer TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL, begun_at TEXT NOT NULL, seen_at TEXT NOT NULL);
CREATE INDEX session_by_time ON session(seen_at);
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL, named TEXT NOT NULL, action TEXT NOT NULL,
  object TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);
CREATE INDEX audit_by_object ON audit(object, sequence);
CREATE TABLE audit_head (one INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, hash TEXT NOT NULL);
INSERT INTO audit_head (one, sequence, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to'); END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to'); END;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'The audit trail is only added to'); END;
