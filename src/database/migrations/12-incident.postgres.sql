CREATE INDEX duty_by_opening ON duty(opened_at, whom);
CREATE TABLE incident (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, owner TEXT NOT NULL, opened_at TEXT NOT NULL, partner TEXT, rule TEXT, receipt_id TEXT, mapping TEXT, subject TEXT, period_from TEXT NOT NULL, period_to TEXT NOT NULL,
  unproved INTEGER NOT NULL, message TEXT NOT NULL, duties_at_start INTEGER NOT NULL, open_at_end INTEGER, ended_at TEXT, ended_by TEXT, ended_why TEXT);
CREATE INDEX incident_by_opening ON incident(opened_at);
