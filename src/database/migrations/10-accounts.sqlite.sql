ALTER TABLE comparison ADD COLUMN compared TEXT NOT NULL DEFAULT 'court day';
ALTER TABLE mismatch ADD COLUMN compared TEXT NOT NULL DEFAULT 'court day';
ALTER TABLE mismatch ADD COLUMN account TEXT NOT NULL DEFAULT '';
CREATE TABLE account_reading (account TEXT PRIMARY KEY, asked_at TEXT NOT NULL, outcome TEXT NOT NULL, why TEXT, failures INTEGER NOT NULL, not_before TEXT NOT NULL);
CREATE INDEX part_day ON part (mapping, day);
