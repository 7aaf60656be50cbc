import { task } from '../../src/sdk';
import { isRecordedOffence } from '../code-tables/offence-codes';
import { peopleRule, type ResultedCase } from './mapping';

const ASKED = task('police', 'HO100321', 'The arrest/summons number is a dummy, so nothing was looked up on the PNC. An offence is one that goes on the PNC, or that nobody knows: type the real number');
/** Of a case that the police record no offence of, nothing is looked up anyway. */
const mayBeRecorded = ({ offences = [], hearing }: ResultedCase) => offences.length === 0 || offences.some(({ offenceCode = '' }) => isRecordedOffence(offenceCode, hearing?.courtCode?.slice(1, 3)) !== false);

export default peopleRule({
  id: 'TP-002',
  title: 'A dummy arrest/summons number: the police type the real one',
  why: 'Common Platform and prosecutors without police numbers must fill the field. Looked up on the PNC, a dummy finds nobody or the wrong person.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/lib/isDummyAsn.ts:1-15', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichWithPncQuery.ts:59-61', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100321.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase2/exceptions/HO200110.ts:11-18', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/011a-nppa-redirection/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every case carries the number under which the police know it',
  staffMinutes: 10,

  when: { 'its arrest/summons number is a dummy': ({ made }) => made.police?.asnIsDummy === true },
  sets: { 'police.askedOnPnc': () => false },
  then: ({ made }) => mayBeRecorded(made) ? [ASKED] : [],

  examples: [
    { name: 'a dummy', given: { said: {}, made: { police: { asnIsDummy: true } } }, expect: { sets: { 'police.askedOnPnc': false }, effects: [ASKED] } },
    { name: 'a dummy, with a theft', given: { said: {}, made: { offences: [{ offenceCode: 'RV98001' }, { offenceCode: 'TH68010' }], police: { asnIsDummy: true } } }, expect: { sets: { 'police.askedOnPnc': false }, effects: [ASKED] } },
    { name: 'a dummy, with an offence that nobody knows', given: { said: {}, made: { offences: [{}], police: { asnIsDummy: true } } }, expect: { sets: { 'police.askedOnPnc': false }, effects: [ASKED] } },
    { name: 'a dummy, with a local offence that is not recorded', given: { said: {}, made: { hearing: { courtCode: 'B01LY' }, offences: [{ offenceCode: '01CP001' }], police: { asnIsDummy: true } } }, expect: { sets: { 'police.askedOnPnc': false }, effects: [] } },
    { name: 'a real one', given: { said: {}, made: { police: { asnIsDummy: false } } }, expect: 'does not apply' },
  ],
});
