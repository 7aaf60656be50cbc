import { dayFrom, split, stableId, type CutPart, type Split } from '../../src/sdk';
import { resultedCaseIn, type SpiCase, type SpiDefendant, type SpiMessage, type SpiSession } from '../../adapters/police-spi/wire';
import { isDummyAsn } from '../code-tables/spi-dummy-numbers';
import { cutRule, saidText, type HeardCase } from './mapping';

/** Many people share one dummy number: there, who it is must come from the name and the birth date, of which only a hash is kept in the key. */
function whoOf({ ProsecutorReference, CourtIndividualDefendant: person, CourtCorporateDefendant: company }: SpiDefendant): string {
  const asn = ProsecutorReference.trim().toUpperCase();
  if (asn !== '' && !isDummyAsn(asn)) return asn;
  const { PersonName: name, Birthdate = '' } = person?.PersonDefendant.BasePersonDetails ?? {};
  return stableId('spi defendant', name?.PersonGivenName1 ?? '', name?.PersonFamilyName ?? company?.OrganisationName.OrganisationName ?? '', Birthdate);
}

function partOf({ CourtHearing }: SpiSession, { PTIURN, Defendant }: SpiCase): CutPart {
  const urn = PTIURN.trim().toUpperCase();
  const asn = saidText(Defendant.ProsecutorReference);
  const day = dayFrom(CourtHearing.Hearing.DateOfHearing.trim());
  const said: HeardCase = { CourtHearing, PTIURN, ...Defendant };
  return {
    subject: `spi|${urn}|${whoOf(Defendant)}`, references: [urn, ...(asn === undefined || isDummyAsn(asn) ? [] : [asn])],
    ...(day !== undefined && { day }), said,
  };
}

function partsOf(message: SpiMessage): Split {
  const { Session } = resultedCaseIn(message) ?? {};
  return split(Session ? Session.Case.map(one => partOf(Session, one)) : []);
}

const CourtHearing = { Hearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-11-20', TimeOfHearing: '10:00:00' }, PSAcode: '2577' };
const NO_DAY = { ...CourtHearing, Hearing: { ...CourtHearing.Hearing, DateOfHearing: 'today' } };
const CourtCorporateDefendant = { OrganisationName: { OrganisationName: 'Northfold Haulage Ltd' }, Address: {}, PresentAtHearing: 'N', BailStatus: 'A' };
const messageOf = (ProsecutorReference: string): SpiMessage =>
  ({ ResultedCaseMessage: { Session: { CourtHearing, Case: [{ PTIURN: '01zd1000726', Defendant: { ProsecutorReference, CourtCorporateDefendant, Offence: [] } }] } } });

export default cutRule({
  id: 'NEW-401',
  title: 'One part per defendant of a case',
  why: 'A message holds one defendant of one case, and the co-defendants come in messages of their own: each is kept apart, or the last one would overwrite the others.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd', 'ministryofjustice/bichard7-next-core: packages/common/schemas/spiResult.ts (exactly one case)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  then: ({ said }) => [partsOf(said)],

  examples: [
    {
      name: 'by its arrest/summons number', given: { said: messageOf('2601ZD0100000000072N') },
      expect: {
        effects: [split([{
          subject: 'spi|01ZD1000726|2601ZD0100000000072N', references: ['01ZD1000726', '2601ZD0100000000072N'], day: '2026-11-20',
          said: { CourtHearing, PTIURN: '01zd1000726', ProsecutorReference: '2601ZD0100000000072N', CourtCorporateDefendant, Offence: [] },
        }])],
      },
    },
    {
      name: 'a dummy number says nothing of who it is', given: { said: messageOf('0800PP0100000000001H') },
      expect: {
        effects: [split([{
          subject: 'spi|01ZD1000726|aceb86d1-b236-58f4-a708-36fd0f1a3b93', references: ['01ZD1000726'], day: '2026-11-20',
          said: { CourtHearing, PTIURN: '01zd1000726', ProsecutorReference: '0800PP0100000000001H', CourtCorporateDefendant, Offence: [] },
        }])],
      },
    },
    {
      name: 'a day that is none gives no place in the lane', given: { said: { ResultedCaseMessage: { Session: { CourtHearing: NO_DAY, Case: [{ PTIURN: '01ZD1000726', Defendant: { ProsecutorReference: '2601ZD0100000000072N', Offence: [] } }] } } } },
      expect: { effects: [split([{ subject: 'spi|01ZD1000726|2601ZD0100000000072N', references: ['01ZD1000726', '2601ZD0100000000072N'], said: { CourtHearing: NO_DAY, PTIURN: '01ZD1000726', ProsecutorReference: '2601ZD0100000000072N', Offence: [] } }])] },
    },
  ],
});
