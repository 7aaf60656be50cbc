CREATE TABLE time_cost (
  id TEXT PRIMARY KEY, rule TEXT NOT NULL, court TEXT NOT NULL, minutes INTEGER NOT NULL, why TEXT NOT NULL, said_at TEXT NOT NULL, said_by TEXT NOT NULL,
  answer_by TEXT NOT NULL, answer TEXT, answered_at TEXT, answered_by TEXT);
CREATE INDEX time_cost_by_rule ON time_cost(rule, said_at);
CREATE INDEX task_by_opened ON task(opened_at);
CREATE INDEX doubt_by_opened ON doubt(opened_at);
