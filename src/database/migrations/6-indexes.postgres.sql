DROP INDEX part_by_receipt;
CREATE INDEX part_by_receipt ON part(receipt_id, mapping, ordinal);
DROP INDEX delivery_by_state;
CREATE INDEX delivery_by_state ON delivery(state, system, not_before, sequence)
