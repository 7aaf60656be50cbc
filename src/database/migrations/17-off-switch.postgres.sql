CREATE TABLE off_switch (
  sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, what TEXT NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL, off_until TEXT NOT NULL,
  proposed_at TEXT NOT NULL, proposed_by TEXT NOT NULL, proposed_person TEXT NOT NULL, confirmed_at TEXT, confirmed_by TEXT, ended_at TEXT, ended_by TEXT, ended_why TEXT);
CREATE INDEX off_switch_by_state ON off_switch(state, off_until);
