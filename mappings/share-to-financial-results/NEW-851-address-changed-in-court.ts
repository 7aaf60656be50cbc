import { askedRule, type Money, type MoneyShare } from './mapping';

export default askedRule({
  id: 'NEW-851',
  title: 'An address that an earlier share had otherwise was changed in court',
  why: 'The prosecuting authority knows nothing of an address that the defendant gave in court, so the court is asked about it, from then on.',
  evidence: ['case model §3.5.2: each share says the address anew', 'enforcement staff: payments are enforced on incorrect or no information about the debtor'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it was another before': ({ made, earlier }) => earlier.made?.addressChangedInCourt === true || isAnother(earlier.made, made) },
  sets: { addressChangedInCourt: () => true as const },
  examples: [
    { name: 'another than before', given: { said: share(), made: at('2 Mill Lane'), earlier: { made: at('1 Mill Lane') } }, expect: { sets: { addressChangedInCourt: true } } },
    { name: 'taken away', given: { said: share(), made: {}, earlier: { made: at('1 Mill Lane') } }, expect: { sets: { addressChangedInCourt: true } } },
    { name: 'changed long ago', given: { said: share(), made: at('2 Mill Lane'), earlier: { made: { ...at('2 Mill Lane'), addressChangedInCourt: true } } }, expect: { sets: { addressChangedInCourt: true } } },
    { name: 'the same', given: { said: share(), made: at('1 Mill Lane'), earlier: { made: at('1 Mill Lane') } }, expect: 'does not apply' },
    { name: 'none before', given: { said: share(), made: at('1 Mill Lane'), earlier: { made: {} } }, expect: 'does not apply' },
    { name: 'the first share', given: { said: share(), made: at('1 Mill Lane') }, expect: 'does not apply' },
  ],
});

function isAnother(before: Money = {}, now: Money): boolean {
  const was = before.header?.defendantAddress;
  return was !== undefined && was !== now.header?.defendantAddress;
}
function at(defendantAddress: string): Money { return { header: { defendantAddress } }; }
function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
