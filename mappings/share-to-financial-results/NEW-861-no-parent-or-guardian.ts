import { asksForAccount, checkRule, gap, yearsBefore, type MoneyShare } from './mapping';

const GAP = { code: 'no-parent-or-guardian', missing: 'Parent or guardian', of: 'imposition', question: 'Ask who is to pay: the name and address of the parent or guardian, or that none is to pay; record it' } as const;

export default checkRule({
  id: 'NEW-861',
  title: 'A debtor under sixteen without a parent or guardian',
  why: 'The court orders a parent or guardian of somebody under sixteen to pay, unless they cannot be found. The account leaves in the name that the court gave, and the court is asked who is to pay.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'Sentencing Act 2020, section 380: parent or guardian to pay', 'WA-120: where the debtor is a parent or guardian'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'they were under sixteen, and ten or more, on the day of the hearing': ({ said: { person, hearingDay } }) => person?.dateOfBirth !== undefined && person.dateOfBirth > yearsBefore(hearingDay, 16) && person.dateOfBirth <= yearsBefore(hearingDay, 10),
    'no parent or guardian is named': ({ said }) => said.hasGuardian !== true,
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'fifteen', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2010-06-02' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'ten today', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2016-06-01' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'sixteen today', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2010-06-01' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nine, which cannot be', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2016-06-02' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'one is named', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2012-06-01' }, hasGuardian: true }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'of unknown age', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2010-06-02' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
