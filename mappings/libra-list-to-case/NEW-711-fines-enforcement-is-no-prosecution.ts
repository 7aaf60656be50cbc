import { suppress } from '../../src/sdk';
import { isEnforcement, listRule } from './mapping';

const REASON = 'It is the enforcement of a fine, which is no prosecution: Common Platform holds no case of it';

export default listRule({
  id: 'NEW-711',
  title: 'Fines enforcement is no prosecution',
  why: 'Libra lists the enforcement of unpaid fines among its cases, under a case number of its own. Taken for prosecutions, each would be a mismatch, and partners could be told of cases that never were. They are kept as what they are, with the account, and left out of comparisons by this rule\'s name. A case of which only some offences are enforcement stays a case.',
  evidence: ['legacy formats §1.A: fines-enforcement rows appear as cases', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it has offences': ({ said }) => said.rows.some(row => (row.offences ?? []).length > 0),
    'each of them is the non-payment of a fine': ({ said }) => said.rows.flatMap(row => row.offences ?? []).every(isEnforcement),
  },
  sets: { kind: () => 'FINES ENFORCEMENT' },
  then: () => [suppress(REASON)],

  examples: [
    { name: 'by its title', given: { said: { rows: [{ offences: [{ title: 'Non-payment of fine' }] }] } }, expect: { sets: { kind: 'FINES ENFORCEMENT' }, effects: [suppress(REASON)] } },
    { name: 'by its wording', given: { said: { rows: [{ offences: [{ title: 'Enforcement', sum: 'Non-Payment of fine of £100 imposed on 01/01/2026.' }] }] } }, expect: { sets: { kind: 'FINES ENFORCEMENT' }, effects: [suppress(REASON)] } },
    { name: 'by the account alone', given: { said: { rows: [{ offences: [{ sum: 'CT/Account No.: 126/13000001U' }] }] } }, expect: { sets: { kind: 'FINES ENFORCEMENT' }, effects: [suppress(REASON)] } },
    { name: 'a theft beside it', given: { said: { rows: [{ offences: [{ title: 'Non-payment of fine' }, { title: 'Theft from a shop' }] }] } }, expect: 'does not apply' },
    { name: 'council tax that was not paid is a summons', given: { said: { rows: [{ offences: [{ sum: 'non-payment of council tax and costs' }] }] } }, expect: 'does not apply' },
    { name: 'no offence', given: { said: { rows: [{}] } }, expect: 'does not apply' },
  ],
});
