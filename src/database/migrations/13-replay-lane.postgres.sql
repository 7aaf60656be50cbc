ALTER TABLE replay_item ADD COLUMN mapping TEXT;
ALTER TABLE replay_item ADD COLUMN subject TEXT;
