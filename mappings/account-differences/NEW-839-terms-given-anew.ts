import { suppress } from '../../src/sdk';
import { differenceRule, type AccountDifference } from './mapping';

const REASON = 'The terms were given anew on the account after it was made';

export default differenceRule({
  id: 'NEW-839',
  title: 'Terms that were given anew after the account was made are not those of the court',
  why: 'A fines officer may allow more time or other instalments, and the account then holds the new terms with the day on which they were posted. What the court ordered is history, and no mistake.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountPaymentTerms (extension, reason_for_extension, posted_details)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the terms differ': ({ said }) => said.field.startsWith('terms.'),
    'they were posted later than what was imposed': ({ said }) => said.termsPosted !== undefined && said.imposedPosted !== undefined && said.termsPosted > said.imposedPosted,
  },
  then: () => [suppress(REASON)],
  examples: [
    { name: 'a month later', given: { said: difference({ termsPosted: '2026-07-02', imposedPosted: '2026-06-02' }) }, expect: { effects: [suppress(REASON)] } },
    { name: 'on the day of the account', given: { said: difference({ termsPosted: '2026-06-02', imposedPosted: '2026-06-02' }) }, expect: 'does not apply' },
    { name: 'nobody says when', given: { said: difference({ termsPosted: '2026-07-02' }) }, expect: 'does not apply' },
    { name: 'nor when they were posted', given: { said: difference({ imposedPosted: '2026-06-02' }) }, expect: 'does not apply' },
    { name: 'another field', given: { said: difference({ field: 'imposed', termsPosted: '2026-07-02', imposedPosted: '2026-06-02' }) }, expect: 'does not apply' },
  ],
});

function difference(more: Partial<AccountDifference>): AccountDifference {
  return { kind: 'value', field: 'terms.day', hearingDay: '2026-06-01', comparedAt: '2026-06-02T12:00:00.000Z', ...more };
}
