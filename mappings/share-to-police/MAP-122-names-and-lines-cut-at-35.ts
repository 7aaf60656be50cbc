import type { Address } from '../../src/sdk';
import { defendantRule, cut, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-122',
  title: 'Names and lines of the address are cut at 35 characters',
  why: 'SPI holds no more. Where there is a postcode it stands in the fifth line, and lines missing before it are sent blank; without one, blank lines at the end are left out.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CommonMethods.java:76-139'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the fifth line of an address that has a postcode', 'what of a name or a line is longer than 35 characters'],
  when: { 'it is a person': ({ said }) => said.person !== undefined },
  sets: {
    title: ({ said }) => cut(said.person?.title, 35),
    givenName1: ({ said }) => cut(said.person?.firstName, 35),
    givenName2: ({ said }) => cut(said.person?.middleName, 35),
    familyName: ({ said }) => cut(said.person?.lastName, 35),
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
    { name: 'an organisation', given: { said: person({ organisation: { name: 'Northfold Haulage Ltd' } }) }, expect: 'does not apply' },
  ],
});

/** Five lines, blank where there is none. */
function linesOf({ address1, address2, address3, address4, address5, postcode }: Address): string[] {
  return [address1, address2, address3, address4, postcode ?? address5].map(line => cut(line, 35) ?? '');
}
function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
