import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { ReferenceRow } from '../../src/rule/reference';
import { Rehearsal, type Decided } from '../../src/rule/rehearsal';
import { readMessage } from '../../adapters/police-spi/read-message';
import { submissionOf } from '../../adapters/police-spi/transport';
import { isSpiMessage } from '../../adapters/police-spi/wire';
import type { Routed } from '../../mappings/spi-prosecution-to-case/mapping';
import { differences, type Json } from './json-differences';
import type { CaseResult, Suite } from './suite';

/**
 * Real submissions of new cases. The placeholders of the corpus are filled with valid values first. Those with expectations must come to
 * the domain event and to the prosecution case file form that are expected, field for field; those without must be cut into a case
 * with somebody who hears it, or be answered as the interface says.
 */
export const suite: Suite = {
  name: 'spi-prosecutions',
  async run(folder, progress) {
    const results: CaseResult[] = [];
    for (const name of readdirSync(folder).filter(one => existsSync(join(folder, one, 'input.xml'))).sort()) {
      const problems = problemsOf(folder, name);
      results.push({ name, ok: problems.length === 0, ...(problems.length > 0 && { why: problems.join('; ') }) });
      progress();
    }
    return results;
  },
};

const RECEIVED_AT = '2020-12-01T10:00:00.000Z';
const URN = '16BH0037004';

/** Valid values for the placeholders of the inputs, as corpus/README.md asks. */
const FILLED: Readonly<Record<string, string>> = { URN_NUMBER: URN, NEW_URN: URN, CORRELATION_ID: 'CID-conformance-1', REQUEST_ID: 'RID-conformance-1', SYSTEM_ID: '00501PoliceCaseSystem' };
/** In expectations these stand for any value, or the whole value of such a field does; the URN must be the one that was put in. */
const ANY_TEXT = new Set(['xxx', '[OI_ID]', 'generated dynamically']);
const ANY_FIELD = new Set(['id', 'caseId', 'offenceId', 'externalId', 'dateReceived']);
const URN_TEXT = new Set(['URN_NUMBER', '[URN_NUMBER]', 'NEW_URN']);

/** Where an expectation cannot hold, with the reason. The path is that of the difference. */
const DECLARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'expected-DefendantSingleOffenceSJP.json': {
    'defendants[0].policeIndividualDefendant.observedEthnicity': 'it expects 9 for 9, where expected-MultiOffence.json, expected-SingleDefendantSingeOffence.json and expected-NewDefendantsReceived.json expect 0 for the same input (MAP-102)',
  },
  'expected-IndividualAndCorporateDefendantsPCF.json': {
    'caseDetails.caseMarkers': 'it lacks the empty list that the three other case files have for a case without markers',
    'defendants[0].prosecutorDefendantReference': 'it lacks the reference that the three other case files repeat beside the arrest/summons number',
  },
};

/** What the interface answers to these at once: they go no further, and their sender knows. */
const ANSWERED: Readonly<Record<string, number>> = { 'integration-test-MDINoSourceId': 304, 'integration-test-MDINoExecMode': 307, 'validation-rules-IndividualDefendantWithoutOffenceCode': 309 };

/** What must have come before. */
const BEFORE: Readonly<Record<string, string>> = { 'integration-test-AddDefendant': 'integration-test-SingleDefendantSingeOffence' };

const registry = new AdapterRegistry(adapters);
/** Every court of these messages is live, so that each of their cases is one for Common Platform. */
const row = (CourtCentre: string, ProsecutorCode: string, InitiationCode: string): ReferenceRow => ({ CourtCentre, CourtRoom: '', ProsecutorCode, InitiationCode, SummonsCode: '', Urn: '', DateOfHearing: '', TimeOfHearing: '', IsLive: 'Yes' });
const rows = ['C', 'J', 'S', 'I'].flatMap(code => [row('B16GE', '116HQ00', code), row('Court', '116HQ00', code), row('Court', 'Originatin', code), row('B01CX', '001HQ00', code)]);
const rulebook = loadRulebook(join(__dirname, '../../mappings'), { 'live-courts': { version: 'conformance', columns: [], rows }, 'cases-on-common-platform': { version: 'conformance', columns: ['Urn'], rows: [] } });

function problemsOf(folder: string, name: string): string[] {
  const rehearsal = new Rehearsal(registry, rulebook);
  const [before] = [BEFORE[name]].filter(one => one !== undefined);
  if (before !== undefined) rehearsal.take(messageIn(folder, before));
  const { unreadable } = rehearsal.take(messageIn(folder, name));
  const decided = rehearsal.decided().filter(one => one.message === name);
  const [prosecution] = decided.filter(one => one.mapping.id === 'spi-prosecution-to-case');
  const expectations = readdirSync(join(folder, name)).filter(file => file.startsWith('expected-'));
  const [answer] = decided.filter(one => one.mapping.id === 'exchange-replies').flatMap(one => one.told);
  const wrong = expectations.flatMap(file => /AsyncResponse/.test(file) ? replyDifferences(JSON.parse(readFileSync(join(folder, name, file), 'utf8')), answer?.message).map(one => `${file}: ${one}`) : differencesFrom(JSON.parse(readFileSync(join(folder, name, file), 'utf8')), file, prosecution).map(one => `${file}: ${one}`));
  return expectations.length > 0 ? wrong : isReply(messageIn(folder, name)) ? [] : unexpected(name, unreadable, prosecution);
}

