import { stableId } from '../../src/sdk';
import { allRows, headerRule, type MoneyShare } from './mapping';

export default headerRule({
  id: 'NEW-814',
  title: 'Results that impose money ask for an account, under an id of this share',
  why: 'The fines system makes one account for what a share imposes on a person, and answers under the id of the request. The same share asks under the same id, so that asking again makes no second account. '
    + 'Where nothing is imposed the id is blank.',
  evidence: ['case model §3.5.2: accountCorrelationId is there when something financial is imposed, in 273 of 276 requests', 'case model §3.7: a duplicate requestId is not processed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { accountCorrelationId: ({ said, made }) => allRows(made).some(({ isFinancial }) => isFinancial === true) ? idOf(said) : '' },
  examples: [
    { name: 'a fine on a case', given: { said: share(), made: { caseRows: [{ offenceId: 'o1', isFinancial: false }, { offenceId: 'o2', isFinancial: true }] } }, expect: { sets: { accountCorrelationId: idOf(share()) } } },
    { name: 'a fine on an application', given: { said: share(), made: { parentRows: [{ offenceId: 'o1', isFinancial: true }] } }, expect: { sets: { accountCorrelationId: idOf(share()) } } },
    { name: 'an amended imposition', given: { said: share(), made: { childRows: [{ offenceId: 'o1', isFinancial: true }] } }, expect: { sets: { accountCorrelationId: idOf(share()) } } },
    { name: 'a discharge', given: { said: share(), made: { caseRows: [{ offenceId: 'o1', isFinancial: false }] } }, expect: { sets: { accountCorrelationId: '' } } },
  ],
});

function idOf({ hearingId, hearingDay, masterDefendantId, sharedTime }: MoneyShare): string { return stableId('account', hearingId, hearingDay, masterDefendantId, sharedTime); }
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
