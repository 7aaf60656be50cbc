import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudicialResult, Share } from '../src/case-model/share';
import type { Outcome } from '../src/rule/apply';
import { share } from './messages/shares';
import { broken, corpusFolder, corpusIsThere, corpusJson, corpusShares, firedRules, lanesOf } from './share-lanes';

const FINE: JudicialResult = {
  judicialResultId: 'r-fine', label: 'Fine', resultText: `FO - Fine\n${'x'.repeat(3000)}`, cjsCode: '1015', category: 'FINAL', qualifier: 'A,C,E,K,Q,V', secondaryCJSCodes: [{ cjsCode: '3117' }],
  judicialResultPrompts: [{ qualifier: 'A', type: 'BOOLEAN', value: 'false' }, { value: '£1,200.999', isFinancialImposition: true }, { totalPenaltyPoints: 6 }],
  durationElement: { primaryDurationValue: 1000, primaryDurationUnit: 'D' }, nextHearing: { courtCentre: { code: 'B01LY00' }, listedStartDateTime: '2026-07-01T09:00:00Z', adjournmentReason: 'For review' },
};
const NOTICE: JudicialResult = { judicialResultId: 'r-notice', cjsCode: '3012', label: 'Notice', publishedForNows: true };

const outcomesOf = (...messages: readonly unknown[]) => [...lanesOf('share-to-police', messages).values()].map(all => all.at(-1)).flatMap(outcome => outcome ? [outcome] : []);
const toldOf = (...messages: readonly unknown[]) => outcomesOf(...messages).map(({ made }) => made);
const again = (one: Share): Share => ({ ...one, isReshare: true, sharedTime: '2026-06-01T16:00:00.000Z' });
/** A share with something of its own in the hearing, the case, the defendant or the offence. */
function changed(one: Share, more: { readonly hearing?: object; readonly case?: object; readonly defendant?: object; readonly offence?: object }): Share {
  const message = structuredClone(one);
  const onCase = message.hearing.prosecutionCases?.[0];
  Object.assign(onCase?.defendants?.[0]?.offences?.[0] ?? {}, more.offence);
  Object.assign(onCase?.defendants?.[0] ?? {}, more.defendant);
  Object.assign(onCase ?? {}, more.case);
  Object.assign(message.hearing, more.hearing);
  return message;
}

describe('the way to the police', () => {
  test('is SPI for a first share of magistrates, and e-mail for its correction', () => {
    const [first] = outcomesOf(share({ results: [FINE] }));
    expect(first?.effects.filter(({ rule }) => !rule.startsWith('NEW-7'))).toMatchObject([{ rule: 'NEW-489', effect: { code: 'tell-police-qualifiers' } }, { rule: 'NEW-668', effect: { whom: 'police-spi', proof: 'taken' } }]);
    expect([first?.made]).toMatchObject([{ channel: 'SPI', header: { interface: 'LibraStandardProsecutorPolice' } }]);
    expect(toldOf(share({ results: [FINE] }), again(share({ results: [NOTICE, FINE] })))).toMatchObject([{ channel: 'EMAIL', email: { subject: expect.stringMatching(/^Amend & Reshare 01ZD2000126 01-06-2026/) } }]);
  });

  test('is still SPI where the first share had no results', () => {
    expect(toldOf(share({ results: [] }))).toMatchObject([{ channel: 'NONE' }]);
    expect(toldOf(share({ results: [] }), again(share({ results: [FINE] })))).toMatchObject([{ channel: 'SPI' }]);
  });

  test('is SPI again for a second day that is shared for the first time', () => {
    const days = { hearing: { hearingDays: [{ sittingDay: '2026-06-01T09:00:00Z' }, { sittingDay: '2026-06-02T09:00:00Z' }] } };
    expect(toldOf(changed(share({ results: [FINE] }), days), changed(share({ results: [FINE], hearingDay: '2026-06-02' }), days))).toMatchObject([{ channel: 'SPI' }]);
  });

  test('is e-mail for the Crown Court, and a person where there is no address', () => {
    const [outcome] = outcomesOf(changed(share({ results: [FINE] }), { hearing: { jurisdictionType: 'CROWN' } }));
    expect(outcome).toMatchObject({ made: { channel: 'EMAIL' }, effects: [{ rule: 'WA-050', effect: { do: 'task', code: 'tell-police-by-hand' } }, { rule: 'NEW-671', effect: { whom: 'police-email', message: { to: '' } } }] });
  });

  test('is not guessed for another prosecutor, whose URN becomes a dummy', () => {
    const dvla = { prosecutionCaseIdentifier: { caseURN: 'TVL12345', prosecutionAuthorityOUCode: 'G94DV00' } };
    const [outcome] = outcomesOf(changed(share({ results: [FINE] }), { case: dvla }));
    expect(outcome).toMatchObject({ made: { urn: '00NP0000008', destination: '00001NPPforB7', defendants: [{ prosecutorReference: '0800NP0100000000001H' }] } });
    expect(outcome?.doubts.map(({ field }) => field)).toContain('channel');
  });
});

