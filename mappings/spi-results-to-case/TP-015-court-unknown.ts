import { task } from '../../src/sdk';
import { magistratesCourt } from '../code-tables/magistrates-courts';
import { isCrownCourt } from '../code-tables/spi-crown-courts';
import { peopleRule, type ResultedCase } from './mapping';

const ASKED = task('police', 'HO100300', 'The message names a court that no table knows: correct it, and have the court added if it is real');
const courtsOf = (made: ResultedCase): string[] => {
  const next = (made.offences ?? []).flatMap(offence => (offence.judicialResults ?? []).flatMap(result => result.police?.nextCourt ?? []));
  return [made.hearing?.courtHearingLocation ?? '', ...next];
};
const isKnown = (place: string) => magistratesCourt(place.slice(0, 5)) !== undefined || isCrownCourt(place.slice(0, 5));

export default peopleRule({
  id: 'TP-015',
  title: 'A court that no table knows goes to a person',
  why: 'Nobody can be brought to, or asked about, a court that does not exist.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100300.ts', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/useful-tips/index.md:12-21', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/431-next-hearing-location-bichard7/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Courts are picked from one list by every sender',
  staffMinutes: 10,

  when: { 'the court of the hearing, or a next one, is in no table': ({ made }) => !courtsOf(made).every(isKnown) },
  then: () => [ASKED],

  examples: [
    { name: 'the next court', given: { said: {}, made: { hearing: { courtHearingLocation: 'B01LY02' }, offences: [{ judicialResults: [{ police: { nextCourt: 'B99ZZ00' } }] }] } }, expect: { effects: [ASKED] } },
    { name: 'its own court', given: { said: {}, made: { hearing: { courtHearingLocation: 'B99ZZ02' } } }, expect: { effects: [ASKED] } },
    { name: 'both known', given: { said: {}, made: { hearing: { courtHearingLocation: 'B01LY02' }, offences: [{ judicialResults: [{ police: { nextCourt: 'C01SN01' } }] }] } }, expect: 'does not apply' },
  ],
});
