import { caseRule, saidText, type SaidCase } from './mapping';

const structuredOf = (said: SaidCase) => (said.CourtIndividualDefendant ?? said.CourtCorporateDefendant)?.Address?.ComplexAddress;

function linesOf(said: SaidCase): string[] {
  const { UniqueStreetReferenceNumber: number, StreetDescription: street, Locality, Town, AdministrativeArea: area } = structuredOf(said) ?? {};
  return [number, street, Locality, Town, area].map(saidText).filter(line => line !== undefined);
}

export default caseRule({
  id: 'MAP-018',
  title: 'A structured address becomes lines',
  why: 'The police keep up to five lines. They take street number, street, locality, town and area; the house and the postcode are lost, which is wrong, so a person must look there for them.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:61-80'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['SAON and PAON (the house), PostTown and PostCode'],

  when: { 'the address is structured': ({ said }) => structuredOf(said) !== undefined },
  sets: { 'police.addressLines': ({ said }) => linesOf(said) },

  examples: [
    {
      name: 'the house is lost', given: { said: { CourtIndividualDefendant: { Address: { ComplexAddress: { PAON: '0001 ', StreetDescription: '1 High St', Town: 'Leeds', PostCode: 'LS1 9ZZ' } } } } },
      expect: { sets: { 'police.addressLines': ['1 High St', 'Leeds'] } },
    },
    { name: 'in lines', given: { said: { CourtIndividualDefendant: { Address: { SimpleAddress: {} } } } }, expect: 'does not apply' },
  ],
});
