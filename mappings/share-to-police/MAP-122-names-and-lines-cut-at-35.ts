import { inSpiLetters } from '../code-tables/spi-letters';
import { defendantRule, cut, linesOf, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-122',
  title: 'Names and lines of the address are written in the letters of SPI, and cut at 35 characters',
  why: 'SPI holds no more, and takes no accents: ŵ is written w. Where there is a postcode it stands in the fifth line. A name in letters that have no plain form stays as it is, and the message waits for a person.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CommonMethods.java:76-139', 'hmcts/cpp-context-staging-prosecutors-spi: CommonSimpleTypes-v1-3.xsd (RestrictedStringType)'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the fifth line of an address that has a postcode', 'what of a name or a line is longer than 35 characters', 'accents'],
  when: { 'it is a person': ({ said }) => said.person !== undefined },
  sets: {
    title: ({ said }) => cut(inSpiLetters(said.person?.title), 35),
    givenName1: ({ said }) => cut(inSpiLetters(said.person?.firstName), 35),
    givenName2: ({ said }) => cut(inSpiLetters(said.person?.middleName), 35),
    familyName: ({ said }) => cut(inSpiLetters(said.person?.lastName), 35),
    addressLines: ({ said }) => said.person?.address && linesOf(said.person.address),
  },
  examples: [
    {
      name: 'a name of forty letters, and a postcode beside a county',
      given: { said: person({ person: { lastName: 'A'.repeat(40), address: { address1: '1 High Street', address2: ' ', address5: 'Kent', postcode: 'ME1 1AA' } } }) },
      expect: { sets: { familyName: 'A'.repeat(35), addressLines: ['1 High Street', '', '', '', 'ME1 1AA'] } },
    },
    {
      name: 'a whole name', given: { said: person({ person: { title: 'Ms', firstName: 'Imogen', middleName: 'Rue', lastName: 'Vale' } }) },
      expect: { sets: { title: 'Ms', givenName1: 'Imogen', givenName2: 'Rue', familyName: 'Vale' } },
    },
    {
      name: 'Welsh letters', given: { said: person({ person: { title: 'Dr\u0302', firstName: 'Siân', middleName: 'Tŷ', lastName: 'Gŵyn', address: { address1: '2 Heol Ŷ Dŵr' } } }) },
      expect: { sets: { title: 'Dr', givenName1: 'Sian', givenName2: 'Ty', familyName: 'Gwyn', addressLines: ['2 Heol Y Dwr', '', '', '', ''] } },
    },
    { name: 'an organisation', given: { said: person({ organisation: { name: 'Northfold Haulage Ltd' } }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
