import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-129',
  title: 'Where the first e-mail address is blank, the second takes its place',
  why: 'SPI may hold a second address only after a first.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CommonMethods.java:93-112'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'some address is given': ({ said }) => emailsOf(said).length > 0 },
  sets: { emails: ({ said }) => emailsOf(said) },
  examples: [
    { name: 'the first is blank', given: { said: reached('', 'a@b.example') }, expect: { sets: { emails: ['a@b.example'] } } },
    { name: 'both', given: { said: reached('c@d.example', 'a@b.example') }, expect: { sets: { emails: ['c@d.example', 'a@b.example'] } } },
    { name: 'none', given: { said: reached('', '') }, expect: 'does not apply' },
  ],
});

const emailsOf = ({ person }: SaidDefendant): string[] => [person?.contact?.primaryEmail, person?.contact?.secondaryEmail].flatMap(address => address === undefined || address.trim() === '' ? [] : [address]);
function reached(primaryEmail: string, secondaryEmail: string): SaidDefendant { return { attendance: [], counselDays: [], offences: [], person: { lastName: 'Ashby', contact: { primaryEmail, secondaryEmail } } }; }
