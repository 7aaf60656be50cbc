import { inDoubt, stableId, type InDoubt } from '../../src/sdk';
import { fileCaseRule, INITIATIONS, type Prosecution } from './mapping';

const initiationOf = (code: string | undefined): string | InDoubt | undefined =>
  code === undefined ? undefined : INITIATIONS.has(code.toUpperCase()) ? code.toUpperCase() : inDoubt(`The initiation code ${code} is none of ${[...INITIATIONS].join(', ').replace(/, (?=[^,]*$)/, ' and ')}`);

const SAID: Prosecution = { kind: 'sent', filter: 'strict', urn: '01ZD1000126', prosecutor: '001AA00' };

export default fileCaseRule({
  id: 'NEW-635',
  title: 'The case in the words of the prosecution case file',
  why: 'The URN, the prosecutor and how the case began. A code of initiation that nobody has agreed is not passed on as if it were one.',
  evidence: ['legacy formats §3.2, §2.5', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the case was read': ({ made }) => made.caseDetails !== undefined },
  sets: {
    'filed.caseId': ({ said }) => stableId('prosecution case', said.prosecutor ?? '', said.urn ?? ''),
    'filed.initiationCode': ({ made }) => initiationOf(made.caseDetails?.caseInitiationCode),
    'filed.summonsCode': ({ made }) => made.caseDetails?.summonsCode,
    'filed.prosecutorCaseReference': ({ made }) => made.caseDetails?.ptiurn,
    'filed.originatingOrganisation': ({ made }) => made.caseDetails?.originatingOrganisation,
    'filed.cpsOrganisation': ({ made }) => made.caseDetails?.cpSorganisation,
    'filed.prosecutor.prosecutingAuthority': ({ made }) => made.caseDetails?.originatingOrganisation,
    'filed.prosecutor.informant': ({ made }) => made.caseDetails?.informant,
  },
  loses: ['the licence of a vehicle operator'],
  examples: [
    {
      name: 'everything', given: { said: SAID, made: { caseDetails: { ptiurn: '01ZD1000126', originatingOrganisation: '001AA00', caseInitiationCode: 's', summonsCode: 'M', informant: 'Chief Constable', cpSorganisation: 'A01AC00' } } },
      expect: { sets: {
        'filed.caseId': '00620af6-f453-5abb-a47e-dfe680baf283', 'filed.initiationCode': 'S', 'filed.summonsCode': 'M', 'filed.prosecutorCaseReference': '01ZD1000126', 'filed.originatingOrganisation': '001AA00', 'filed.cpsOrganisation': 'A01AC00',
        'filed.prosecutor.prosecutingAuthority': '001AA00', 'filed.prosecutor.informant': 'Chief Constable',
      } },
    },
    {
      name: 'a code that nobody has agreed', given: { said: SAID, made: { caseDetails: { caseInitiationCode: 'I' } } },
      expect: { sets: { 'filed.caseId': '00620af6-f453-5abb-a47e-dfe680baf283', 'filed.initiationCode': inDoubt('The initiation code I is none of C, J, R and S') } },
    },
    { name: 'not said how it began', given: { said: SAID, made: { caseDetails: {} } }, expect: { sets: { 'filed.caseId': '00620af6-f453-5abb-a47e-dfe680baf283' } } },
    { name: 'not read', given: { said: SAID, made: {} }, expect: 'does not apply' },
  ],
});