describe('what the police would send back', () => {
  const sent = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, 'proof/common-platform/sent-back-by-the-police', file), 'utf8'));
  const asked = (file: string) => outcomesOf(sent(file)).map(({ effects }) => [...new Set(effects.flatMap(({ effect }) => effect.do === 'task' && effect.code.startsWith('HO') ? [effect.code] : []))]);

  test('is asked of the court, each fault under the code of the police', () => {
    expect(asked('1.json')).toEqual([
      ['HO100209', 'HO100206', 'HO100201'], ['HO100300', 'HO100304'], ['HO100321'], ['HO100331'],
      ['HO100240', 'HO100307', 'HO100309', 'HO100247', 'HO100242', 'HO100243', 'HO100244', 'HO100322', 'HO100200', 'HO100300', 'HO100306', 'HO100305', 'HO200117'],
    ].map(codes => expect.arrayContaining(codes)));
    expect([asked('2.json'), asked('3.json')]).toEqual([[['HO100249', 'HO100300']], [['HO100200']]]);
  });

  test('is named by court and field, and by nothing of a person', () => {
    const words = ['1.json', '2.json', '3.json'].flatMap(file => outcomesOf(sent(file)).flatMap(({ effects }) => effects.flatMap(({ effect }) => effect.do === 'task' ? [effect.instruction] : [])));
    expect(words.filter(one => /Ashby|Rowan|Vale|Quarrie|Fenn|Hollis|Marsh|Reed|1994|Larch|448754|2007\/123456A|01AB\/1|01ZD/.test(one))).toEqual([]);
    expect(words).toContain('Court B01LY01: The amount of a result is £0.00. If nothing is to be paid, record it without an amount; if something is, correct it; and share again');
  });
});

describe('the words of the police', () => {
  test('hold one result with everything that SPI can carry', () => {
    const [told] = toldOf(share({ results: [FINE, NOTICE] }));
    expect(told).toMatchObject({
      session: { day: '2026-06-01', time: '10:00:00', courtLocation: 'B01LY01' },
      defendants: [{
        prosecutorReference: '0800PP0100000000001H', bailStatus: 'A', presentAtHearing: 'N', addressLines: ['12 Larch Row', '', '', '', 'SW11 9ZZ'],
        offences: [{
          sequence: 0, code: 'TH68010', dateCode: 1, plea: '3', finalDisposal: 'Y',
          results: [{
            code: '1015', also: [{ code: '3117' }], qualifiers: ['C', 'E', 'K', 'Q'], amount: '1200.99', penaltyPoints: 6, duration: { start: '2026-06-01', end: '2029-02-25' },
            text: expect.stringMatching(/^.{9}\n.{2490}$/s), nextHearing: { courtLocation: 'B01LY00', day: '2026-07-01', time: '10:00:00', reason: 'For review' },
          }],
        }],
      }],
    });
  });

  test('cut names and conditions, and know a youth court, a vehicle and what consents means', () => {
    const youth = {
      hearing: { isBoxHearing: true, youthCourt: { courtCode: 5647 }, courtCentre: { code: 'B01LY00', lja: { ljaCode: '2577' } } },
      defendant: { isYouth: true, personDefendant: { bailStatus: { code: 'P' }, bailConditions: 'a;b;', personDetails: { lastName: 'F'.repeat(40), contact: { primaryEmail: '', secondaryEmail: 'a@b.example' } } } },
      offence: { convictionDate: '2026-06-01', plea: { pleaValue: 'CONSENTS' }, offenceFacts: { vehicleCode: 'OTHER' } },
    };
    expect(toldOf(changed(share({ results: [{ label: 'Adjourned', category: 'INTERMEDIARY' }] }), youth))).toMatchObject([{
      session: { day: '2026-06-01', time: '16:00:00' },
      defendants: [{
        psaCode: '5647', familyName: 'F'.repeat(35), emails: ['a@b.example'], bailStatus: 'P', bailConditions: 'a;b',
        offences: [{ convictingCourt: '5647', finding: 'G', plea: '4', vehicleCode: 'O', finalDisposal: 'N', results: [{ text: 'Adjourned', bichardReadsAs: '1000' }] }],
      }],
    }]);
  });

  test('carry an application without a case as offence one under the dummy URN, and once only', () => {
    const application = {
      id: 'application-1', type: { code: 'MC80527', linkType: 'STANDALONE', spiOutApplicableFlag: true }, applicationReceivedDate: '2026-05-20', judicialResults: [FINE],
      applicant: { prosecutingAuthority: { prosecutionAuthorityOUCode: '0300000' } }, subject: { masterDefendant: { masterDefendantId: 'm1', personDefendant: { personDetails: { lastName: 'Ashby' } } } },
    };
    const alone = changed(share(), { hearing: { prosecutionCases: [], courtApplications: [application] } });
    expect(toldOf(alone)).toMatchObject([{ urn: '00PP0000008', channel: 'SPI', defendants: [{ offences: [{ sequence: 1, code: 'MC80527', chargeDate: '2026-05-20', finalDisposal: 'Y' }] }] }]);
    expect(toldOf(alone, again(alone))).toMatchObject([{ channel: 'NONE' }]);
  });

  test('place a result of the defendant on the first offence that is not finished', () => {
    const offences = [{ id: 'o1', offenceCode: 'TH68010', judicialResults: [{ category: 'FINAL' }] }, { id: 'o2', offenceCode: 'CJ88116', judicialResults: [{ category: 'INTERMEDIARY' }] }];
    const [told] = toldOf(changed(share(), { defendant: { offences, defendantCaseJudicialResults: [{ cjsCode: '4592', label: 'Defendant\'s details changed' }] } }));
    expect(told).toMatchObject({ defendants: [{ offences: [{ code: 'TH68010', results: [{}] }, { code: 'CJ88116', results: [{}, { code: '4592' }] }] }] });
  });
});

