import { newCaseMessage, newCaseShape, lackingIn } from '../adapters/police-spi/new-case-elements';
import { readElement } from '../adapters/police-spi/read-elements';
import { writeDocument } from '../adapters/police-spi/write-elements';
import { readXml, readerOf } from '../src/sdk';
import type { NewCaseMessage } from '../adapters/police-spi/new-case-wire';

const shaped = readerOf<NewCaseMessage>(newCaseShape);
function read(xml: string): { wire: NewCaseMessage; unread: string[] } {
  const document = readXml(Buffer.from(xml));
  if (!document.ok) throw new Error(document.why);
  const unread = new Set<string>();
  const wire = shaped(readElement(newCaseMessage, document.root, 'NewCaseMessage', unread));
  if (!wire.ok) throw new Error(wire.why);
  return { wire: wire.wire, unread: [...unread] };
}

const WHOLE: NewCaseMessage = {
  Flow: 'NewCasesFromThePolice', Interface: 'LibraStandardProsecutorPolice', SchemaVersion: '0.6g',
  Case: {
    PTIURN: '01ZD1000126', OriginatingOrganisation: '001AA00', InitiationCode: 'S', SummonsCode: 'M', CaseMarker: 'DVVI',
    InitialHearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-11-21', TimeOfHearing: '10:00:00' },
    OtherPartyOfficerInCase: { OfficerName: { PersonFamilyName: 'Vale' }, PoliceOfficerRank: 'Constable', PoliceWorkerReferenceNumber: '1', PoliceWorkerLocationCode: '001AA00' },
    Defendant: [
      {
        ProsecutorReference: '2601ZD0000000000001H',
        PoliceIndividualDefendant: {
          PersonDefendant: { BasePersonDetails: { PersonName: { PersonFamilyName: 'Ashby' }, Gender: '1' } },
          Address: { PAON: '          12', StreetDescription: 'Quince Court', Town: 'London' },
          LanguageOptions: { DocumentationLanguage: 'E', HearingLanguage: 'E' },
          Alias: [{ PersonFamilyName: 'Ash' }, { PersonFamilyName: 'Birch' }],
        },
        Offence: [{
          BaseOffenceDetails: { OffenceSequenceNumber: '001', OffenceCode: 'TH68010', OffenceWording: 'Stole a lamp', OffenceTiming: { OffenceDateCode: '1', OffenceStart: { OffenceDateStartDate: '2026-10-01' } } },
          ProsecutionFacts: 'Seen leaving',
        }],
      },
      {
        ProsecutorReference: '2601ZD0000000000002J',
        PoliceCorporateDefendant: { OrganisationName: { OrganisationName: 'Lamps & Co' }, Address: { PAON: '          1', StreetDescription: 'Mill Lane', Town: 'London' }, Alias: ['Lampco', 'L & Co'] },
        Offence: [{
          BaseOffenceDetails: { OffenceSequenceNumber: '001', OffenceCode: 'TH68010', OffenceWording: 'Stole a lamp', OffenceTiming: { OffenceDateCode: '1', OffenceStart: { OffenceDateStartDate: '2026-10-01' } } },
          OtherPartyVictim: [{ Address: { PAON: '     ', StreetDescription: 'Elm Row', Town: 'London' }, Gender: '2' }],
        }],
      },
    ],
  },
};

describe('a new case in the words of SPI', () => {
  it('is written in the order of the schema and read back as it was', () => {
    expect(read(writeDocument(newCaseMessage, WHOLE, ['DC', 'bs7666']))).toEqual({ wire: WHOLE, unread: [] });
  });

  it('is read though it lacks what the schema requires, and what it lacks can be named', () => {
    const { wire } = read('<NewCaseMessage><Case><PTIURN>01ZD1000126</PTIURN><Defendant><ProsecutorReference/></Defendant></Case></NewCaseMessage>');
    expect(wire.Case).toEqual({ PTIURN: '01ZD1000126', Defendant: [{ ProsecutorReference: '' }] });
    expect([lackingIn(wire), lackingIn(WHOLE)]).toEqual([['Case.OriginatingOrganisation', 'Case.InitialHearing', 'Case.OtherPartyOfficerInCase', 'Case.Defendant[0].Offence'], []]);
  });

  it('names what the table does not know, and needs a case', () => {
    expect(read('<NewCaseMessage><Case><Horse>Dobbin</Horse></Case></NewCaseMessage>').unread).toEqual(['NewCaseMessage.Case.Horse']);
    expect(() => read('<NewCaseMessage/>')).toThrow('It lacks Case');
  });
});
