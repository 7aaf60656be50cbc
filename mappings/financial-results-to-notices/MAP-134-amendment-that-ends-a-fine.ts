import { rowRule, type Memory } from './mapping';

export default rowRule({
  id: 'MAP-134',
  title: 'An amendment to a result without money counts only if there was a fine',
  why: 'An amendment from custody to a discharge is no business of the fines office.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/utils/OffenceResultsResolver.java:92-108'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the row is amended': ({ said }) => said.amendmentDate !== undefined,
    'it imposes no money now': ({ said }) => said.isFinancial !== true,
    'there was a fine on the offence': ({ said, earlier }) => (earlier.made?.caseRows ?? []).some(row => row.offenceId === said.offenceId && row.isFinancial === true),
  },
  sets: { endsFine: () => true },
  examples: [
    { name: 'a fine becomes custody', given: { said: { offenceId: 'o1', amendmentDate: '2026-06-01' }, earlier: fined() }, expect: { sets: { endsFine: true } } },
    { name: 'there was nothing', given: { said: { offenceId: 'o2', amendmentDate: '2026-06-01' }, earlier: fined() }, expect: 'does not apply' },
    { name: 'another fine', given: { said: { offenceId: 'o1', isFinancial: true, amendmentDate: '2026-06-01' }, earlier: fined() }, expect: 'does not apply' },
    { name: 'not amended', given: { said: { offenceId: 'o1' }, earlier: fined() }, expect: 'does not apply' },
  ],
});

function fined(): Memory { return { made: { caseRows: [{ offenceId: 'o1', hearingId: 'h1', isFinancial: true }] } }; }
