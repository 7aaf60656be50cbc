import type { FiledPerson } from '../../adapters/common-platform-prosecutions/wire';
import { fileCaseRule, contactsOf, linesOf, nameOf, present, type Officer, type Prosecution } from './mapping';

function personOf(officer: Officer): FiledPerson {
  const { title, firstName, lastName } = nameOf(officer.officerName ?? {});
  return present({ title, firstName, lastName, address: officer.structuredAddress && linesOf(officer.structuredAddress), contactDetails: contactsOf(officer) });
}

const SAID: Prosecution = { kind: 'sent', filter: 'strict' };

export default fileCaseRule({
  id: 'NEW-637',
  title: 'The officer in the case in the words of the prosecution case file',
  why: 'The case file keeps the first given name and the family name, the rank, and how to reach the officer; the second name, the worker '
    + 'number and the station have no place there.',
  evidence: ['legacy formats §3.2', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an officer was read': ({ made }) => made.otherPartyOfficerInCase !== undefined },
  sets: {
    'filed.otherPartyOfficerInCase.policeOfficerRank': ({ made }) => made.otherPartyOfficerInCase?.policeOfficerRank,
    'filed.otherPartyOfficerInCase.personalInformation': ({ made }) => personOf(made.otherPartyOfficerInCase ?? {}),
  },
  loses: ['the second and third given name, the worker number and the station of the officer, and the fax and document exchange'],
  examples: [
    {
      name: 'everything',
      given: { said: SAID, made: { otherPartyOfficerInCase: {
        officerName: { personTitle: 'Ms', personGivenName1: 'Linden', personGivenName2: 'May', personFamilyName: 'Vale' }, policeOfficerRank: 'Constable', structuredAddress: { paon: '12', streetDescription: 'Quince Court' },
        telephoneNumberBusiness: '02079460123', emailAddress1: 'l.vale@police.invalid',
      } } },
      expect: { sets: {
        'filed.otherPartyOfficerInCase.policeOfficerRank': 'Constable',
        'filed.otherPartyOfficerInCase.personalInformation': { title: 'Ms', firstName: 'Linden', lastName: 'Vale', address: { address1: '12 Quince Court' }, contactDetails: { work: '02079460123', primaryEmail: 'l.vale@police.invalid' } },
      } },
    },
    { name: 'nobody', given: { said: SAID, made: {} }, expect: 'does not apply' },
  ],
});
