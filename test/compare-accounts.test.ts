import { join } from 'node:path';
import type { FinesAccount } from '../src/case-model/fines-account';
import { compareAccounts, type AskedAccount, type KnownAccount } from '../src/reconciliation/compare-accounts';
import { loadRulebook } from '../src/rule/load-rulebook';

const expectedRules = loadRulebook(join(__dirname, '../mappings')).chapter('account-differences');
const NUMBER = '26000001D';

const imposed: FinesAccount = {
  caseReference: '01ZD2000126', imposed: 14000,
  defendant: { lastName: 'Thistlewood', forenames: 'Corin Avery', dateOfBirth: '1995-02-11', address1: '4 Bramble Walk', address2: 'London', postcode: 'SW11 9YA' },
  impositions: [{ offenceCode: 'TH68010', resultCode: 'FO', imposed: 10000, imposedDay: '2026-11-19' }, { offenceCode: 'TH68010', resultCode: 'FVS', imposed: 4000, imposedDay: '2026-11-19' }],
  terms: { kind: 'BY_DATE', day: '2026-12-17' },
};
const account: FinesAccount = { ...imposed, accountNumber: NUMBER, version: '1', paid: 0, balance: 14000, owed: 14000, impositions: (imposed.impositions ?? []).map(one => ({ ...one, paid: 0, postedDay: '2026-11-20' })) };
const asked = (more: Partial<AskedAccount> = {}): AskedAccount => ({ subject: 'money|d1', requestId: 'r1', caseReference: '01ZD2000126', court: 'B01LY', expected: imposed, numbers: [NUMBER], ...more });
const read = (more: FinesAccount = {}): KnownAccount => ({ kind: 'read', account: { ...account, ...more }, inDoubt: [] });
const compare = (one: AskedAccount, known: KnownAccount | undefined = read()) => {
  const report = compareAccounts({ day: '2026-11-19', comparedAt: '2026-11-21T12:00:00.000Z', asked: [one], known: new Map(known ? [[NUMBER, known]] : []), expected: expectedRules });
  const { population, same, explained, mismatched, unchecked, excluded } = report;
  expect(same + explained + mismatched + unchecked + excluded).toBe(population);
  return report.checks.map(({ verdict, why, differences }) => ({ verdict, ...(why !== undefined && { why }), ...(differences.length > 0 && { differences: differences.map(({ kind, field, account: theirs, commonPlatform, explainedBy }) => [kind, field, theirs, commonPlatform, explainedBy]) }) }));
};
const [first, second] = account.impositions ?? [];

