import type { CaseOnDay, DefendantOnDay } from '../case-model/case-on-day';
import type { Rulebook } from '../rule/rulebook';
import { compareCourtDay, type CourtDayReport } from './compare';
import type { Check, Seed } from './comparison';

/** A court and a day that no message names: long past, so that nothing is waited for. */
const [COURT, DAY] = ['Z99ZZ', '2020-01-06'];
const PERSON: DefendantOnDay = {
  defendantType: 'PERSON', firstName: 'Seed', lastName: 'Seedling', dateOfBirth: '1990-01-01', gender: 'FEMALE', arrestSummonsNumber: '0000ZZ0100000000001A',
  offences: [{ offenceCode: 'TH68010', pleaValue: 'NOT_GUILTY' }, { offenceCode: 'CJ88116', pleaValue: 'GUILTY' }],
};
const OTHER: DefendantOnDay = { defendantType: 'PERSON', firstName: 'Second', lastName: 'Seedbed', dateOfBirth: '1988-02-02', arrestSummonsNumber: '0000ZZ0100000000002B', offences: [{ offenceCode: 'TH68010' }] };
const CASE: CaseOnDay = { caseURN: '99ZZ9999920', courtCode: COURT, courtRoom: '1', hearingDay: DAY, defendants: [PERSON, OTHER] };
/** Another case on either side, so that neither system is silent about the day. */
const BESIDE: CaseOnDay = { caseURN: '99ZZ9999820', courtCode: COURT, courtRoom: '1', hearingDay: DAY, defendants: [{ lastName: 'Seedhead', dateOfBirth: '1970-01-01' }] };

const withFirst = (more: Partial<DefendantOnDay>): CaseOnDay => ({ ...CASE, defendants: [{ ...PERSON, ...more }, OTHER] });

/** Court days with one difference each, which every run must find: nothing of them is ever kept. */
export const courtDaySeeds = (checksOf: (report: CourtDayReport) => Check[]): Seed[] => [
  seed('two that say the same', CASE, CASE),
  seed('another date of birth', withFirst({ dateOfBirth: '1990-01-02' }), CASE, 'defendants[0].dateOfBirth'),
  seed('another plea', CASE, withFirst({ offences: [{ offenceCode: 'TH68010', pleaValue: 'GUILTY' }, { offenceCode: 'CJ88116', pleaValue: 'GUILTY' }] }), 'defendants[0].offences[0].pleaValue'),
  seed('an offence less', withFirst({ offences: [{ offenceCode: 'CJ88116', pleaValue: 'GUILTY' }] }), CASE, 'defendants[0].offences[1]'),
  seed('a defendant less', CASE, { ...CASE, defendants: [OTHER] }, 'defendants[1]'),
  seed('a case that was not shared', CASE, undefined, 'case'),
  seed('a case that is not listed', undefined, CASE, 'case'),
].map(({ name, field, libra, commonPlatform }) => ({
  name, ...(field !== undefined && { field }),
  check: (rulebook: Rulebook, at: string) => checksOf(compareCourtDay({
    court: COURT, day: DAY, comparedAt: at, expected: rulebook.chapter('court-day-differences'),
    libra: [BESIDE, ...libra ? [libra] : []].map(said => ({ said, inDoubt: [] })), commonPlatform: [BESIDE, ...commonPlatform ? [commonPlatform] : []].map(said => ({ said, inDoubt: [] })),
  })).filter(({ caseReference }) => caseReference === CASE.caseURN),
}));

const seed = (name: string, libra: CaseOnDay | undefined, commonPlatform: CaseOnDay | undefined, field?: string) => ({ name, libra, commonPlatform, ...(field !== undefined && { field }) });
