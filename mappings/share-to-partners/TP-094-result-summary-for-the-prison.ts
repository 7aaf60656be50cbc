import { partnerRule, promptsCalled, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'TP-094',
  title: 'The prison that takes somebody is sent a summary of the results by e-mail',
  why: 'One e-mail to each first address that the result gives; a blank one gets none. Its subject names court, person, date of birth and '
    + 'case, so that reception finds it.',
  evidence: ['hmcts/cpp-context-progression: progression-event/progression-event-processor/src/main/java/uk/gov/moj/cpp/progression/processor/PrisonCourtRegisterEventProcessor.java:186-264'],
  owner: 'prisons',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Prisons take results from Common Platform by a message',
  staffMinutes: 10,
  when: {
    'a result names a prison': ({ said }) => promptsCalled('prisonOrganisationName', said).length > 0,
    'it gives an address': ({ said }) => addressesOf(said).length > 0,
  },
  sets: {
    'prison.emails': ({ said }) => addressesOf(said),
    'prison.subject': ({ said }) => `RESULTS SUMMARY: ${[said.courtName, said.name, said.dateOfBirth, said.urn].map(part => part ?? '').join('; ')}`,
  },
  examples: [
    {
      name: 'two addresses, one of them blank', given: { said: sentTo(['prisonOrganisationName', 'HMP Leeds'], ['prisonEmailAddress1', 'custody@prison.example'], ['prisonEmailAddress1', '']) },
      expect: { sets: { 'prison.emails': ['custody@prison.example'], 'prison.subject': 'RESULTS SUMMARY: Lavender Hill Magistrates\' Court; Rowan Ashby; 1994-03-17; 01ZD1000126' } },
    },
    { name: 'no prison named', given: { said: sentTo(['prisonEmailAddress1', 'custody@prison.example']) }, expect: 'does not apply' },
    { name: 'no address', given: { said: sentTo(['prisonOrganisationName', 'HMP Leeds']) }, expect: 'does not apply' },
  ],
});

const addressesOf = (said: PartnerShare): string[] => [...new Set(promptsCalled('prisonEmailAddress1', said).filter(address => address.trim() !== ''))];
function sentTo(...prompts: readonly (readonly [string, string])[]): PartnerShare {
  const results = [{ judicialResultPrompts: prompts.map(([promptReference, value]) => ({ promptReference, value })) }];
  return said({ results, courtName: 'Lavender Hill Magistrates\' Court', urn: '01ZD1000126', name: 'Rowan Ashby', dateOfBirth: '1994-03-17' });
}
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
