import { readDefendantRule, textOfLeaf } from './mapping';

export default readDefendantRule({
  id: 'NEW-623',
  title: 'The reference of a defendant',
  why: 'The arrest/summons number is what ties results to the charge later. It is kept as the police wrote it.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a reference is given': ({ said }) => said.ProsecutorReference !== undefined },
  sets: { prosecutorReference: ({ said }) => textOfLeaf(said.ProsecutorReference) },
  examples: [
    { name: 'white space around it', given: { said: { ProsecutorReference: ' 2601ZD0000000000001H\n' } }, expect: { sets: { prosecutorReference: '2601ZD0000000000001H' } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
