import { saysNoFixedAbode } from '../code-tables/stand-in-details';
import { asksOfAddress, checkRule, gap, linesOfAddress, owes, type MoneyShare } from './mapping';

const GAP = { code: 'no-fixed-abode', missing: 'Way to reach them', of: 'person', question: 'No fixed abode: ask where letters reach the defendant (a hostel, a relative, a centre) or a telephone number, and record it' } as const;

export default checkRule({
  id: 'NEW-857',
  title: 'The debtor has no fixed abode',
  why: 'Enforcement needs a way to reach them, else the next step is a warrant for somebody who was never told. The account leaves as it is, and the way is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'words for it: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'the address says so': ({ said }) => linesOfAddress(said).some(saysNoFixedAbode),
    'no telephone and no e-mail is given': ({ said: { person } }) => person?.contact?.home === undefined && person?.contact?.mobile === undefined && person?.contact?.primaryEmail === undefined,
  },
  then: ({ made }) => [gap({ ...GAP, ask: asksOfAddress(made) })],
  examples: [
    { name: 'of no fixed abode', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Of no fixed abode', address2: 'Leeds' } } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'nobody known brought it', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'NFA' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'with a number at work only', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'NFA' }, contact: { work: '0113 496 0000' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'an address', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'with a telephone at home', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'NFA' }, contact: { home: '0113 496 0000' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'with a mobile', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'NFA' }, contact: { mobile: '07700 900000' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'with an e-mail address', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'NFA' }, contact: { primaryEmail: 'a@example.test' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby', address: { address1: 'Of no fixed abode', address2: 'Leeds' } } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
