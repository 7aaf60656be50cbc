import { join } from 'node:path';
import { recordFor } from '../adapters/fines-accounts/simulator';
import type { AccountRecord, AccountRequest } from '../adapters/fines-accounts/wire';
import { asJson, fine, share } from './messages/shares';
import { givenShare } from './prove-shares';
import { ProveWorld } from './prove-world';

const URN = '01ZD2000126';

describe('accounts as they stand, held against what was imposed', () => {
  const world = new ProveWorld();
  const ordered = { hearingId: `hearing-of-${URN}`, urn: URN };
  let account: AccountRecord;
  beforeAll(async () => {
    await world.play([
      givenShare('1.json', asJson(share({ ...ordered, results: [fine('£100.00')] })).bytes),
      givenShare('2.json', asJson(share({ ...ordered, results: [], sharedTime: '2026-06-01T15:05:00.000Z', isReshare: true })).bytes),
    ]);
    const [line = ''] = world.linesOf('fines-accounts');
    const { body }: { readonly body: string } = JSON.parse(line);
    const request: AccountRequest = JSON.parse(body);
    account = recordFor(request);
  }, 60_000);
  afterAll(() => world.close());

  async function provedBy(...accounts: readonly unknown[]) {
    for (const [i, one] of accounts.entries()) world.write(`accounts-${accounts.length}/fines-accounts/${i}.json`, JSON.stringify(one));
    world.write(`accounts-${accounts.length}/fines-enforcement.jsonl`, world.linesOf('fines-enforcement').map(line => `${line}\n`).join(''));
    const { partners, duties } = await world.prove({ held: join(world.folder, `accounts-${accounts.length}`) });
    const verdictOf = (id: string) => { const { proved, notProved, cannotSay } = partners.find(({ whom }) => whom === id) ?? {}; return { proved, notProved, cannotSay }; };
    return { accounts: verdictOf('fines-accounts'), notices: verdictOf('fines-enforcement'), why: duties.filter(({ whom }) => whom === 'fines-accounts').map(({ why }) => why) };
  }
  const [first] = [{ proved: 1, notProved: 0, cannotSay: 0 }];

  it('is proved by the account, and so is the notice that its number lets leave', async () => expect(await provedBy(account)).toEqual({ accounts: first, notices: first, why: [] }));
  it('is proved by one of several', async () => expect((await provedBy({ ...account, account_number: '99000001A', debtor: { ...account.debtor, surname: 'Vale' } }, account)).accounts).toEqual(first));

  it.each<[string, Partial<AccountRecord>, object]>([
    ['of another amount', { impositions: imposing('60.00') }, { accounts: { proved: 0, notProved: 1 }, why: ['Their account of this person (fines-accounts/0.json) holds something else: imposed of imposition 1'] }],
    ['of another person', { debtor: { organisation_flag: 'N', surname: 'Vale' } }, { accounts: { notProved: 1 }, why: ['They hold one record about this case, and none that says this'] }],
    ['of nobody', { debtor: {} }, { accounts: { notProved: 1 }, why: ['They hold one record about this case, and none that says this'] }],
    ['whose amount cannot be read', { impositions: imposing('much') }, { accounts: { cannotSay: 1 }, why: [expect.stringContaining('Their account (fines-accounts/0.json) cannot be compared')] }],
  ])('is not proved by an account %s', async (_, more, expected) => expect(await provedBy({ ...account, ...more })).toMatchObject(expected));

  it('cannot say where the account cannot be read', async () => expect(await provedBy({ kind: 'account' })).toMatchObject({ accounts: { proved: 0, notProved: 0, cannotSay: 1 }, why: [expect.stringContaining('one record of theirs cannot be read')] }));
});

function imposing(amount: string): NonNullable<AccountRecord['impositions']> { return [{ imposition_id: '1', imposed_date: '2026-06-01', result_id: 'FO', offence_code: 'TH68010', imposed_amount: amount, paid_amount: '0.00' }]; }
