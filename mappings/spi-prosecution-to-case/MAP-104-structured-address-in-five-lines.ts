import { fileDefendantRule, linesOf, type ReadAddress, type ReadDefendant } from './mapping';

const addressOf = ({ policeIndividualDefendant: person, policeCorporateDefendant: company }: ReadDefendant): ReadAddress | undefined => (person ?? company)?.address;

export default fileDefendantRule({
  id: 'MAP-104',
  title: 'A structured address becomes five lines',
  why: 'A house number beside its street, a house with a name on a line of its own, each place once, and never more than 35 characters: '
    + 'what is cut ends in a plus sign.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/…/event/converter/AddressConverter.java:9-175', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an address is given': ({ made }) => addressOf(made) !== undefined },
  sets: {
    'filed.address': ({ made }) => made.policeCorporateDefendant?.address && linesOf(made.policeCorporateDefendant.address),
    'filed.individual.personalInformation.address': ({ made }) => made.policeIndividualDefendant?.address && linesOf(made.policeIndividualDefendant.address),
  },
  loses: ['parts of an address beyond five lines and 35 characters, and the numbers of its street and property'],
  examples: [
    {
      name: 'a number beside its street, a place once', given: { said: {}, made: { policeIndividualDefendant: { address: { paon: '12', streetDescription: 'High St', locality: 'Leeds', town: 'Leeds', postTown: 'Leeds', postcode: ' LS1 9ZZ ' } } } },
      expect: { sets: { 'filed.individual.personalInformation.address': { address1: '12 High St', address2: 'Leeds', postcode: 'LS1 9ZZ' } } },
    },
    {
      name: 'a flat, a house by its full width, and more places than lines',
      given: { said: {}, made: { policeCorporateDefendant: { address: { saon: '          101', paon: '          56Police House', streetDescription: 'Letsby Avenue', locality: 'One', town: 'Two', postTown: 'Three', administrativeArea: 'Four' } } } },
      expect: { sets: { 'filed.address': { address1: '101', address2: '56Police House', address3: 'Letsby Avenue', address4: 'One', address5: 'Two' } } },
    },
    {
      name: 'too long for a line', given: { said: {}, made: { policeIndividualDefendant: { address: { paon: '     ', streetDescription: 'A street whose name is longer than it should be' } } } },
      expect: { sets: { 'filed.individual.personalInformation.address': { address1: 'A street whose name is longer than+' } } },
    },
    { name: 'none', given: { said: {}, made: { policeIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
