import { IsNull, LessThan, Not } from 'typeorm';
import { dayAfter } from '../case-model/court-hours';
import { londonDay, momentInWords, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { JobHour, PullRow } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { arrivalsNow, type Arrivals, type Arriving, type Sort } from './arrivals';
import { keepFindings, type Found } from './findings';

/** Long enough to compare eight weeks. */
const KEPT_DAYS = 70;

/** Who is unusually quiet, and who gives nothing when asked: silence looks like peace on every other list. Answers how many were looked at. */
export async function checkSilence(database: Database, rulebook: Rulebook, now: Instant): Promise<number> {
  const arrivals = await arrivalsNow(database.read, now);
  const failing = await database.read.findBy(PullRow, { failingSince: Not(IsNull()) });
  await database.write(async manager => {
    await keepFindings(manager, 'silence', [...quietOnes(arrivals), ...failing.map(givesNothing)].map(found => ({ ...found, severity: worst(rulebook, found.whom) })), now);
    await manager.delete(JobHour, { day: LessThan(dayAfter(londonDay(now), -KEPT_DAYS)) });
  });
  return (arrivals.known ? arrivals.all.length : 0) + failing.length;
}

/** What a silent court or system may have to say is not known, so it ranks with the worst. */
const worst = (rulebook: Rulebook, system: string | null): Found['severity'] => system !== null && rulebook.from(system).length === 0 ? 'tag' : 'custody';

function quietOnes(arrivals: Arrivals): Found[] {
  if (arrivals.known) return arrivals.all.filter(({ quietness }) => quietness.kind === 'quiet').map(quietOne);
  return arrivals.calendarMissing ? [{ ...BLANK, fingerprint: 'silence|calendar', what: 'Nobody can say whether it is unusually quiet', why: arrivals.why }] : [];
}

const BLANK = { severity: 'custody', whom: null, mapping: null, subject: null, receiptId: null } as const;
const QUIET: Readonly<Record<Sort, string>> = { system: 'A system is unusually quiet', court: 'A court is unusually quiet', partner: 'Unusually few duties are opened', job: 'A job finds unusually little to do' };

function quietOne({ sort, name, quietness }: Arriving): Found {
  const counts = quietness.kind === 'not known' ? '' : `${quietness.now} today by this hour; usually about ${quietness.usually} on this weekday (${quietness.weeks} weeks)`;
  return { ...BLANK, fingerprint: `silence|${sort}|${name}`, what: QUIET[sort], whom: sort === 'system' || sort === 'partner' ? name : null, why: `${sort === 'court' ? 'Court ' : sort === 'job' ? 'The job ' : ''}${name}: ${counts}. Ask them whether anything is kept back, before the court closes` };
}

const givesNothing = ({ system, failingSince, failures, lastWhy }: PullRow): Found => ({
  ...BLANK, fingerprint: `silence|pull|${system}`, what: 'A system gives nothing when it is asked', whom: system,
  why: `Since ${momentInWords(failingSince ?? '')} none of ${failures} tries gave a page${lastWhy === null ? '' : `: ${lastWhy}`}. Ask them; what they hold is not known here`,
});
