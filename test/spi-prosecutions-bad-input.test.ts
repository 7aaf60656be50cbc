import { adapters } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { loadRulebook } from '../src/rule/load-rulebook';
import { Rehearsal, type Decided } from '../src/rule/rehearsal';
import type { Routed } from '../mappings/spi-prosecution-to-case/mapping';
import { join } from 'node:path';

const registry = new AdapterRegistry(adapters);
const row = { CourtCentre: 'B01LY', CourtRoom: '', ProsecutorCode: '001', InitiationCode: 'C', SummonsCode: '', Urn: '', DateOfHearing: '', TimeOfHearing: '', IsLive: 'Yes' };
const rulebook = loadRulebook(join(__dirname, '../mappings'), {
  'live-courts': { version: '1', columns: [], rows: [row, { ...row, InitiationCode: 'X' }] }, 'cases-on-common-platform': { version: '1', columns: ['Urn'], rows: [] },
});

const escaped = (text: string): string => text.replace(/[&<>]/g, one => `&#${one.charCodeAt(0)};`);
const defendant = (reference: string, charge = '2026-10-05') => `<Defendant><ProsecutorReference>${reference}</ProsecutorReference><PoliceIndividualDefendant><PersonDefendant><BasePersonDetails><PersonName><PersonFamilyName>Ashby</PersonFamilyName></PersonName><Gender>1</Gender></BasePersonDetails></PersonDefendant></PoliceIndividualDefendant>
  <Offence><BaseOffenceDetails><OffenceCode>TH68010</OffenceCode><OffenceWording>Stole a lamp</OffenceWording><OffenceTiming><OffenceStart><OffenceDateStartDate>2026-10-01</OffenceDateStartDate></OffenceStart></OffenceTiming><ChargeDate>${charge}</ChargeDate></BaseOffenceDetails></Offence></Defendant>`;
const newCase = ({ initiation = 'C', court = 'B01LY02', day = '2026-11-23', defendants = defendant('A'), pad = '' } = {}) =>
  `<NewCaseMessage><Case><PTIURN>${pad}01ZD1000126${pad}</PTIURN><OriginatingOrganisation>${pad}001AA00${pad}</OriginatingOrganisation><CaseInitiation>${pad}${initiation}${pad}</CaseInitiation><InitialHearing><CourtHearingLocation>${pad}${court}${pad}</CourtHearingLocation><DateOfHearing>${pad}${day}${pad}</DateOfHearing><TimeOfHearing>10:00:00</TimeOfHearing></InitialHearing>${defendants}</Case></NewCaseMessage>`;
const routed = (inside: string, p = '') => `<${p}RouteData xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="http://schemas.cjse.gov.uk/common/operations"><!-- kept --><${p}RequestFromSystem><${p}CorrelationID>
  C1 </${p}CorrelationID><${p}SourceID>00101PoliceCaseSystem</${p}SourceID><${p}DestinationID>B00LIBRA</${p}DestinationID></${p}RequestFromSystem><${p}DataStream><${p}DataStreamType>SPINewCase</${p}DataStreamType><${p}DataStreamContent>${inside}</${p}DataStreamContent></${p}DataStream><${p}Routes><${p}Route><${p}RouteID>001</${p}RouteID><${p}RouteSourceSystem>00101PoliceCaseSystem</${p}RouteSourceSystem></${p}Route></${p}Routes></${p}RouteData>`;

function taken(xml: string): Decided | undefined {
  const rehearsal = new Rehearsal(registry, rulebook);
  rehearsal.take({ id: 'one', system: 'police-spi', receivedAt: '2026-11-20T09:00:00.000Z', raw: { bytes: Buffer.from(xml), mediaType: 'text/xml' } });
  return rehearsal.decided().find(({ mapping }) => mapping.id === 'spi-prosecution-to-case');
}
const made = (decided: Decided | undefined): Routed => decided?.outcome.made ?? {};
const doubts = (decided: Decided | undefined): readonly string[] => (decided?.outcome.doubts ?? []).filter(one => one.spreadFrom === undefined).map(({ why }) => why);
const told = (decided: Decided | undefined): readonly string[] => (decided?.told ?? []).map(({ whom, what }) => `${whom}: ${what}`);

describe('A new case that is not as it should be', () => {
  it.each([
    ['bare', newCase()], ['as elements', routed(newCase())], ['escaped', routed(escaped(newCase()))], ['in CDATA', routed(`<![CDATA[<?xml version="1.0" encoding="utf-16"?>${newCase()}]]>`)],
    ['with a prefix', routed(escaped(newCase()), 'op:')], ['with white space around every code', routed(escaped(newCase({ pad: '\n   ' })))],
  ])('%s, it is the same case', (_, xml) => {
    const decided = taken(xml);
    expect([decided?.subject, made(decided).owner, made(decided).filed?.prosecutorCaseReference, doubts(decided)]).toEqual(['prosecution|001AA00|01ZD1000126', 'Common Platform', '01ZD1000126', []]);
    expect(told(decided)).toEqual(['common-platform-prosecutions: prosecution']);
  });

  it('keeps two defendants of one name, and two of one reference, two', () => {
    const ids = (made(taken(newCase({ defendants: defendant('A') + defendant('B') + defendant('B') }))).prosecution?.defendants ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('does not file what began in an unknown way, and answers the sender with its id and the URN', () => {
    const decided = taken(routed(escaped(newCase({ initiation: 'X' }))));
    expect(doubts(decided)).toEqual(['The initiation code X is none of C, J, R and S']);
    expect(told(decided)).toEqual(['police-spi: answer: unsupported case', 'common-platform-prosecutions: prosecution in doubt']);
    expect(JSON.stringify(decided?.told)).toContain('00101PoliceCaseSystem, case 01ZD1000126: the initiation code X is not supported');
  });

  it('goes to Libra without a routing field, word for word but for the ids, and somebody is asked to complete it', () => {
    const xml = routed(escaped(newCase({ court: '' })), 'op:');
    const decided = taken(xml);
    expect([made(decided).owner, made(decided).because]).toEqual(['Libra', 'Missing: court']);
    expect(decided?.told[0]?.message).toMatchObject({ SubmitRequestMes: { Message: {
      text: xml.replaceAll('SourceID>00101PoliceCaseSystem', 'SourceID>C00CommonPlatform').replace('>B00LIBRA<', '>Z00CJSE<').replace('RouteSourceSystem>00101PoliceCaseSystem', 'RouteSourceSystem>C00CommonPlatform'),
    } } });
    expect(decided?.outcome.effects.map(({ effect }) => effect.do)).toContain('task');
  });

  it('says aloud a day that is none, and leaves it out where it can', () => {
    const charge = taken(newCase({ defendants: defendant('A', '2026-02-30') }));
    expect([doubts(charge), told(charge)]).toEqual([['The day of the charge is no day of the calendar'], ['common-platform-prosecutions: prosecution']]);
    expect(made(charge).prosecution?.defendants[0]?.offences?.[0]?.chargeDate).toBeUndefined();
    expect(doubts(taken(newCase({ day: '2026-02-30' })))).toEqual(['The day of the first hearing is no day of the calendar']);
  });

  it('gives no case where there is none', () => expect(taken(routed(escaped('malformed')))).toBeUndefined());
});
