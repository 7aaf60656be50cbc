import { caseRule, saidText } from './mapping';

const stripped = (asn: string | undefined) => (saidText(asn) ?? '').replaceAll('/', '').toUpperCase();
/** Year, force, station and system are eight characters; the number behind them has eleven digits and a check letter. */
const SHORT = /^([A-Z0-9]{8})(\d{1,10})([A-Z])$/;
function longForm(asn: string): string {
  const [, begin = '', number = '', check = ''] = SHORT.exec(asn) ?? [];
  return `${begin}${number.padStart(11, '0')}${check}`;
}

export default caseRule({
  id: 'WA-014',
  title: 'An arrest/summons number written by hand gets its zeros back',
  why: 'Court staff type the number as the PNC prints it, with slashes and without leading zeros. Only the long form is found on the PNC.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichDefendant/convertAsnToLongFormat.ts:5-25', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/useful-tips/index.md:25-31', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/034a-valid-asn-format/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'NEW-406',
  retireWhen: 'The number is never typed by hand',

  when: { 'it is the short form': ({ said }) => SHORT.test(stripped(said.ProsecutorReference)) },
  sets: {
    'defendant.personDefendant.arrestSummonsNumber': ({ said }) => said.CourtCorporateDefendant === undefined ? longForm(stripped(said.ProsecutorReference)) : undefined,
    'police.asn': ({ said }) => longForm(stripped(said.ProsecutorReference)),
  },

  examples: [
    { name: 'with slashes', given: { said: { ProsecutorReference: '09/88AA/01/123456/X' } }, expect: { sets: { 'defendant.personDefendant.arrestSummonsNumber': '0988AA0100000123456X', 'police.asn': '0988AA0100000123456X' } } },
    { name: 'a company\'s', given: { said: { ProsecutorReference: '09/88aa/01/123456/x', CourtCorporateDefendant: {} } }, expect: { sets: { 'police.asn': '0988AA0100000123456X' } } },
    { name: 'a letter among the digits', given: { said: { ProsecutorReference: '0988AA01A23456X' } }, expect: 'does not apply' },
  ],
});
