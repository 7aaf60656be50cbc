import { inDoubt } from '../../src/sdk';
import { isKnownPrison } from '../code-tables/bail-prisons';
import { partnerRule, promptsCalled, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'WA-074',
  title: 'A prison is told under the name that the court gave, if it is one that we know',
  why: 'Common Platform gives a prison that it does not know a random id, and on an application stores the whole prompt as its name; '
    + 'nobody then finds who is held where. Here it is for a person.',
  evidence: ['hmcts/cpp-context-progression: progression-event/progression-event-processor/src/main/java/uk/gov/moj/cpp/progression/helper/CustodialEstablishmentUpdateHelper.java:80'],
  owner: 'prisons',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform refuses a prison that its reference data does not hold',
  when: { 'a result names a prison': ({ said }) => promptsCalled('prisonOrganisationName', said).length > 0 },
  sets: {
    'prison.name': ({ said }) => {
      const [name = ''] = promptsCalled('prisonOrganisationName', said);
      return isKnownPrison(name) ? name : inDoubt(`No table of prisons holds ${name}`);
    },
  },
  examples: [
    { name: 'one that we know', given: { said: sentTo(['prisonOrganisationName', 'HMP/YOI Bristol']) }, expect: { sets: { 'prison.name': 'HMP/YOI Bristol' } } },
    { name: 'one that nobody knows', given: { said: sentTo(['prisonOrganisationName', 'HMP Nowhere']) }, expect: { sets: { 'prison.name': inDoubt('No table of prisons holds HMP Nowhere') } } },
    { name: 'no prison', given: { said: said() }, expect: 'does not apply' },
  ],
});

function sentTo(...prompts: readonly (readonly [string, string])[]): PartnerShare {
  const results = [{ judicialResultPrompts: prompts.map(([promptReference, value]) => ({ promptReference, value })) }];
  return said({ results, courtName: 'Lavender Hill Magistrates\' Court', urn: '01ZD1000126', name: 'Rowan Ashby', dateOfBirth: '1994-03-17' });
}
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
