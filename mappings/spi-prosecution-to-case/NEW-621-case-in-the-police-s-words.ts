import { inDoubt } from '../../src/sdk';
import { readCaseRule, dayIn, textOfLeaf, timeIn, type Prosecution } from './mapping';

const WHOLE: Prosecution = {
  kind: 'sent', filter: 'strict', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01LY02', initiation: 'S', summons: 'M', hearingDay: '2026-11-21', hearingTime: '10:00:00',
  envelope: { source: '00201PoliceCaseSystem', destination: 'B00LIBRA', routeSource: '00101PoliceCaseSystem' },
  case: { Informant: ' Chief Constable ', CPSorganisation: 'A01AC00', CaseMarker: 'DV VI', VehicleOperatorLicenceNumber: 'OK1234567' },
};

export default readCaseRule({
  id: 'NEW-621',
  title: 'The case as the police wrote it',
  why: 'The staging context of Common Platform takes the message over field by field before it translates anything. The letter of the '
    + 'initiation stands in one element with a summons code and in another without; the system that sent the case is the source of its '
    + 'route.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the police sent it': ({ said }) => said.kind === 'sent' && said.case !== undefined },
  sets: {
    'caseDetails.ptiurn': ({ said }) => said.urn,
    'caseDetails.originatingOrganisation': ({ said, made }) => made.originator ?? said.prosecutor,
    'caseDetails.caseInitiationCode': ({ said }) => said.initiation,
    'caseDetails.summonsCode': ({ said }) => said.summons,
    'caseDetails.informant': ({ said }) => textOfLeaf(said.case?.Informant),
    'caseDetails.cpSorganisation': ({ said }) => textOfLeaf(said.case?.CPSorganisation),
    'caseDetails.caseMarker': ({ said }) => textOfLeaf(said.case?.CaseMarker),
    'caseDetails.vehicleOperatorLicenceNumber': ({ said }) => textOfLeaf(said.case?.VehicleOperatorLicenceNumber),
    'caseDetails.policeSystemId': ({ said }) => said.envelope?.routeSource,
    'caseDetails.initialHearing.courtHearingLocation': ({ said }) => said.court,
    'caseDetails.initialHearing.dateOfHearing': ({ said }) => dayIn(said.hearingDay, 'The day of the first hearing'),
    'caseDetails.initialHearing.timeOfHearing': ({ said, made }) => timeIn(made.hearingTime ?? said.hearingTime, 'The time of the first hearing'),
  },
  examples: [
    {
      name: 'everything', given: { said: WHOLE },
      expect: { sets: {
        'caseDetails.ptiurn': '01ZD1000126', 'caseDetails.originatingOrganisation': '001AA00', 'caseDetails.caseInitiationCode': 'S', 'caseDetails.summonsCode': 'M', 'caseDetails.informant': 'Chief Constable',
        'caseDetails.cpSorganisation': 'A01AC00', 'caseDetails.caseMarker': 'DV VI', 'caseDetails.vehicleOperatorLicenceNumber': 'OK1234567', 'caseDetails.policeSystemId': '00101PoliceCaseSystem',
        'caseDetails.initialHearing.courtHearingLocation': 'B01LY02', 'caseDetails.initialHearing.dateOfHearing': '2026-11-21', 'caseDetails.initialHearing.timeOfHearing': '10:00:00.000',
      } },
    },
    {
      name: 'what was corrected', given: { said: { kind: 'sent', filter: 'strict', prosecutor: 'A45AA00', hearingDay: '2026-07-01', hearingTime: '10:00:00', case: {} }, made: { originator: '045AA00', hearingTime: '10:00:00+01:00' } },
      expect: { sets: { 'caseDetails.originatingOrganisation': '045AA00', 'caseDetails.initialHearing.dateOfHearing': '2026-07-01', 'caseDetails.initialHearing.timeOfHearing': '09:00:00.000' } },
    },
    {
      name: 'a day and a time that are none', given: { said: { kind: 'sent', filter: 'strict', hearingDay: '2026-02-30', hearingTime: '25:00:00', case: {} } },
      expect: { sets: { 'caseDetails.initialHearing.dateOfHearing': inDoubt('The day of the first hearing is no day of the calendar'), 'caseDetails.initialHearing.timeOfHearing': inDoubt('The time of the first hearing is no time of day') } },
    },
    { name: 'Common Platform gave it up', given: { said: { kind: 'ejected', filter: 'strict', urn: '01ZD1000126', case: {} } }, expect: 'does not apply' },
  ],
});
