import { warrants } from '../code-tables/spi-result-lists';
import { codeOf, resultRule, saidText, type ResultedCase } from './mapping';

export default resultRule({
  id: 'MAP-007',
  title: 'A warrant is issued on the day of hearing',
  why: 'SPI has no field for the day of issue, and a warrant without one cannot be put on the PNC.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:24,221-223'],
  owner: 'Police results',
  severity: 'warrant',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the result issues a warrant': ({ said }) => warrants.has(codeOf(said)) },
  sets: { 'police.warrantIssueDate': ({ whole }) => saidText(whole.said.CourtHearing?.Hearing?.DateOfHearing) },

  examples: [
    { name: 'without bail', given: { said: { ResultCode: '4576' }, whole: heard('2024-06-03') }, expect: { sets: { 'police.warrantIssueDate': '2024-06-03' } } },
    { name: 'withdrawn', given: { said: { ResultCode: '4584' }, whole: heard('2024-06-03') }, expect: 'does not apply' },
  ],
});

function heard(DateOfHearing: string) { const made: ResultedCase = {}; return { said: { CourtHearing: { Hearing: { DateOfHearing } } }, made }; }
