import { inDoubt } from '../../src/sdk';
import { libraPlea } from '../code-tables/libra-plea';
import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'NEW-121',
  title: 'Plea',
  why: 'A plea decides what the court may do next, so a code that nobody has agreed goes to a person. The existing gateway drops every plea.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: mockFiles/referencedata.query.plea-types.json', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a plea is given': ({ said }) => saidText(said.plea) !== undefined },
  sets: { pleaValue: ({ said }) => libraPlea.to(saidText(said.plea) ?? '') ?? inDoubt(`The plea code ${saidText(said.plea)} of Libra has no agreed meaning`) },
  back: ({ pleaValue }) => {
    const code = libraPlea.from(pleaValue ?? '');
    return code === undefined ? {} : { plea: code };
  },

  examples: [
    { name: 'guilty', given: { said: { plea: 'G' } }, expect: { sets: { pleaValue: 'GUILTY' } }, returns: true },
    { name: 'not guilty', given: { said: { plea: 'NG' } }, expect: { sets: { pleaValue: 'NOT_GUILTY' } }, returns: true },
    { name: 'indicated guilty', given: { said: { plea: 'IG' } }, expect: { sets: { pleaValue: 'INDICATED_GUILTY' } }, returns: true },
    { name: 'guilty by single justice procedure', given: { said: { plea: 'GSJP' } }, expect: { sets: { pleaValue: 'GUILTY_SINGLE_JUSTICE_PROCEDURE' } }, returns: true },
    { name: 'admits breach', given: { said: { plea: 'ADB' } }, expect: { sets: { pleaValue: 'ADMITS_BREACH' } }, returns: true },
    { name: 'a code that nobody has agreed', given: { said: { plea: 'ZZ' } }, expect: { sets: { pleaValue: inDoubt('The plea code ZZ of Libra has no agreed meaning') } } },
    { name: 'no plea', given: { said: { plea: '' } }, expect: 'does not apply' },
  ],
});
