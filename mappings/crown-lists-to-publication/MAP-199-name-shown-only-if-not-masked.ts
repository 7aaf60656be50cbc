import { hearingRule } from './mapping';

export default hearingRule({
  id: 'MAP-199',
  title: 'A name is shown only where the list says no to masking, in that very word',
  why: 'A name that must not be published cannot be called back; anything but a plain no hides it.',
  evidence: ['hmcts/pdda-interfaces: src/main/resources/config/xsl/listTransformation/DailyList_Schema.xslt:134-168'],
  owner: 'Crown Court lists',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the list says that it is not masked': ({ said }) => said.isMasked === 'no' },
  sets: { name: ({ said }) => said.defendantName },
  examples: [
    { name: 'no', given: { said: { caseNumber: 'T20240001', defendantName: 'Rowan ASHBY', isMasked: 'no' } }, expect: { sets: { name: 'Rowan ASHBY' } } },
    { name: 'No, with a capital', given: { said: { caseNumber: 'T20240001', defendantName: 'Rowan ASHBY', isMasked: 'No' } }, expect: 'does not apply' },
    { name: 'not said', given: { said: { caseNumber: 'T20240001', defendantName: 'Rowan ASHBY' } }, expect: 'does not apply' },
  ],
});
