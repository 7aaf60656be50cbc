import { split, type Reference } from '../../src/sdk';
import { cutRule, filled } from './mapping';

export default cutRule({
  id: 'NEW-830',
  title: 'What is said of one account is one part, under its number',
  why: 'The legacy side is asked for one account after another, and the newest word about a number holds. What our own table says of its business unit is put beside it, as it stood when the account came.',
  evidence: ['legacy formats §1.I: an account number is eight digits and a check letter', 'WA-119: the version is raised with each change'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said: account, arrival }) => [split([{
    subject: `account|${account.account_number}`, references: [account.account_number, filled(account.prosecutor_case_reference)].flatMap(one => one ?? []),
    said: { account, ...(account.impositions && { impositions: account.impositions }), ...storedCode(arrival.reference, account.business_unit_id) },
  }])],
  examples: [
    { name: 'an account of a case', given: { said: { kind: 'account', account_number: '26000001D', prosecutor_case_reference: '01ZD1000126' } }, expect: { effects: [split([{ subject: 'account|26000001D', references: ['26000001D', '01ZD1000126'], said: { account: { kind: 'account', account_number: '26000001D', prosecutor_case_reference: '01ZD1000126' } } }])] } },
    { name: 'of no case', given: { said: { kind: 'account', account_number: '26000001D', prosecutor_case_reference: ' ' } }, expect: { effects: [split([{ subject: 'account|26000001D', references: ['26000001D'], said: { account: { kind: 'account', account_number: '26000001D', prosecutor_case_reference: ' ' } } }])] } },
    {
      name: 'with an imposition', given: { said: { kind: 'account', account_number: '26000001D', impositions: [{ result_id: 'FO' }] } },
      expect: { effects: [split([{ subject: 'account|26000001D', references: ['26000001D'], said: { account: { kind: 'account', account_number: '26000001D', impositions: [{ result_id: 'FO' }] }, impositions: [{ result_id: 'FO' }] } }])] },
    },
    {
      name: 'of a unit that our table knows', given: { said: { kind: 'account', account_number: '26000001D', business_unit_id: '77' }, arrival: { reference: units() } },
      expect: { effects: [split([{ subject: 'account|26000001D', references: ['26000001D'], said: { account: { kind: 'account', account_number: '26000001D', business_unit_id: '77' }, storedUnitCode: '82' } }])] },
    },
    {
      name: 'of a unit without a code there', given: { said: { kind: 'account', account_number: '26000001D', business_unit_id: '79' }, arrival: { reference: units() } },
      expect: { effects: [split([{ subject: 'account|26000001D', references: ['26000001D'], said: { account: { kind: 'account', account_number: '26000001D', business_unit_id: '79' } } }])] },
    },
  ],
});

function storedCode(reference: Reference, id: string | undefined): { readonly storedUnitCode?: string } {
  const code = reference['business-units']?.rows.find(row => row['Id'] === id)?.['Code'] ?? '';
  return code === '' ? {} : { storedUnitCode: code };
}
function units(): Reference { return { 'business-units': { version: 'v1', columns: ['Id', 'Code'], rows: [{ Id: '78', Code: '81' }, { Id: '77', Code: '82' }, { Id: '79', Code: '' }] } }; }
