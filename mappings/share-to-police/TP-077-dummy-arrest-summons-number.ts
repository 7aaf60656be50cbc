import { DUMMY_ASN_OTHERS, DUMMY_ASN_POLICE } from '../code-tables/police-urn';
import { defendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'TP-077',
  title: 'Without an arrest/summons number a dummy is sent',
  why: 'The exchange must have one. Bichard knows the dummy and does not ask the PNC with it; a person types the real number.',
  evidence: [
    'hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/CaseDefendantListBuilder.java:39-40',
    'ministryofjustice/bichard7-next-core: packages/core/lib/isDummyAsn.ts:2',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every case carries an arrest/summons number before it is resulted',
  when: { 'there is neither a reference nor a number': ({ said }) => (said.reference ?? said.arrestSummonsNumber ?? '') === '' },
  sets: { prosecutorReference: ({ whole }) => whole.made.police === true || whole.said.standsAlone === true ? DUMMY_ASN_POLICE : DUMMY_ASN_OTHERS },
  examples: [
    { name: 'police', given: { said: person(), whole: whole({}, { police: true }) }, expect: { sets: { prosecutorReference: '0800PP0100000000001H' } } },
    { name: 'another prosecutor', given: { said: person(), whole: whole({}, { police: false }) }, expect: { sets: { prosecutorReference: '0800NP0100000000001H' } } },
    { name: 'a number', given: { said: person({ arrestSummonsNumber: '1101ZD0100000448754K' }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
