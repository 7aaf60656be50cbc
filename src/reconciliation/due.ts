import { closeOfWorkingDay, courtHoursAfter, COURT_OPENS } from '../case-model/court-hours';
import { londonInstant, type Day, type Instant } from '../case-model/london';
import type { Severity } from '../rule/rule';

/** How long a difference of each harm may stand, in court hours or working days (decisions/what-the-comparison-counts.md). */
const COURT_HOURS: Partial<Record<Severity, number>> = { custody: 2, tag: 2, warrant: 2 };
const WORKING_DAYS: Partial<Record<Severity, number>> = { fine: 5, record: 10 };

/** By when somebody should have seen to a difference: by its harm, and before the court sits where that is yet to come. Undefined where it harms nobody. Pure. */
export function dueOf(severity: Severity, day: Day, foundAt: Instant): Instant | undefined {
  const [hours, days] = [COURT_HOURS[severity], WORKING_DAYS[severity]];
  const byHarm = hours !== undefined ? courtHoursAfter(foundAt, hours) : days === undefined ? undefined : closeOfWorkingDay(foundAt, days);
  const sitting = severity === 'cosmetic' || day === '' ? undefined : londonInstant(day, COURT_OPENS);
  return sitting !== undefined && sitting > foundAt && (byHarm === undefined || sitting < byHarm) ? sitting : byHarm;
}
