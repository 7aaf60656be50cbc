import type { CaseSaid, DefendantSaid } from './case-said';
import { checkCase } from './compare-cases';
import type { Seed } from './comparison';

const DAY = '2020-01-06';
const PERSON: DefendantSaid = {
  firstName: 'Seed', lastName: 'Seedling', dateOfBirth: '1990-01-01', arrestSummonsNumber: '0000ZZ0100000000001A',
  offences: [{ offenceCode: 'TH68010', pleaValue: 'NOT_GUILTY', resultDays: [DAY], results: [{ day: DAY, code: '1015' }, { day: DAY, code: '3148' }] }, { offenceCode: 'CJ88116' }],
};
const [THEFT, ASSAULT] = PERSON.offences;
const CASE: CaseSaid = { caseURN: '99ZZ9999920', hearings: [{ day: DAY, courtCode: 'Z99ZZ' }], defendants: [PERSON, { lastName: 'Seedbed', firstName: 'Second', dateOfBirth: '1988-02-02', offences: [] }] };
const [, OTHER] = CASE.defendants;
const withFirst = (more: Partial<DefendantSaid>): CaseSaid => ({ ...CASE, defendants: [{ ...PERSON, ...more }, ...OTHER ? [OTHER] : []] });

/** Cases with one difference each, which every run must find: nothing of them is ever kept. */
export const caseSeeds: readonly Seed[] = [
  seed('two that say the same', CASE),
  seed('another date of birth', withFirst({ dateOfBirth: '1990-01-02' }), 'defendants[0].dateOfBirth'),
  seed('a defendant less', { ...CASE, defendants: [PERSON] }, 'defendants[1]'),
  seed('an offence less', withFirst({ offences: [{ ...THEFT }] }), 'defendants[0].offences[1]'),
  seed('another plea', withFirst({ offences: [{ ...THEFT, pleaValue: 'GUILTY' }, { ...ASSAULT }] }), 'defendants[0].offences[0].pleaValue'),
  seed('a hearing at another court', { ...CASE, hearings: [{ day: DAY, courtCode: 'Z98ZZ' }] }, 'hearing.courtCode'),
  seed('a result less', withFirst({ offences: [{ ...THEFT, results: [{ day: DAY, code: '1015' }] }, { ...ASSAULT }] }), 'defendants[0].offences[0].results[1]'),
];

function seed(name: string, theirs: CaseSaid, field?: string): Seed {
  const side = (said: CaseSaid) => ({ said, inDoubt: [], lanes: [] });
  return { name, ...(field !== undefined && { field }), check: (rulebook, at) => [checkCase({ subject: 'seed', system: 'libra', theirs: side(theirs), ours: side(CASE), comparedAt: at, expected: rulebook.chapter('court-day-differences') })] };
}
