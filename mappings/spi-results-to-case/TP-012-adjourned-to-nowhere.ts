import { task } from '../../src/sdk';
import { adjourns } from '../code-tables/spi-result-lists';
import { nextCourtOf, peopleOffenceRule, type ResultedOffence } from './mapping';

const NO_COURT = task('police', 'HO100322', 'An offence was adjourned without a next court. If the case is recordable, ask the court and fill it in');
const NO_DAY = task('police', 'HO100323', 'An offence was adjourned without a next day. If the case is recordable, ask the court and fill it in');
const toNowhere = ({ judicialResults = [] }: ResultedOffence) => judicialResults.filter(result => adjourns.has(result.cjsCode ?? '') && nextCourtOf(result) === undefined);

export default peopleOffenceRule({
  id: 'TP-012',
  title: 'An adjournment without a next court goes to a person',
  why: 'A remand that leads nowhere leaves a person in custody, or on bail, without a day on which it ends.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100322.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100323.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/lib/result/isAdjourned.ts:1-19', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/432-next-hearing-date-bichard/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A case cannot be adjourned without a next hearing',
  staffMinutes: 15,

  when: { 'a result adjourns and has no next court': ({ made }) => toNowhere(made).length > 0 },
  then: ({ made }) => [NO_COURT, ...(toNowhere(made).some(result => result.nextHearing?.hearingDay === undefined) ? [NO_DAY] : [])],

  examples: [
    { name: 'neither court nor day', given: { said: {}, made: { judicialResults: [{ cjsCode: '4027' }] } }, expect: { effects: [NO_COURT, NO_DAY] } },
    { name: 'a day only', given: { said: {}, made: { judicialResults: [{ cjsCode: '4027', nextHearing: { hearingDay: '2024-07-01' } }] } }, expect: { effects: [NO_COURT] } },
    { name: 'to a court', given: { said: {}, made: { judicialResults: [{ cjsCode: '4027', nextHearing: { courtCode: 'B01LY' } }, { cjsCode: '1015' }] } }, expect: 'does not apply' },
  ],
});
