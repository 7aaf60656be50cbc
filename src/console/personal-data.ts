import { record, type Deed } from '../audit/record';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import type { Acting } from '../sign-in/acting';

/** Writes down that somebody is shown what a court said of people, before it is shown. */
export const writeDownViewing = (database: Database, by: Acting, object: Deed['object'], why: string, at: Instant): Promise<void> =>
  database.writeOnce(manager => record(manager, by, { action: 'personal data seen', object, detail: { why } }, at));
