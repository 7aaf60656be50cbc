/**
 * What people call a subject, as a column of SQL: of its references the URN rather than a number, an arrest summons
 * number (longer) or an id. Null where it has none.
 */
export const referenceOf = (table: string): string => `(
  SELECT value FROM reference WHERE reference.mapping = ${table}.mapping AND reference.subject = ${table}.subject
  ORDER BY CASE WHEN value LIKE '________-____-____-____-____________' THEN 2 WHEN UPPER(value) = LOWER(value) THEN 1 ELSE 0 END, LENGTH(value), value LIMIT 1)`;