describe('an account against what was imposed', () => {
  it('is the same, in whatever order its impositions come, and whatever was paid', () => {
    expect(compare(asked())).toEqual([{ verdict: 'same' }]);
    expect(compare(asked(), read({ impositions: (account.impositions ?? []).toReversed(), paid: 14000, owed: 0 }))).toEqual([{ verdict: 'same' }]);
  });

  it.each<[string, FinesAccount, unknown[][]]>([
    ['an amount', { impositions: [{ ...first, imposed: 1000 }, { ...second }] }, [['value', 'impositions[1].imposed', '10.00', '100.00', undefined]]],
    ['an offence', { impositions: [{ ...first, offenceCode: 'RT88971' }, { ...second }] }, [['value', 'impositions[1].offenceCode', 'RT88971', 'TH68010', undefined]]],
    ['a result', { impositions: [{ ...first, resultCode: 'FCOST' }, { ...second }] }, [['value', 'impositions[1].resultCode', 'FCOST', 'FO', undefined]]],
    ['a day', { impositions: [{ ...first, imposedDay: '2026-11-18' }, { ...second }] }, [['value', 'impositions[0].imposedDay', '2026-11-18', '2026-11-19', undefined]]],
    ['an imposition less', { impositions: [{ ...first }] }, [['not on the account', 'impositions[1]', undefined, 'FVS 40.00', undefined]]],
    ['an imposition more', { impositions: [{ ...first }, { ...second }, { resultCode: 'FCOST', imposed: 500 }] }, [['not in the share', 'impositions[2]', 'FCOST 5.00', undefined, undefined]]],
    ['the day of payment', { terms: { kind: 'BY_DATE', day: '2027-01-17' } }, [['value', 'terms.day', '2027-01-17', '2026-12-17', undefined]]],
    ['the kind of terms', { terms: { kind: 'INSTALMENTS', day: '2026-12-17' } }, [['value', 'terms.kind', 'INSTALMENTS', 'BY_DATE', undefined]]],
    ['the person', { defendant: { ...account.defendant, lastName: 'Thistle', dateOfBirth: '1995-11-02' } }, [['value', 'defendant.lastName', 'Thistle', 'Thistlewood', undefined], ['value', 'defendant.dateOfBirth', '1995-11-02', '1995-02-11', undefined]]],
    ['a line of the address', { defendant: { lastName: 'Thistlewood', address1: '4 Bramble Walk' } }, [['value', 'defendant.address2', undefined, 'London', undefined]]],
    ['the case', { caseReference: '01ZD2000226' }, [['value', 'caseReference', '01ZD2000226', '01ZD2000126', undefined]]],
  ])('differs in %s', (_, more, differences) => expect(compare(asked(), read(more))).toEqual([{ verdict: 'mismatch', differences }]));

  it('compares instalments where they were ordered', () => {
    const ordered = { ...imposed, terms: { kind: 'INSTALMENTS', every: 'WEEKLY', instalment: 500, day: '2026-12-17' } as const };
    expect(compare(asked({ expected: ordered }), read({ terms: { ...ordered.terms, every: 'MONTHLY', instalment: 2500 } })))
      .toEqual([{ verdict: 'mismatch', differences: [['value', 'terms.every', 'MONTHLY', 'WEEKLY', undefined], ['value', 'terms.instalment', '25.00', '5.00', undefined]] }]);
    expect(compare(asked(), read({ terms: { kind: 'BY_DATE', day: '2026-12-17', every: 'WEEKLY', instalment: 0 } }))).toEqual([{ verdict: 'same' }]);
  });

  it('compares the sums where no impositions were read', () => {
    const { impositions: _, ...sums } = account;
    expect(compare(asked(), { kind: 'read', account: sums, inDoubt: [] })).toEqual([{ verdict: 'same' }]);
    expect(compare(asked(), { kind: 'read', account: { ...sums, imposed: 4000 }, inDoubt: [] })).toEqual([{ verdict: 'mismatch', differences: [['value', 'imposed', '40.00', '140.00', undefined]] }]);
    const { imposed: __, ...neither } = sums;
    expect(compare(asked(), { kind: 'read', account: neither, inDoubt: [] })).toEqual([{ verdict: 'could not check', why: 'The account was read without what is imposed on it' }]);
  });

  it('counts a copy of what was written off elsewhere not at all', () => {
    expect(compare(asked(), read({ impositions: [...account.impositions ?? [], { resultCode: 'FO', imposed: 5000, isCopy: true, postedDay: '2020-01-02' }] }))).toEqual([{ verdict: 'same' }]);
  });

  it('names the rule that explains a difference', () => {
    const long = { ...imposed, defendant: { ...imposed.defendant, address3: 'c', address4: 'd', address5: 'e' } };
    const theirs = { ...account.defendant, address3: 'c', lastName: 'THISTLEWOOD' };
    expect(compare(asked({ expected: long }), read({ defendant: theirs, terms: { kind: 'BY_DATE', day: '2027-01-17', postedDay: '2026-12-20' } }))).toEqual([{ verdict: 'explained', differences: [
      ['value', 'defendant.lastName', 'THISTLEWOOD', 'Thistlewood', 'NEW-838'], ['value', 'defendant.address4', undefined, 'd', 'WA-121'], ['value', 'defendant.address5', undefined, 'e', 'WA-121'],
      ['value', 'terms.day', '2027-01-17', '2026-12-17', 'NEW-839'],
    ] }]);
  });

  it.each<[string, Partial<AskedAccount>, KnownAccount | undefined, string]>([
    ['no number', { numbers: [] }, undefined, 'No account number has come yet'],
    ['no number, and why', { numbers: [], noNumber: 'In flight' }, undefined, 'In flight'],
    ['two numbers', { numbers: [NUMBER, '26000002E'] }, read(), '2 account numbers came for it: ask the fines system which one holds'],
    ['an account that nobody read', {}, undefined, 'The account was not read yet'],
    ['an account that cannot be read', {}, { kind: 'not read', why: 'It is no XML' }, 'It is no XML'],
    ['an account in doubt', {}, { kind: 'read', account, inDoubt: [{ field: 'terms.every', why: 'unknown' }] }, 'terms.every is in doubt: unknown'],
  ])('cannot be checked with %s', (_, more, known, why) => {
    const report = compareAccounts({ day: '2026-11-19', comparedAt: '2026-11-21T12:00:00.000Z', asked: [asked(more)], known: new Map(known ? [[NUMBER, known]] : []), expected: expectedRules });
    expect(report.checks.map(check => [check.verdict, check.why])).toEqual([['could not check', why]]);
    expect(report).toMatchObject({ population: 1, unchecked: 1 });
  });

  it('cannot be checked where what was imposed is in doubt', () => {
    const { expected: _, ...bare } = asked();
    expect(compare(bare)).toEqual([{ verdict: 'could not check', why: 'An amount of what the court imposed is in doubt' }]);
    expect(compare({ ...bare, inDoubt: 'account.imposition is in doubt: no amount' })).toEqual([{ verdict: 'could not check', why: 'account.imposition is in doubt: no amount' }]);
  });

  it('is left out where a later share replaced it, and a mismatch where there is no such account', () => {
    expect(compare(asked({ replaced: 'A later share asks for another' }))).toEqual([{ verdict: 'excluded', why: 'A later share asks for another' }]);
    expect(compare(asked(), { kind: 'none' })).toEqual([{ verdict: 'mismatch', differences: [['no account', 'account', undefined, NUMBER, undefined]] }]);
  });
});
