import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policeSpi } from '../adapters/police-spi';
import type { ResultedCaseMessage } from '../adapters/police-spi/wire';
import { breaches } from '../src/adapter/limits';
import type { JudicialResult, Person, Share } from '../src/case-model/share';
import { loadRulebook } from '../src/rule/load-rulebook';
import { messagesIn, shareOfEvent, toldOf, wiresIn, type PoliceResultGenerated } from './conformance/police-event';
import { share } from './messages/shares';
import { corpusFolder, corpusIsThere, corpusJson, corpusShares, lanesOf } from './share-lanes';

const SCHEMAS = join(__dirname, '../../shared/schemas/spi');
const schemasAreThere = existsSync(SCHEMAS) && corpusIsThere;
const rulebook = loadRulebook(join(__dirname, '../mappings'));
const xmlOf = (message: ResultedCaseMessage): string => Buffer.from(policeSpi.codec.encode({ ResultedCaseMessage: message }).bytes).toString('utf8');
const breachesOf = (wire: object): string[] => breaches(policeSpi.limits, wire);

/** Every SPI message that a share leads to, when it is the first of its cases. */
const outcomesOf = (message: unknown) => [...lanesOf('share-to-police', [message]).values()].flat();
const told = (message: unknown): ResultedCaseMessage[] => outcomesOf(message).flatMap(messagesIn);

/** An invented share that the police can be told of, of somebody and of results. */
function toPolice(results: readonly JudicialResult[], person: Partial<Person> = {}): Share {
  const message = structuredClone(share({ results }));
  const onCase = message.hearing.prosecutionCases?.[0];
  Object.assign(message.hearing.courtCentre, { lja: { ljaCode: '2577' } });
  Object.assign(onCase?.prosecutionCaseIdentifier ?? {}, { prosecutionAuthorityOUCode: '0010000' });
  const somebody = onCase?.defendants?.[0];
  Object.assign(somebody?.offences?.[0] ?? {}, { startDate: '2026-05-04', wording: 'Stole goods' });
  Object.assign(somebody?.personDefendant?.personDetails ?? {}, person);
  return message;
}
const fine = (n: number, resultText = `Fined £${n}.00`): JudicialResult => ({ judicialResultId: `r-${n}`, label: 'Fine', resultText, cjsCode: '1015', category: 'FINAL' });

const HARD: readonly (readonly [string, Share])[] = [
  ['206 results', toPolice(Array.from({ length: 206 }, (_, n) => fine(n)))],
  ['a defendant without given names', (() => { const message = toPolice([fine(1)]); Reflect.deleteProperty(message.hearing.prosecutionCases?.[0]?.defendants?.[0]?.personDefendant?.personDetails ?? {}, 'firstName'); return message; })()],
  ['a text of over 2500 characters', toPolice([fine(1, `${'x'.repeat(2499)}\r\n${'y'.repeat(40)}`)])],
  ['Welsh letters, and marks of a printer', toPolice([fine(1)], { firstName: 'Siân', lastName: 'O’Gŵyn–Ŷstrad', address: { address1: '2 Heol y Tŷ', address3: 'Llanfair', postcode: 'CF10 9ZZ' } })],
  ['a name that is an attack', toPolice([fine(1, ']]> & <Result>')], { lastName: 'Vale</PersonFamilyName><X>' })],
];

