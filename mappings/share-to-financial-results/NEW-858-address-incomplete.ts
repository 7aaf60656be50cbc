import { saysNoFixedAbode, standsForNothing } from '../code-tables/stand-in-details';
import { asksOfAddress, checkRule, gap, linesOfAddress, owes, postcodeOf, type MoneyShare } from './mapping';

const GAP = { code: 'address-incomplete', missing: 'Address', of: 'person', question: 'The address is not complete: ask its lines and its postcode (or the country, if it is abroad), and record them' } as const;

export default checkRule({
  id: 'NEW-858',
  title: 'The address is one word, or has no postcode',
  why: 'A demand to half an address comes back, or reaches a neighbour. The account leaves with what there is, and the rest is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'legacy formats §3.5: an address has five lines and a postcode', 'one word: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'something is given that is no stand-in': ({ said }) => linesOfAddress(said).some(line => !standsForNothing(line)),
    'it does not say that there is no fixed abode': ({ said }) => !linesOfAddress(said).some(saysNoFixedAbode),
    'it is one word, or has no postcode': ({ said }) => linesOfAddress(said).join(' ').split(/\s+/).length < 2 || postcodeOf(said) === '',
  },
  then: ({ made }) => [gap({ ...GAP, ask: asksOfAddress(made) })],
  examples: [
    { name: 'no postcode', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', address2: 'Leeds', postcode: ' ' } } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'one word', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Leeds', postcode: 'LS1 1AA' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'of a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd', address: { address1: '2 Mill Lane' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'whole', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1', address2: 'Leeds', postcode: 'LS1 1AA' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'not known', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Unknown' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no fixed abode', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'No fixed abode', address2: 'Leeds' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', address2: 'Leeds', postcode: ' ' } } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