/** The two replies of the exchange among the inputs hold no case: they must be read, whole, as what they are. */
function isReply({ system, raw }: ReturnType<typeof messageIn>): boolean {
  const read = registry.get(system).codec.decode(raw);
  return read.ok && read.unread.length === 0 && isSpiMessage(read.wire) && ('SubmitResponseMes' in read.wire || 'RouteDataResp' in read.wire);
}

function messageIn(folder: string, name: string): Parameters<Rehearsal['take']>[0] {
  const text = Object.entries(FILLED).reduce((filled, [placeholder, value]) => filled.replaceAll(placeholder, value), readFileSync(join(folder, name, 'input.xml'), 'utf8'));
  return { id: name, system: 'police-spi', receivedAt: RECEIVED_AT, raw: { bytes: Buffer.from(text), mediaType: 'text/xml' } };
}

function differencesFrom(expected: Json, file: string, prosecution: Decided | undefined): string[] {
  if (!prosecution) return ['it came to no case'];
  const made: Routed = prosecution.outcome.made;
  const ours = /pcf/i.test(file) ? made.prosecution : eventOf(made);
  const allowed = DECLARED[file] ?? {};
  return differences(plain(expected), plain(ours), (path, value) => ANY_FIELD.has(path.split('.').at(-1) ?? '') || (typeof value === 'string' && ANY_TEXT.has(value)))
    .filter(({ path }) => allowed[path] === undefined).map(({ path, what }) => `${path} ${what}`);
}

interface Submitted { readonly sourceID: string; readonly destinationID: readonly string[]; readonly execMode: string; readonly message: string }
const bytesOf = (xml: string) => ({ bytes: Buffer.from(xml), mediaType: 'text/xml' });
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The error reply as it would be submitted, read again: who sends it to whom, and every field of the operation but the program's own words. */
function replyDifferences({ sourceID, destinationID, execMode, message }: Submitted, answer: object | undefined): string[] {
  if (answer === undefined || !isSpiMessage(answer)) return ['nothing is answered'];
  const { codec } = registry.get('police-spi');
  const sent = readMessage(bytesOf(submissionOf(codec.encode(answer, 'CID-answer'), 'RID-answer', RECEIVED_AT) ?? ''));
  const filled = Object.entries(FILLED).reduce((text, [placeholder, value]) => text.replaceAll(placeholder, value), message.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? ''));
  const expected = readMessage(bytesOf(filled));
  if (!sent.ok || !expected.ok || !('SubmitRequestMes' in sent.wire) || !('RouteDataResp' in expected.wire)) return ['the answer or its expectation cannot be read'];
  const { SourceID, DestinationID, ExecMode, Message } = sent.wire.SubmitRequestMes;
  const ours = { SourceID, DestinationID, ExecMode, reply: Message !== undefined && 'RouteDataResp' in Message ? Message.RouteDataResp : null };
  return differences(plain({ SourceID: sourceID, DestinationID: destinationID, ExecMode: execMode, reply: expected.wire.RouteDataResp }), plain(ours), path => path.endsWith('.ResponseContext')).map(({ path, what }) => `${path} ${what}`);
}

/** The domain event: what was read, without what it is filed as. */
const eventOf = ({ caseDetails, otherPartyOfficerInCase, defendants = [] }: Routed): object => ({
  caseDetails, otherPartyOfficerInCase,
  defendants: defendants.map(({ filed: _, offence = [], ...rest }) => ({ ...rest, offence: offence.map(({ filed: _of, ...one }) => one) })),
});

/** As JSON, with the URN that was put in where its placeholder stands. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null, (_, inner: unknown) => typeof inner === 'string' && URN_TEXT.has(inner) ? URN : inner));

/** Without an expectation: accepted means that a case came of it which somebody hears, and that whatever is in doubt says why. */
function unexpected(name: string, unreadable: string | undefined, prosecution: Decided | undefined): string[] {
  const code = ANSWERED[name];
  if (code !== undefined) return unreadable?.includes(`answered ${code} `) === true ? [] : [`it is not answered ${code}`];
  if (!prosecution) return [unreadable === undefined ? 'it came to no case' : `unreadable: ${unreadable}`];
  const made: Routed = prosecution.outcome.made;
  const broken = prosecution.outcome.doubts.filter(({ why }) => why.includes('broke on this message') || why.trim() === '').map(({ field, why }) => `${field}: ${why}`);
  return [...broken, ...made.owner === undefined ? [`nobody hears it (${name})`] : []];
}
