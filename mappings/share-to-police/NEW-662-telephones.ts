import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-662',
  title: 'Telephone numbers in digits, blanks and hyphens',
  why: 'SPI takes nothing else, and twenty characters. Brackets and dots are left out; a plus is written as the two noughts that one dials, and +44 as one. '
    + 'A number that is longer still is left out.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CommonSimpleTypes-v1-3.xsd (TelephoneNumberType)', 'legacy formats §1.B.4'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['telephone numbers of more than twenty characters, and words in them'],
  when: { 'a number is given': ({ said }) => numbersOf(said).length > 0 },
  sets: { telephones: ({ said }) => Object.fromEntries(numbersOf(said)) },
  examples: [
    { name: 'at work, at home and mobile', given: { said: reached({ work: '(020) 7946.0123', home: '020-7946 0124', mobile: '+44 7700 900123' }) }, expect: { sets: { telephones: { business: '020 79460123', home: '020-7946 0124', mobile: '07700 900123' } } } },
    { name: 'abroad, and too long', given: { said: reached({ mobile: '+33 1 99 00 12 34', home: '1'.repeat(21) }) }, expect: { sets: { telephones: { mobile: '0033 1 99 00 12 34' } } } },
    { name: 'blank, and words', given: { said: reached({ home: ' ', work: 'none' }) }, expect: 'does not apply' },
    { name: 'an organisation', given: { said: { attendance: [], counselDays: [], offences: [], organisation: { name: 'Northfold Haulage Ltd' } } }, expect: 'does not apply' },
  ],
});

function numbersOf({ person }: SaidDefendant): (readonly ['business' | 'home' | 'mobile', string])[] {
  const { work, home, mobile } = person?.contact ?? {};
  return ([['business', work], ['home', home], ['mobile', mobile]] as const).flatMap(([kind, said]) => { const number = inDigits(said ?? ''); return number === undefined ? [] : [[kind, number] as const]; });
}
function inDigits(said: string): string | undefined {
  const number = said.trim().replace(/^\+44\s*(\(0\))?/, '0').replace(/^\+/, '00').replace(/[^\d -]/g, '').trim();
  return /\d/.test(number) && number.length <= 20 ? number : undefined;
}
function reached(contact: NonNullable<SaidDefendant['person']>['contact'] & object): SaidDefendant { return { attendance: [], counselDays: [], offences: [], person: { lastName: 'Ashby', contact } }; }
