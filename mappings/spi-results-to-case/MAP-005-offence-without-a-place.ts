import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'MAP-005',
  title: 'An offence without a place',
  why: 'The PNC wants a place of an offence that the court added. Whether the court added it, only the PNC can say; this is what it will then hold.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase3/lib/hearingDetails/createArrestHearingFromOffence.ts:12,38'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'no place is given': ({ said }) => saidText(said.BaseOffenceDetails?.LocationOfOffence) === undefined },
  sets: { 'police.locationIfAddedAtCourt': () => 'Not provided by Court' },

  examples: [
    { name: 'none', given: { said: { BaseOffenceDetails: {} } }, expect: { sets: { 'police.locationIfAddedAtCourt': 'Not provided by Court' } } },
    { name: 'a place', given: { said: { BaseOffenceDetails: { LocationOfOffence: 'Teasel Lane' } } }, expect: 'does not apply' },
  ],
});
