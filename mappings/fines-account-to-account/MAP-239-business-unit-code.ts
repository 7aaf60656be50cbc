import { accountRule, filled, type AccountSaid } from './mapping';

export default accountRule({
  id: 'MAP-239',
  title: 'The code of a business unit is the legacy side\'s own, unless it only repeats the id',
  why: 'Where the code has text of its own it holds. Where it repeats the id of the unit nobody gave a code, and ours of that unit stands for it: our table of business units (`business-units.csv`: Id, Code). Where that has none, there is none.',
  evidence: ['hmcts/opal-fines-service: src/main/java/uk/gov/hmcts/opal/service/legacy/LegacyBusinessUnitCodeResolver.java:14-30'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a unit is named': ({ said }) => filled(said.account.business_unit_code) !== undefined || filled(said.account.business_unit_id) !== undefined },
  sets: { businessUnitCode: ({ said }) => codeOf(said) },
  examples: [
    { name: 'a code of its own', given: { said: unit('77', '80', '82') }, expect: { sets: { businessUnitCode: '80' } } },
    { name: 'the id over again', given: { said: unit('77', '77', '82') }, expect: { sets: { businessUnitCode: '82' } } },
    { name: 'the id over again, of which our table knows nothing', given: { said: { account: { account_number: '26000001D', business_unit_id: '77', business_unit_code: '77' } } }, expect: { sets: {} } },
    { name: 'an id alone', given: { said: unit('77', '', '82') }, expect: { sets: { businessUnitCode: '82' } } },
    { name: 'a code alone', given: { said: { account: { account_number: '26000001D', business_unit_id: '', business_unit_code: '80' } } }, expect: { sets: { businessUnitCode: '80' } } },
    { name: 'an id that is no number, over again', given: { said: { account: { account_number: '26000001D', business_unit_id: '7A', business_unit_code: '7A' } } }, expect: { sets: { businessUnitCode: '7A' } } },
    { name: 'an id that is no number, alone', given: { said: unit('77B', ' ', '82') }, expect: { sets: {} } },
    { name: 'no unit', given: { said: { account: { account_number: '26000001D', business_unit_id: '', business_unit_code: '' } } }, expect: 'does not apply' },
  ],
});

function codeOf({ account: { business_unit_id, business_unit_code }, storedUnitCode }: AccountSaid): string | undefined {
  const [id, code] = [filled(business_unit_id), filled(business_unit_code)];
  if (id === undefined || !/^\d+$/.test(id)) return code;
  return code === undefined || code === id ? storedUnitCode : code;
}
function unit(id: string, code: string, stored: string): AccountSaid { return { account: { account_number: '26000001D', business_unit_id: id, business_unit_code: code }, storedUnitCode: stored }; }
