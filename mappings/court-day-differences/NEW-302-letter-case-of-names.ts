import { suppress } from '../../src/sdk';
import { differenceRule, type Difference } from './mapping';

export default differenceRule({
  id: 'NEW-302',
  title: 'Libra writes names in capitals as it was typed',
  why: 'Surnames on lists are often in capitals; the letters are the same, only their case differs, and no system reads meaning from it.',
  evidence: ['legacy formats §1.A: samples of def_name'],
  owner: 'case-data',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a name differs': ({ said }) => said.kind === 'value' && /\.(title|lastName|firstName|middleName|organisationName)$/.test(said.field),
    'only in the case of its letters': ({ said }) => said.libra?.toUpperCase() === said.commonPlatform?.toUpperCase(),
  },
  then: () => [suppress('Only the case of the letters differs')],
  examples: [
    { name: 'a surname in capitals', given: { said: difference('ASHBY', 'Ashby') }, expect: { effects: [suppress('Only the case of the letters differs')] } },
    { name: 'another field', given: { said: { ...difference('ABC', 'abc'), field: 'defendants[0].pncId' } }, expect: 'does not apply' },
    { name: 'another name', given: { said: difference('ASHLEY', 'Ashby') }, expect: 'does not apply' },
  ],
});

function difference(libra: string, commonPlatform: string): Difference {
  return { kind: 'value', field: 'defendants[0].lastName', libra, commonPlatform, courtCode: 'B01LY', hearingDay: '2026-06-01', comparedAt: '2026-06-01T12:00:00.000Z' };
}
