CREATE TABLE open_circuit (system TEXT PRIMARY KEY, failing_since TEXT NOT NULL, opened_at TEXT NOT NULL, waits INTEGER NOT NULL, not_before TEXT NOT NULL, why TEXT NOT NULL);
