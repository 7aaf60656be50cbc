CREATE TABLE debtor_check (
  mapping TEXT NOT NULL, subject TEXT NOT NULL, about TEXT NOT NULL, part_id TEXT NOT NULL, day TEXT NOT NULL, case_reference TEXT NOT NULL, court TEXT NOT NULL, authority TEXT NOT NULL,
  pence BIGINT NOT NULL, checked_at TEXT NOT NULL, PRIMARY KEY (mapping, subject, about));
CREATE INDEX debtor_check_day ON debtor_check (day);
CREATE TABLE debtor_gap (
  mapping TEXT NOT NULL, subject TEXT NOT NULL, about TEXT NOT NULL, code TEXT NOT NULL, missing TEXT NOT NULL, ask TEXT NOT NULL, question TEXT NOT NULL, waits INTEGER NOT NULL,
  opened_at TEXT NOT NULL, ended_at TEXT, ended_why TEXT, PRIMARY KEY (mapping, subject, about, code));
