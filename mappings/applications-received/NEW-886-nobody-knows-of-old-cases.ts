import { doubt } from '../../src/sdk';
import { receivedRule, type ApplicationAtHand } from './mapping';

const WHY = 'Nobody here knows which cases came inactive from an old system, with which fines: put the table migrated-fines.csv into the folder of reference data (without rows where there are none), and replay the receipt';

export default receivedRule({
  id: 'NEW-886',
  title: 'Where no table says which cases are of an old system, it is in doubt whether an old fine is told',
  why: 'The account of such a fine bears a number of the old system, and no share ever names it. Without the table the office would go on collecting it, and nobody would know that it was not told.',
  evidence: ['case model §3.6'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its cases are named': ({ said }) => (said.event.caseIds ?? []).length > 0, 'there is no table': ({ said }) => said.migratedFines === undefined },
  then: () => [doubt('migratedFines', WHY)],
  examples: [
    { name: 'no table', given: { said: said() }, expect: { effects: [doubt('migratedFines', WHY)] } },
    { name: 'a table without them', given: { said: { ...said(), migratedFines: [] } }, expect: 'does not apply' },
    { name: 'no case is named', given: { said: said([]) }, expect: 'does not apply' },
  ],
});

function said(caseIds: readonly string[] = ['c1']): ApplicationAtHand {
  return { at: '2026-06-30T23:30:00.000Z', event: { _metadata: { id: 'e1', name: 'public.hearing.nces-email-notification-for-application' }, masterDefendantId: 'd1', applicationType: 'APPEAL', caseOffenceIdList: ['o1'], caseIds } };
}
