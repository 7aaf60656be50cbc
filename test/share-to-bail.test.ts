import type { JudicialResult, Share } from '../src/case-model/share';
import { share } from './messages/shares';
import { broken, corpusIsThere, corpusShares, firedRules, lanesOf } from './share-lanes';

const REMANDED: JudicialResult = { judicialResultId: 'r-remand', label: 'Remanded in custody', postHearingCustodyStatus: 'C' };
const BAILED: JudicialResult = { judicialResultId: 'r-bail', label: 'Remanded on conditional bail', postHearingCustodyStatus: 'B' };
const NEXT_HEARING: JudicialResult = { judicialResultId: 'r-next', judicialResultTypeId: 'fbed768b-ee95-4434-87c8-e81cbc8d24c8', label: 'Next hearing in Crown Court', postHearingCustodyStatus: 'A' };
const FINED: JudicialResult = { judicialResultId: 'r-fine', label: 'Fine', postHearingCustodyStatus: 'A' };

const statusAfter = (...shares: readonly Share[]) => [...lanesOf('share-to-bail', shares).values()].map(outcomes => outcomes.at(-1)?.made);
const on = (hearingDay: string, ...results: readonly JudicialResult[]) => share({ hearingDay, results });
const withOffence = (one: Share, more: object): Share => {
  const message = structuredClone(one);
  Object.assign(message.hearing.prosecutionCases?.[0]?.defendants?.[0]?.offences?.[0] ?? {}, more);
  return message;
};

describe('the bail status', () => {
  test('a next hearing releases nobody', () => {
    expect(statusAfter(on('2026-06-01', REMANDED), on('2026-06-08', NEXT_HEARING, FINED))).toMatchObject([{ bailStatus: 'C' }]);
  });

  test('without a next hearing the same status is a release', () => {
    expect(statusAfter(on('2026-06-01', REMANDED), on('2026-06-08', FINED))).toMatchObject([{ bailStatus: 'A' }]);
  });

  test('a remand that a reshare takes back no longer holds, and the day before it does', () => {
    const again = share({ hearingDay: '2026-06-08', results: [NEXT_HEARING], sharedTime: '2026-06-08T16:00:00.000Z', isReshare: true });
    expect(statusAfter(on('2026-06-01', BAILED), on('2026-06-08', REMANDED, NEXT_HEARING), again)).toMatchObject([{ bailStatus: 'B' }]);
  });

  test('an older hearing that arrives late does not override a newer one', () => {
    expect(statusAfter(on('2026-06-08', BAILED), on('2026-06-01', REMANDED))).toMatchObject([{ bailStatus: 'B' }]);
  });
});

test('custody is counted, limited and handed over offence by offence', () => {
  const limit = { ...REMANDED, sentToCC: true, judicialResultPrompts: [{ promptReference: 'CTLDATE', value: '01/09/2026' }] };
  const remanded = withOffence(on('2026-06-01', limit), { plea: { pleaValue: 'GUILTY' } });
  expect(statusAfter(remanded)).toMatchObject([{ offences: [{ timeLimit: '2026-09-01', pleaHandedOver: 'GUILTY' }] }]);
  const bailed = withOffence(on('2026-06-11', BAILED), { dateHeldInCustodySince: '2026-06-01', previousDaysHeldInCustody: 3 });
  expect(statusAfter(remanded, bailed)).toMatchObject([{ bailStatus: 'B', offences: [{ daysHeld: 13 }] }]);
});

(corpusIsThere ? describe : describe.skip)('real shares (skipped where ../shared/corpus is absent)', () => {
  const outcomes = corpusIsThere ? corpusShares().flatMap(([, message]) => [...lanesOf('share-to-bail', [message]).values()].flat()) : [];

  test('break no rule', () => expect(outcomes.flatMap(broken)).toEqual([]));
  test('meet the rules of the register', () => expect([...firedRules(outcomes)]).toEqual(expect.arrayContaining(['MAP-142', 'WA-063', 'MAP-143', 'TP-090'])));

  test('come to the status that Common Platform itself publishes, or are in doubt', () => {
    const against = outcomes.flatMap(({ doubts }) => doubts).filter(({ rules }) => rules.includes('NEW-457'));
    expect(outcomes.length).toBeGreaterThan(300);
    expect(against.length).toBeLessThan(12);
  });
});
