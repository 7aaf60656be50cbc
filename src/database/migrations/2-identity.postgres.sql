ALTER TABLE part ADD COLUMN own_subject TEXT NOT NULL DEFAULT '';
UPDATE part SET own_subject = subject;
CREATE INDEX part_by_own_subject ON part(mapping, own_subject);
ALTER TABLE lane ADD COLUMN moved_to TEXT;
ALTER TABLE lane ADD COLUMN note TEXT;
CREATE TABLE identity (
  id TEXT PRIMARY KEY, "of" TEXT NOT NULL, system TEXT NOT NULL, own_key TEXT NOT NULL, within TEXT, leader TEXT NOT NULL, says TEXT NOT NULL, fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL, subject TEXT NOT NULL, part_id TEXT NOT NULL, since TEXT NOT NULL, gone INTEGER NOT NULL, due INTEGER NOT NULL, ejected_why TEXT, ejected_at TEXT);
CREATE INDEX identity_by_leader ON identity(leader);
CREATE INDEX identity_by_within ON identity(within);
CREATE INDEX identity_by_lane ON identity(mapping, subject);
CREATE INDEX identity_by_due ON identity(due, since);
CREATE TABLE identifier (
  kind TEXT NOT NULL, value TEXT NOT NULL, identity TEXT NOT NULL REFERENCES identity(id), part_id TEXT NOT NULL, since TEXT NOT NULL, said_now INTEGER NOT NULL,
  PRIMARY KEY (value, kind, identity));
CREATE INDEX identifier_by_identity ON identifier(identity);
CREATE TABLE identity_link (
  id TEXT PRIMARY KEY, a TEXT NOT NULL REFERENCES identity(id), b TEXT NOT NULL REFERENCES identity(id), "of" TEXT NOT NULL, state TEXT NOT NULL, decided_by TEXT NOT NULL, word TEXT NOT NULL,
  why TEXT NOT NULL, score INTEGER NOT NULL, evidence TEXT NOT NULL, compared TEXT NOT NULL, asked_why TEXT, at TEXT NOT NULL);
CREATE INDEX identity_link_by_a ON identity_link(a);
CREATE INDEX identity_link_by_b ON identity_link(b);
CREATE INDEX identity_link_by_state ON identity_link(state, at);
CREATE TABLE identity_relation (id TEXT PRIMARY KEY, part_id TEXT NOT NULL, relation TEXT NOT NULL, arrival INTEGER NOT NULL, done_at TEXT);
CREATE INDEX identity_relation_by_done ON identity_relation(done_at, arrival);
