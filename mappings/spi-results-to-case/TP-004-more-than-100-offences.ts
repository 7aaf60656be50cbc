import { peopleRule } from './mapping';
import { task } from '../../src/sdk';

const ASKED = task('police', 'HO100331', 'It has more than 100 offences, which the PNC look-up cannot take: read the court register and update the PNC by hand');
const countOf = (offences: readonly unknown[] | undefined) => (offences ?? []).filter(one => typeof one === 'object').length;

export default peopleRule({
  id: 'TP-004',
  title: 'More than 100 offences go to a person',
  why: 'Police systems cut such a case off and look nothing up, so whatever was ordered on it stays unknown until somebody reads the register.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffences/handle100Offences.ts:3-6', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichWithPncQuery.ts:59', 'ministryofjustice/bichard7-next-core: packages/core/phase2/exceptions/HO200116.ts:9-15', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/406-more-than-hundred-results/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The police take any number of offences',
  staffMinutes: 60,

  when: { 'it has more than 100 offences': ({ made }) => countOf(made.offences) > 100 },
  sets: { 'police.caseReference': () => '100+ Offences', 'police.askedOnPnc': () => false },
  then: () => [ASKED],

  examples: [
    { name: '101', given: { said: {}, made: { offences: Array.from({ length: 101 }, () => ({})) } }, expect: { sets: { 'police.caseReference': '100+ Offences', 'police.askedOnPnc': false }, effects: [ASKED] } },
    { name: '100', given: { said: {}, made: { offences: Array.from({ length: 100 }, () => ({})) } }, expect: 'does not apply' },
  ],
});
