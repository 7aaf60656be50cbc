import { standsForNothing } from '../code-tables/stand-in-details';
import { asksOfAddress, checkRule, gap, linesOfAddress, owes, type MoneyShare } from './mapping';

const GAP = { code: 'no-address', missing: 'Address', of: 'person', question: 'Ask the defendant’s address with its postcode, and record it' } as const;

export default checkRule({
  id: 'NEW-856',
  title: 'There is no address',
  why: 'Without an address no demand reaches the debtor, and what is not paid is taken to be refused. The account leaves, since it may lack one, and the address is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'legacy formats §3.5: no line of the address is needed for an account', 'words that stand for none: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'no line says more than that it is not known': ({ said }) => linesOfAddress(said).every(standsForNothing),
  },
  then: ({ made }) => [gap({ ...GAP, ask: asksOfAddress(made) })],
  examples: [
    { name: 'not given', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'not known', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Address unknown', address2: ' ', address3: '-' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'given', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Unknown', address2: '1 Mill Lane' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
