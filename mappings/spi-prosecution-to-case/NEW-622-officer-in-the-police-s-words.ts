import type { OfficerInCase } from '../../adapters/police-spi/new-case-wire';
import { readCaseRule, present, readAddress, readName, textOfLeaf, type Officer } from './mapping';

function officerOf({ OfficerName, PoliceOfficerRank, PoliceWorkerReferenceNumber, PoliceWorkerLocationCode, StructuredAddress, TelephoneDetails, DXaddress, FAXnumber, EmailDetails }: OfficerInCase): Officer {
  return present({
    officerName: OfficerName && readName(OfficerName), policeOfficerRank: textOfLeaf(PoliceOfficerRank), policeWorkerReferenceNumber: textOfLeaf(PoliceWorkerReferenceNumber), policeWorkerLocationCode: textOfLeaf(PoliceWorkerLocationCode),
    structuredAddress: readAddress(StructuredAddress),
    telephoneNumberBusiness: textOfLeaf(TelephoneDetails?.TelephoneNumberBusiness), telephoneNumberMobile: textOfLeaf(TelephoneDetails?.TelephoneNumberMobile), dxaddress: textOfLeaf(DXaddress), faxNumber: textOfLeaf(FAXnumber),
    emailAddress1: textOfLeaf(EmailDetails?.EmailAddress1), emailAddress2: textOfLeaf(EmailDetails?.EmailAddress2),
  });
}

export default readCaseRule({
  id: 'NEW-622',
  title: 'The officer in the case as the police wrote it',
  why: 'Whom the prosecutor and the court ask about the case. Taken over field by field before anything is translated.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an officer is named': ({ said }) => said.case?.OtherPartyOfficerInCase !== undefined },
  sets: { otherPartyOfficerInCase: ({ said }) => officerOf(said.case?.OtherPartyOfficerInCase ?? {}) },
  examples: [
    {
      name: 'everything',
      given: { said: { kind: 'sent', filter: 'strict', case: { OtherPartyOfficerInCase: {
        OfficerName: { PersonTitle: 'Ms', PersonGivenName1: 'Linden', PersonGivenName2: 'May', PersonGivenName3: 'Ash', PersonFamilyName: 'Vale' }, PoliceOfficerRank: 'Constable', PoliceWorkerReferenceNumber: '1234', PoliceWorkerLocationCode: '001AA00',
        StructuredAddress: { PAON: '          12', StreetDescription: 'Quince Court' }, TelephoneDetails: { TelephoneNumberBusiness: '02079460123', TelephoneNumberMobile: '07700900123' }, DXaddress: 'DX 12', FAXnumber: '02079460124',
        EmailDetails: { EmailAddress1: 'l.vale@police.invalid', EmailAddress2: 'desk@police.invalid' },
      } } } },
      expect: { sets: { otherPartyOfficerInCase: {
        officerName: { personTitle: 'Ms', personGivenName1: 'Linden', personGivenName2: 'May', personGivenName3: 'Ash', personFamilyName: 'Vale' }, policeOfficerRank: 'Constable', policeWorkerReferenceNumber: '1234', policeWorkerLocationCode: '001AA00',
        structuredAddress: { paon: '          12', streetDescription: 'Quince Court' }, telephoneNumberBusiness: '02079460123', telephoneNumberMobile: '07700900123', dxaddress: 'DX 12', faxNumber: '02079460124',
        emailAddress1: 'l.vale@police.invalid', emailAddress2: 'desk@police.invalid',
      } } },
    },
    { name: 'nobody is named', given: { said: { kind: 'sent', filter: 'strict', case: {} } }, expect: 'does not apply' },
  ],
});
