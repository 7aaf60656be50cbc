CREATE TABLE census_message (
  receipt_id TEXT PRIMARY KEY, arrival INTEGER NOT NULL, received_at TEXT NOT NULL, hearing TEXT, hearing_day TEXT, shared_at TEXT, court TEXT, day TEXT, counted INTEGER NOT NULL, results INTEGER NOT NULL);
CREATE INDEX census_message_by_arrival ON census_message(arrival);
CREATE INDEX census_message_by_hearing ON census_message(hearing, hearing_day, shared_at);
CREATE INDEX census_message_by_court_day ON census_message(court, day);
CREATE TABLE census_result (
  id TEXT PRIMARY KEY, receipt_id TEXT NOT NULL, arrival INTEGER NOT NULL, harm TEXT NOT NULL, mapping TEXT NOT NULL, whom TEXT NOT NULL, path TEXT NOT NULL, result_key TEXT NOT NULL, code TEXT NOT NULL,
  people TEXT NOT NULL, cases TEXT NOT NULL, offence TEXT, for_notices INTEGER NOT NULL, court TEXT, day TEXT, state TEXT NOT NULL, answered_by TEXT, part_id TEXT, subject TEXT, checked_at TEXT NOT NULL);
CREATE INDEX census_result_by_state ON census_result(state, harm, whom, arrival);
CREATE INDEX census_result_by_key ON census_result(result_key, harm, arrival);
CREATE INDEX census_result_by_lane ON census_result(mapping, subject);
CREATE INDEX census_result_by_receipt ON census_result(receipt_id);
CREATE TABLE source_count (system TEXT NOT NULL, court TEXT NOT NULL, day TEXT NOT NULL, messages INTEGER NOT NULL, said_at TEXT NOT NULL, PRIMARY KEY (system, court, day));
