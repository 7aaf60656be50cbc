import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { DebtorCheck, DebtorGap } from '../database/entities';
import { findRows, insertRows, updateRows } from '../database/rows';
import type { Checked } from '../rule/mapping';

interface Lane { readonly mapping: string; readonly subject: string; readonly partId: string }

const FILLED = 'A later share says it';
const TAKEN_BACK = 'Nothing is imposed on this hearing day any more';

/** Brings the kept checks of a lane to what it comes to now. A gap that is there no more ends with the reason; one that is there still keeps its beginning. */
export async function keepChecks(manager: EntityManager, { partId, ...lane }: Lane, checked: readonly Checked[], at: Instant): Promise<void> {
  const before = await findRows(manager, DebtorCheck, lane);
  for (const { about, day, caseReference = '', court = '', authority = '', pence } of checked) {
    const was = before.find(one => one.about === about);
    const now = { day, caseReference, court, authority, pence };
    if (!was) await insertRows(manager, DebtorCheck, [{ ...lane, about, partId, ...now, checkedAt: at }]);
    else if (!isDeepStrictEqual({ day: was.day, caseReference: was.caseReference, court: was.court, authority: was.authority, pence: was.pence }, now)) await updateRows(manager, DebtorCheck, { ...lane, about }, { partId, ...now, checkedAt: at });
  }
  for (const { about, pence } of before) if (pence !== 0 && !checked.some(one => one.about === about)) await updateRows(manager, DebtorCheck, { ...lane, about }, { partId, pence: 0, checkedAt: at });
  if (before.length > 0 || checked.length > 0) await keepGaps(manager, lane, checked, at);
}

async function keepGaps(manager: EntityManager, lane: Omit<Lane, 'partId'>, checked: readonly Checked[], at: Instant): Promise<void> {
  const before = await findRows(manager, DebtorGap, lane);
  for (const { about, gaps } of checked) for (const { code, missing, ask, question, waits } of gaps) {
    const was = before.find(gap => gap.about === about && gap.code === code);
    const now = { missing, ask, question, waits: waits ? 1 : 0 };
    if (!was) await insertRows(manager, DebtorGap, [{ ...lane, about, code, ...now, openedAt: at, endedAt: null, endedWhy: null }]);
    else if (was.endedAt !== null) await updateRows(manager, DebtorGap, { ...lane, about, code }, { ...now, openedAt: at, endedAt: null, endedWhy: null });
    else if (!isDeepStrictEqual({ missing: was.missing, ask: was.ask, question: was.question, waits: was.waits }, now)) await updateRows(manager, DebtorGap, { ...lane, about, code }, now);
  }
  for (const { about, code, endedAt } of before) {
    const owed = checked.find(one => one.about === about);
    if (endedAt === null && !owed?.gaps.some(gap => gap.code === code)) await updateRows(manager, DebtorGap, { ...lane, about, code }, { endedAt: at, endedWhy: owed ? FILLED : TAKEN_BACK });
  }
}
