CREATE TABLE pull (
  system TEXT PRIMARY KEY, checkpoint TEXT, asked_at TEXT, kept_at TEXT, failing_since TEXT, failures INTEGER NOT NULL, last_why TEXT,
  not_before TEXT NOT NULL, lease_until TEXT, fence INTEGER NOT NULL);
