import { task } from '../../src/sdk';
import { ordersWithCurfew } from '../code-tables/spi-result-lists';
import { peopleRule, type ResultedOffence, type SpiJudicialResult } from './mapping';

const CURFEW = '3105';
const ASKED = task('police', 'tag-without-curfew', 'A tag was ordered with a community, suspended or youth order that has no curfew requirement, so police systems drop it: make sure that it is on record');
const carried = (result: SpiJudicialResult) => ordersWithCurfew.has(result.cjsCode ?? '') && ((result.qualifiers ?? []).includes('BA') || result.police?.tagDisplaced === true);
const lost = ({ judicialResults = [] }: ResultedOffence) => judicialResults.some(carried) && !judicialResults.some(result => result.cjsCode === CURFEW);

export default peopleRule({
  id: 'NEW-421',
  title: 'A tag that has no curfew to stand on is told to a person',
  why: 'WA-006 takes the tag off the order; where nothing takes it up, the police\'s record has no tag though the court ordered one.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:242-252,268-280'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: { 'an order carried a tag, and its offence has no curfew requirement': ({ made }) => (made.offences ?? []).some(lost) },
  then: () => [ASKED],

  examples: [
    { name: 'no curfew', given: { said: {}, made: { offences: [{ judicialResults: [{ cjsCode: '1116', qualifiers: ['BA'] }] }] } }, expect: { effects: [ASKED] } },
    { name: 'a curfew', given: { said: {}, made: { offences: [{ judicialResults: [{ cjsCode: '1116', qualifiers: ['BA'] }, { cjsCode: CURFEW }] }] } }, expect: 'does not apply' },
  ],
});
