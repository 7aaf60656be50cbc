import { inDoubt } from '../../src/sdk';
import type { LibraCaseOnDay } from '../../adapters/libra/wire';
import { caseRule, saidText } from './mapping';

const urnsOf = ({ rows }: LibraCaseOnDay): string[] => [...new Set(rows.flatMap(row => saidText(row.urn)?.toUpperCase() ?? []))];

export default caseRule({
  id: 'NEW-108',
  title: 'URN in capitals',
  why: 'The URN is the one reference that both systems hold, and it is compared letter by letter. White space inside it, or rows that give two, mean that it was typed wrongly: a person looks.',
  evidence: ['gov.uk: Purpose of the URN and how to obtain it (26 November 2024)', 'ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'some row gives a URN': ({ said }) => urnsOf(said).length > 0 },
  sets: {
    caseURN: ({ said }) => {
      const [urn = '', another] = urnsOf(said);
      if (another !== undefined) return inDoubt('Its rows give different URNs');
      return /\s/.test(urn) ? inDoubt('The URN has white space inside') : urn;
    },
  },
  back: ({ caseURN, defendants }) => caseURN === undefined ? {} : { rows: (defendants ?? [{}]).map(() => ({ urn: caseURN })) },

  examples: [
    { name: 'as it should be', given: { said: { rows: [{ urn: '01ZD1000126' }] } }, expect: { sets: { caseURN: '01ZD1000126' } }, returns: true },
    { name: 'small letters and outer spaces', given: { said: { rows: [{ urn: ' 01zd1000126 ' }, { urn: '01ZD1000126' }, {}] } }, expect: { sets: { caseURN: '01ZD1000126' } } },
    { name: 'a space inside', given: { said: { rows: [{ urn: '01ZD 1000126' }] } }, expect: { sets: { caseURN: inDoubt('The URN has white space inside') } } },
    { name: 'two URNs', given: { said: { rows: [{ urn: '01ZD1000126' }, { urn: '01ZD1000226' }] } }, expect: { sets: { caseURN: inDoubt('Its rows give different URNs') } } },
    { name: 'none', given: { said: { rows: [{ urn: '' }, {}] } }, expect: 'does not apply' },
  ],
});