(corpusIsThere ? describe : describe.skip)('real shares (skipped where ../shared/corpus is absent)', () => {
  const outcomes = corpusIsThere ? corpusShares().flatMap(([, message]) => [...lanesOf('share-to-police', [message]).values()].flat()) : [];

  test('break no rule', () => {
    expect(outcomes.length).toBeGreaterThan(200);
    expect(outcomes.flatMap(broken)).toEqual([]);
  });

  test('meet most rules of the register', () => {
    const met = firedRules(outcomes);
    const expected = ['MAP-106', 'TP-075', 'MAP-107', 'MAP-108', 'MAP-110', 'TP-076', 'TP-077', 'MAP-112', 'WA-051', 'MAP-113', 'MAP-115', 'WA-054', 'WA-055', 'MAP-117', 'MAP-118', 'MAP-119', 'MAP-120', 'MAP-121', 'MAP-122', 'MAP-123', 'MAP-124', 'MAP-125', 'MAP-126', 'MAP-127', 'MAP-128', 'MAP-129', 'TP-078', 'WA-049'];
    expect(expected.filter(rule => !met.has(rule))).toEqual([]);
  });

  const scenarios = corpusIsThere ? corpusFolder('police-results') : ['none'];
  test.each(scenarios)('%s: the first share comes to the messages that Common Platform sends, the second to its e-mails', scenario => {
    const [first, second] = ['1', '2'].map(n => corpusJson('police-results', scenario, `hearing-results-added-for-day-${n}.json`));
    const files = corpusFolder('police-results', scenario);
    const expected = (kind: string) => files.filter(file => file.startsWith(kind)).map(file => corpusJson('police-results', scenario, file));
    expect(messagesOf(lastOf(first)).sort()).toEqual(expected('police-result-generated').map(asMessage).sort());
    expect(lastOf(first, second).flatMap(([subject, { made }]) => field(made, 'channel') === 'EMAIL' ? [subject] : []).sort()).toEqual(expected('police-notification-requested').map(one => `police|${String(field(one, 'caseId'))}`).sort());
  });
});

const lastOf = (...messages: readonly unknown[]): [string, Outcome][] => [...lanesOf('share-to-police', messages)].flatMap(([subject, all]) => { const last = all.at(-1); return last ? [[subject, last]] : []; });

/** Case, defendant and what the offences come to, in one line, so that two sides can be compared. */
function messagesOf(lanes: readonly [string, Outcome][]): string[] {
  return lanes.filter(([, { made }]) => field(made, 'channel') === 'SPI').flatMap(([subject, { made }]) => list(field(made, 'defendants')).map(one =>
    JSON.stringify([subject, field(made, 'urn'), field(one, 'defendantId'), list(field(one, 'offences')).map(each => [field(each, 'sequence'), field(each, 'code'), field(each, 'finding') ?? null, field(each, 'finalDisposal'), field(each, 'dateCode'), list(field(each, 'results')).length])])));
}
function asMessage(expected: unknown): string {
  const defendant = field(expected, 'defendant');
  const offences = list(field(defendant, 'offences')).map(each => [field(each, 'offenceSequenceNumber'), field(each, 'offenceCode'), field(each, 'finding') ?? null, field(each, 'finalDisposal'), field(each, 'offenceDateCode'), list(field(each, 'judicialResults')).filter(one => field(one, 'publishedForNows') !== true).length]);
  return JSON.stringify([`police|${String(field(expected, 'caseId'))}`, field(expected, 'urn'), field(defendant, 'defendantId'), offences]);
}
const field = (value: unknown, name: string): unknown => typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const list = (value: unknown): unknown[] => Array.isArray(value) ? value : [];
