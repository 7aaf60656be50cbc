import { suppress } from '../../src/sdk';
import { differenceRule, type AccountDifference } from './mapping';

const REASON = 'Only the case of the letters differs, or the space between them';

export default differenceRule({
  id: 'NEW-838',
  title: 'Names and addresses of accounts are in capitals where they were typed so',
  why: 'The letters are the same, and nobody reads meaning from their case or from a space more.',
  evidence: ['WA-120: "MR J SMITH"', 'mappings/court-day-differences/NEW-302: the same of lists'],
  owner: 'fines enforcement',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a name or an address differs': ({ said }) => /^defendant\.(lastName|forenames|organisationName|address\d|postcode)$/.test(said.field),
    'both say one': ({ said }) => said.account !== undefined && said.commonPlatform !== undefined,
    'without their case and space they are the same': ({ said }) => plain(said.account) === plain(said.commonPlatform),
  },
  then: () => [suppress(REASON)],
  examples: [
    { name: 'a surname in capitals', given: { said: difference({ account: 'ASHBY', commonPlatform: 'Ashby' }) }, expect: { effects: [suppress(REASON)] } },
    { name: 'a postcode without its space', given: { said: difference({ field: 'defendant.postcode', account: 'LS11AA', commonPlatform: 'LS1 1AA' }) }, expect: { effects: [suppress(REASON)] } },
    { name: 'another field', given: { said: difference({ field: 'caseReference', account: 'ABC', commonPlatform: 'abc' }) }, expect: 'does not apply' },
    { name: 'another name', given: { said: difference({ account: 'ASHLEY', commonPlatform: 'Ashby' }) }, expect: 'does not apply' },
    { name: 'neither says one', given: { said: difference({ field: 'defendant.address3' }) }, expect: 'does not apply' },
  ],
});

function plain(text: string | undefined): string { return (text ?? '').toUpperCase().replace(/\s+/g, ''); }
function difference(more: Partial<AccountDifference>): AccountDifference {
  return { kind: 'value', field: 'defendant.lastName', hearingDay: '2026-06-01', comparedAt: '2026-06-02T12:00:00.000Z', ...more };
}
