import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'MAP-206',
  title: 'Legal aid is told the first status that is not "not applicable"',
  why: 'It takes the results in their order, not by strength; share-to-bail says which status really holds.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/services/post_hearing_custody_calculator.rb:4-16'],
  owner: 'legal aid',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a result carries a status': ({ said }) => statusesOf(said).length > 0 },
  sets: { 'legalAid.custodyStatus': ({ said }) => statusesOf(said).find(status => status !== 'A') ?? 'A' },
  examples: [
    { name: 'custody before bail', given: { said: said({ offences: [ordered('A'), ordered('C', 'B')] }) }, expect: { sets: { 'legalAid.custodyStatus': 'C' } } },
    { name: 'not applicable throughout', given: { said: said({ offences: [ordered('A')] }) }, expect: { sets: { 'legalAid.custodyStatus': 'A' } } },
    { name: 'no status', given: { said: said({ offences: [{}] }) }, expect: 'does not apply' },
  ],
});

const statusesOf = ({ offences }: PartnerShare): string[] => offences.flatMap(({ judicialResults }) => judicialResults ?? []).flatMap(({ postHearingCustodyStatus }) => postHearingCustodyStatus ?? []);
function ordered(...statuses: string[]) { return { judicialResults: statuses.map(postHearingCustodyStatus => ({ postHearingCustodyStatus })) }; }
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
