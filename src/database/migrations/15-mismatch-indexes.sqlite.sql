CREATE INDEX identity_link_by_time ON identity_link(at);
CREATE INDEX mismatch_by_field ON mismatch(compared, field, state, last_seen);
