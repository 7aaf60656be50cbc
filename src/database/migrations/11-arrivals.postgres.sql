CREATE INDEX receipt_by_time ON receipt(received_at, system);
CREATE INDEX census_message_by_time ON census_message(received_at, court);
CREATE INDEX opening_by_time ON opening(opened_at, whom);
CREATE TABLE job_hour (job TEXT NOT NULL, day TEXT NOT NULL, hour INTEGER NOT NULL, looked_at BIGINT NOT NULL, PRIMARY KEY (job, day, hour));
CREATE INDEX job_hour_by_day ON job_hour(day);
