import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-129',
  title: 'Where the first e-mail address is blank, the second takes its place',
  why: 'SPI may hold a second address only after a first, and takes letters, digits, dots, hyphens, apostrophes and underscores. An address with another mark is left out.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CommonMethods.java:93-112', 'hmcts/cpp-context-staging-prosecutors-spi: CommonSimpleTypes-v1-3.xsd (EmailAddressType)'],
  loses: ['e-mail addresses with marks such as +'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'some address is given': ({ said }) => emailsOf(said).length > 0 },
  sets: { emails: ({ said }) => emailsOf(said) },
  examples: [
    { name: 'the first is blank', given: { said: reached('', 'a@b.example') }, expect: { sets: { emails: ['a@b.example'] } } },
    { name: 'both', given: { said: reached('c@d.example', 'a@b.example') }, expect: { sets: { emails: ['c@d.example', 'a@b.example'] } } },
    { name: 'the first has a mark that SPI does not take', given: { said: reached('c+d@e.example', 'a@b.example') }, expect: { sets: { emails: ['a@b.example'] } } },
    { name: 'none', given: { said: reached('', '') }, expect: 'does not apply' },
  ],
});

const emailsOf = ({ person }: SaidDefendant): string[] => [person?.contact?.primaryEmail, person?.contact?.secondaryEmail].flatMap(address => address !== undefined && TAKEN.test(address) ? [address] : []);
const TAKEN = /^[0-9A-Za-z'._-]{1,127}@[0-9A-Za-z'._-]{1,127}$/;
function reached(primaryEmail: string, secondaryEmail: string): SaidDefendant { return { attendance: [], counselDays: [], offences: [], person: { lastName: 'Ashby', contact: { primaryEmail, secondaryEmail } } }; }
