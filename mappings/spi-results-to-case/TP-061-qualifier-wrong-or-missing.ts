import { task } from '../../src/sdk';
import { isPoliceQualifier } from '../code-tables/police-results';
import { peopleOffenceRule, type ResultedOffence } from './mapping';

const ASKED = task('helpdesk', 'HO100309', 'A result carries a qualifier that police systems do not know. The court can neither see nor enter it: have it corrected in the list, and result it by hand until then');
const strange = ({ judicialResults = [] }: ResultedOffence) => judicialResults.some(({ qualifiers = [] }) => qualifiers.some(one => !isPoliceQualifier(one)));

export default peopleOffenceRule({
  id: 'TP-061',
  title: 'A qualifier that nobody knows goes to the helpdesk',
  why: 'Libra adds qualifiers to results by itself; a court officer can neither see nor change them. One that is on no list is a fault of the lists, which only the helpdesk can mend.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/useful-tips/index.md:51-53', 'ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100309)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Courts see the qualifiers of a result and can correct them',
  staffMinutes: 15,
  loses: ['that a qualifier is missing: only somebody who knows what was ordered can see that'],

  when: { 'a qualifier is on no list': ({ made }) => strange(made) },
  then: () => [ASKED],

  examples: [
    { name: 'beside one that they know', given: { said: {}, made: { judicialResults: [{ qualifiers: ['BA', '9'] }] } }, expect: { effects: [ASKED] } },
    { name: 'known', given: { said: {}, made: { judicialResults: [{ qualifiers: ['BA'] }, {}] } }, expect: 'does not apply' },
    { name: 'no results', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
