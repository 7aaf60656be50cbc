import { inDoubt } from '../../src/sdk';
import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'WA-119',
  title: 'The version of an account is longer than any number that computers add exactly',
  why: 'Versions of the legacy side are greater than a long holds, so they are kept as the text of a whole number. An account without one was never changed: 1, as the original has it.',
  evidence: ['hmcts/opal-fines-service: src/main/java/uk/gov/hmcts/opal/service/legacy/LegacyDefendantAccountService.java:366,407-408', 'hmcts/opal-fines-service: commit 43cd9ff08 (PO-9740)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
  when: 'always',
  sets: { version: ({ said }) => { const version = filled(said.account.version) ?? '1'; return /^\d{1,40}$/.test(version) ? version : inDoubt('The version is no whole number'); } },
  examples: [
    { name: 'more than a long', given: { said: { account: { account_number: '26000001D', version: '99999999999999999999' } } }, expect: { sets: { version: '99999999999999999999' } } },
    { name: 'none', given: { said: { account: { account_number: '26000001D', version: '' } } }, expect: { sets: { version: '1' } } },
    { name: 'no number', given: { said: { account: { account_number: '26000001D', version: 'v7' } } }, expect: { sets: { version: inDoubt('The version is no whole number') } } },
    { name: 'a number behind something else', given: { said: { account: { account_number: '26000001D', version: '7.5' } } }, expect: { sets: { version: inDoubt('The version is no whole number') } } },
  ],
});