describe('a message to the police', () => {
  test('holds 206 results', () => {
    const [message] = told(HARD[0]?.[1]);
    expect(message?.Session.Case[0]?.Defendant.Offence[0]?.Result).toHaveLength(206);
  });

  test('names a defendant who has no given name by the other one alone', () => {
    const [message] = told(HARD[1]?.[1]);
    expect(message?.Session.Case[0]?.Defendant.CourtIndividualDefendant?.PersonDefendant.BasePersonDetails.PersonName).toEqual({ PersonTitle: 'Mr', PersonFamilyName: 'Ashby' });
  });

  test('has its text cut, and the statement says so', () => {
    const [outcome] = outcomesOf(HARD[2]?.[1]);
    expect(outcome?.made).toMatchObject({ defendants: [{ cuts: ['offences[0].results[0].text'] }] });
    expect(outcome && messagesIn(outcome)[0]?.Session.Case[0]?.Defendant.Offence[0]?.Result[0]?.ResultText).toHaveLength(2500);
  });

  test('is written in the letters of SPI, without blank lines', () => {
    const [message] = told(HARD[3]?.[1]);
    const one = message?.Session.Case[0]?.Defendant.CourtIndividualDefendant;
    expect(one?.PersonDefendant.BasePersonDetails.PersonName).toMatchObject({ PersonGivenName1: 'Sian', PersonFamilyName: "O'Gwyn-Ystrad" });
    expect(one?.Address.SimpleAddress).toEqual({ AddressLine1: '2 Heol y Ty', AddressLine3: 'Llanfair', AddressLine5: 'CF10 9ZZ' });
  });

  test('waits where a name has letters that SPI does not take', () => {
    const wires = outcomesOf(toPolice([fine(1)], { lastName: 'Шевченко' })).flatMap(wiresIn);
    expect(wires.flatMap(breachesOf)).toEqual([expect.stringMatching(/PersonFamilyName is not in letters without accents/)]);
  });

  test.each(HARD)('takes %s without a breach, and is read back', (_name, message) => {
    const messages = told(message);
    expect(outcomesOf(message).flatMap(wiresIn).flatMap(breachesOf)).toEqual([]);
    const again = messages.map(one => policeSpi.codec.decode({ bytes: Buffer.from(xmlOf(one)), mediaType: 'text/xml' }));
    expect(again.map(one => one.ok && one.wire)).toEqual(messages.map(one => ({ ResultedCaseMessage: one })));
  });
});

(schemasAreThere ? describe : describe.skip)('every message to the police is valid by their schema (needs ../shared)', () => {
  let problemsIn: (xml: string) => string[];
  beforeAll(async () => {
    const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
    const { xmlRegisterFsInputProviders } = await import('libxml2-wasm/lib/nodejs.mjs');
    xmlRegisterFsInputProviders();
    const schema = join(SCHEMAS, 'CPP-StdProsPoliceResult-v1-2.xsd');
    const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema), { url: schema }));
    problemsIn = xml => {
      const document = XmlDocument.fromString(xml);
      try { validator.validate(document); return []; } catch (error) { return [error instanceof Error ? error.message : 'invalid']; } finally { document.dispose(); }
    };
  });

  test('a wrong one is found', () => expect(problemsIn('<ResultedCaseMessage xmlns="http://www.dca.gov.uk/xmlschemas/libra"/>')).not.toEqual([]));
  test.each(HARD)('%s', (_name, message) => expect(told(message).flatMap(one => problemsIn(xmlOf(one)))).toEqual([]));

  test('what the seven events are told as', () => {
    const messages = corpusFolder('spi-results-out').flatMap(folder => {
      const event: PoliceResultGenerated = JSON.parse(JSON.stringify(corpusJson('spi-results-out', folder, 'input.json')));
      // Its urn is a placeholder of 17 characters.
      const { message } = toldOf(rulebook, shareOfEvent({ ...event, urn: '01ZD3000126' }));
      return message ? [message] : [];
    });
    expect(messages).toHaveLength(7);
    expect(messages.flatMap(one => problemsIn(xmlOf(one)))).toEqual([]);
  });

  test('the real shares, and our own proof: whatever keeps the limits is valid', () => {
    const own = join(__dirname, 'proof/common-platform');
    const proof = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.json')).map((file): unknown => JSON.parse(readFileSync(join(own, file), 'utf8')));
    const outcomes = [...corpusShares().map(([, message]) => message), ...proof].flatMap(outcomesOf);
    const sent = outcomes.filter(one => wiresIn(one).flatMap(breachesOf).length === 0).flatMap(messagesIn);
    expect(sent.length).toBeGreaterThan(150);
    expect(sent.flatMap(one => problemsIn(xmlOf(one)))).toEqual([]);
  });

  test('the fixtures that stand bare', () => {
    const fixtures = join(__dirname, '../adapters/police-spi/fixtures');
    const bare = readdirSync(fixtures).filter(file => file.startsWith('bare-') && file.endsWith('.xml'));
    expect(bare.flatMap(file => problemsIn(readFileSync(join(fixtures, file), 'utf8')))).toEqual([]);
  });
});

