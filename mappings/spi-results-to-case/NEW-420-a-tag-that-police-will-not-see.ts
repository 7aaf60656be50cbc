import { task } from '../../src/sdk';
import { peopleRule, type ResultedCase } from './mapping';

const hasTag = (made: ResultedCase) => (made.offences ?? []).some(offence => (offence.judicialResults ?? []).some(result => (result.police?.bailQualifiers ?? []).includes('BA')));
const ASKED = task('police', 'tag-not-among-bail-conditions', 'A tag was ordered with bail and stands only in the text of a result: enter it among the bail conditions by hand');

export default peopleRule({
  id: 'NEW-420',
  title: 'A tag that police systems will not see is told to a person',
  why: 'WA-013 drops a tag that stands beside no written condition. Nobody else would notice.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:156-162'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'a tag was found in the text of a result': ({ made }) => hasTag(made),
    'it has no written bail condition': ({ made }) => (made.police?.bailConditions ?? []).length === 0,
  },
  then: () => [ASKED],

  examples: [
    { name: 'alone', given: { said: {}, made: { offences: [{ judicialResults: [{ police: { bailQualifiers: ['BA'] } }] }] } }, expect: { effects: [ASKED] } },
    { name: 'no tag', given: { said: {}, made: {} }, expect: 'does not apply' },
    { name: 'beside a condition', given: { said: {}, made: { police: { bailConditions: ['Reside at X'] }, offences: [{ judicialResults: [{ police: { bailQualifiers: ['BA'] } }] }] } }, expect: 'does not apply' },
  ],
});
