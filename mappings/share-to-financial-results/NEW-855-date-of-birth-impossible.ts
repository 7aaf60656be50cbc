import { standsForNoBirthday } from '../code-tables/stand-in-details';
import { checkRule, gap, owes, yearsBefore, type MoneyShare } from './mapping';

const GAP = { code: 'date-of-birth-impossible', missing: 'Date of birth', of: 'person', question: 'The date of birth cannot be right: ask it again, and record it' } as const;

export default checkRule({
  id: 'NEW-855',
  title: 'A date of birth by which the debtor was under ten, or over 110',
  why: 'No child under ten can be convicted, so the day is wrong. The account leaves without it (NEW-821), so that nobody else is looked for by it, and the day is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'Children and Young Persons Act 1933, section 50: under ten nobody can be guilty of an offence', 'over 110: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'it makes them under ten or over 110 on the day of the hearing': ({ said: { person, hearingDay } }) => person?.dateOfBirth !== undefined && !standsForNoBirthday(person.dateOfBirth) && (person.dateOfBirth > yearsBefore(hearingDay, 10) || person.dateOfBirth < yearsBefore(hearingDay, 111)),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'nine years old', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2016-06-02' } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'in the future', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2029-01-01' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: '111 years old and a day', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '1915-05-31' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'ten today', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2016-06-01' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: '111 today', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '1915-06-01' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a day that stands for none', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '1900-01-01' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'none', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '2016-06-02' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
