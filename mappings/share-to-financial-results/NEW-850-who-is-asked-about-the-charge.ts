import { askedRule, type MoneyShare } from './mapping';

export default askedRule({
  id: 'NEW-850',
  title: 'What came with the charge is asked of who brought it, all else of the court',
  why: 'Who made a mistake can mend it, and where it is mended every later case is right. Name, date of birth, address and offence came with a charge, summons, requisition or notice of the prosecuting authority. A case that was remitted here, or began otherwise, and an application alone, the court recorded.',
  evidence: ['case model §2: initiationCode C, S, Q, J come from a prosecuting authority; R remitted, O other', 'enforcement staff: payments are enforced on incorrect or no information about the debtor'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { asksOfCharge: ({ said: { initiationCode = '', prosecutorCode } }) => prosecutorCode !== undefined && ['C', 'S', 'Q', 'J'].includes(initiationCode) ? 'prosecuting authority' : 'court' },
  examples: [
    { name: 'a charge', given: { said: share({ initiationCode: 'C', prosecutorCode: 'DERPF' }) }, expect: { sets: { asksOfCharge: 'prosecuting authority' } } },
    { name: 'a summons', given: { said: share({ initiationCode: 'S', prosecutorCode: 'DERPF' }) }, expect: { sets: { asksOfCharge: 'prosecuting authority' } } },
    { name: 'a requisition', given: { said: share({ initiationCode: 'Q', prosecutorCode: 'DERPF' }) }, expect: { sets: { asksOfCharge: 'prosecuting authority' } } },
    { name: 'before a single justice', given: { said: share({ initiationCode: 'J', prosecutorCode: 'TVL' }) }, expect: { sets: { asksOfCharge: 'prosecuting authority' } } },
    { name: 'remitted', given: { said: share({ initiationCode: 'R', prosecutorCode: 'DERPF' }) }, expect: { sets: { asksOfCharge: 'court' } } },
    { name: 'by nobody known', given: { said: share({ initiationCode: 'C' }) }, expect: { sets: { asksOfCharge: 'court' } } },
    { name: 'an application alone', given: { said: share({ prosecutorCode: 'DERPF' }) }, expect: { sets: { asksOfCharge: 'court' } } },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
