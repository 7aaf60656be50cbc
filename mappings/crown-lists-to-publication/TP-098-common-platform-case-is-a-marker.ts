import { inDoubt } from '../../src/sdk';
import { hearingRule } from './mapping';

export default hearingRule({
  id: 'TP-098',
  title: 'A case that XHIBIT knows only as CPP is shown by its URN',
  why: 'The merged list has no number for a case of the other system; CPP alone would be the same for all of them.',
  evidence: ['hmcts/pdda-interfaces: src/main/resources/config/xsl/listTransformation/DailyList_Schema.xslt:112-131'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'XHIBIT lists no case any more',
  when: 'always',
  sets: { publicNumber: ({ said }) => said.caseNumber === 'CPP' ? said.urn ?? inDoubt('A case of Common Platform has no URN on the list') : said.caseNumber },
  examples: [
    { name: 'a case of Common Platform', given: { said: { caseNumber: 'CPP', urn: '01ZD1000126' } }, expect: { sets: { publicNumber: '01ZD1000126' } } },
    { name: 'a case of XHIBIT', given: { said: { caseNumber: 'T20240001', urn: '01ZD1000126' } }, expect: { sets: { publicNumber: 'T20240001' } } },
    { name: 'nobody says which', given: { said: { caseNumber: 'CPP' } }, expect: { sets: { publicNumber: inDoubt('A case of Common Platform has no URN on the list') } } },
  ],
});
