import { offenceRule, saidText } from './mapping';

function readByPosition(code: string) {
  if (code.startsWith('COML')) return { commonLaw: true, reason: code.slice(4) };
  if (code.startsWith('XX00')) return { indictment: true, reason: code.slice(4) };
  return { act: code.slice(0, 2), year: code.slice(2, 4), reason: code.slice(4, 7), ...(code.length > 7 && { qualifier: code.slice(7) }) };
}

export default offenceRule({
  id: 'MAP-006',
  title: 'The offence code is read by position',
  why: 'Act, year, reason and qualifier stand in one code. Common law and indictments have forms of their own.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:49-80'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'an offence code is given': ({ said }) => saidText(said.BaseOffenceDetails?.OffenceCode) !== undefined },
  sets: { 'police.reason': ({ said }) => readByPosition(saidText(said.BaseOffenceDetails?.OffenceCode) ?? '') },

  examples: [
    { name: 'with a qualifier', given: { said: { BaseOffenceDetails: { OffenceCode: 'TH68011C' } } }, expect: { sets: { 'police.reason': { act: 'TH', year: '68', reason: '011', qualifier: 'C' } } } },
    { name: 'common law', given: { said: { BaseOffenceDetails: { OffenceCode: 'COML026' } } }, expect: { sets: { 'police.reason': { commonLaw: true, reason: '026' } } } },
    { name: 'none', given: { said: { BaseOffenceDetails: {} } }, expect: 'does not apply' },
  ],
});
