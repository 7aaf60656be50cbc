import { task } from '../../src/sdk';
import { partnerRule, promptsCalled, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'NEW-488',
  title: 'A prison for which no address is given is told by a person',
  why: 'Somebody is on the way there. Common Platform sends nothing and says nothing.',
  evidence: ['TP-094 (a recipient without a first address gets no e-mail)'],
  owner: 'prisons',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'a result names a prison': ({ said }) => promptsCalled('prisonOrganisationName', said).length > 0,
    'no address is given': ({ said }) => promptsCalled('prisonEmailAddress1', said).every(address => address.trim() === ''),
  },
  then: () => [task('court', 'tell-prison-by-telephone', 'Telephone the prison that the result names, and give them the results and the warrant')],
  examples: [
    { name: 'a blank address', given: { said: sentTo(['prisonOrganisationName', 'HMP Leeds'], ['prisonEmailAddress1', '']) }, expect: { effects: [task('court', 'tell-prison-by-telephone', 'Telephone the prison that the result names, and give them the results and the warrant')] } },
    { name: 'an address', given: { said: sentTo(['prisonOrganisationName', 'HMP Leeds'], ['prisonEmailAddress1', 'custody@prison.example']) }, expect: 'does not apply' },
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
