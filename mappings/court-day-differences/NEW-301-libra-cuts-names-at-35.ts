import { suppress } from '../../src/sdk';
import { differenceRule, type Difference } from './mapping';

const LIBRA_NAME_LENGTH = 35;

export default differenceRule({
  id: 'NEW-301',
  title: 'Libra holds the first 35 characters of a name',
  why: 'The list\'s name elements have 35 characters each; a longer name is cut without a mark. The uncut name on Common Platform is the right one.',
  evidence: ['legacy formats §1.A (StandardCourtList.xsd: surname, forename ≤ 35) and §3.6', 'hmcts/pip-data-management: magistrates_adult_court_list.json'],
  owner: 'case-data',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a name differs': ({ said }) => said.kind === 'value' && /\.(lastName|firstName|middleName)$/.test(said.field),
    'Libra holds just 35 characters': ({ said }) => said.libra?.length === LIBRA_NAME_LENGTH,
    'the name on Common Platform begins with them': ({ said }) => (said.commonPlatform ?? '').toUpperCase().startsWith((said.libra ?? '-').toUpperCase()),
  },
  then: () => [suppress('Libra holds only the first 35 characters of a name')],
  loses: ['the rest of a name of more than 35 characters'],
  examples: [
    { name: 'a long surname', given: { said: difference('a'.repeat(35), 'a'.repeat(42)) }, expect: { effects: [suppress('Libra holds only the first 35 characters of a name')] } },
    { name: 'another field', given: { said: { ...difference('a'.repeat(35), 'a'.repeat(42)), field: 'defendants[0].pncId' } }, expect: 'does not apply' },
    { name: 'a shorter name', given: { said: difference('aaa', 'aaab') }, expect: 'does not apply' },
    { name: 'another name of 35 characters', given: { said: difference('b'.repeat(35), 'a'.repeat(42)) }, expect: 'does not apply' },
  ],
});

function difference(libra: string, commonPlatform: string): Difference {
  return { kind: 'value', field: 'defendants[0].lastName', libra, commonPlatform, courtCode: 'B01LY', hearingDay: '2026-06-01', comparedAt: '2026-06-01T12:00:00.000Z' };
}
