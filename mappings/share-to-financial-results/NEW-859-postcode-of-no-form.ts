import { asksOfAddress, checkRule, gap, owes, postcodeOf, type MoneyShare } from './mapping';

const GAP = { code: 'postcode-form', missing: 'Postcode', of: 'person', question: 'The postcode cannot be right: ask it again, and record it' } as const;

export default checkRule({
  id: 'NEW-859',
  title: 'The postcode has not the form of one',
  why: 'Enforcement sorts its visits and finds the local office by the postcode. The account leaves with what there is, and the postcode is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'UK Government Data Standards Catalogue: the form of a postcode, GIR 0AA among it'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'a postcode is given': ({ said }) => postcodeOf(said) !== '',
    'it has another form than A1 1AA to AA1A 1AA': ({ said }) => !/^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i.test(postcodeOf(said)),
  },
  then: ({ made }) => [gap({ ...GAP, ask: asksOfAddress(made) })],
  examples: [
    { name: 'letters and digits changed places', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', postcode: 'L1S AA1' } } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'too long', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', postcode: 'LS1 1AAA' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'something before it', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', postcode: '1 LS1 1AA' } } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'LS1 1AA', given: { said: share({ person: { lastName: 'Ashby', address: { postcode: 'LS1 1AA' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'without a space', given: { said: share({ person: { lastName: 'Ashby', address: { postcode: 'sw1a1aa' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'Girobank', given: { said: share({ person: { lastName: 'Ashby', address: { postcode: 'GIR0AA' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'none', given: { said: share({ person: { lastName: 'Ashby', address: { postcode: ' ' } } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby', address: { address1: '1 Mill Lane', postcode: 'L1S AA1' } } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
