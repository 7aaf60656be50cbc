import type { Connection, Fault, Found, LedgerEntry, PushOutcome, Raw, Simulator } from '../src/sdk';
import { TIMEOUT_MS, endsIn, must, sentBy, type Check, type Subject } from './adapter-check';
import { personalIn } from './adapter-fixtures';

const ANSWER_AFTER_MS = 150;
const KEY = 'kit-0001';

/** Everything that can become of a push, tried against the adapter's own simulator over its real protocol. */
export const pushChecks: Readonly<Record<string, Check>> = {
  'push that goes well is taken, with the proof that the manifest claims': withPartner(async ({ subject, push, find, ledger }) => {
    const outcome = await push();
    return [
      ...must(gradeOf(outcome) === subject.adapter.manifest.supports.proof, `the outcome is ${inWords(outcome)}`),
      ...must(ledger().length === 1, `the partner's ledger holds ${ledger().length} messages`),
      ...mustFind(subject, await find(), 'found'),
    ];
  }),
  'a repeat under one key is one message': withPartner(async ({ subject, push, ledger }) => {
    const outcomes = [await push(), await push()];
    const expected = subject.adapter.manifest.supports.repeats === 'ignored' ? [2] : [1, 1];
    return [
      ...outcomes.flatMap(outcome => must(outcome.kind === 'taken', `the outcome is ${inWords(outcome)}`)),
      ...must(String(ledger().map(entry => entry.times)) === String(expected), `the partner counted ${String(ledger().map(entry => entry.times))} times`),
    ];
  }),
  'an answer that is none leaves it unknown': lost({ kind: 'nonsense' }),
  'an answer beyond the time-out leaves it unknown, and the look-up finds it': lost({ kind: 'late', afterMs: TIMEOUT_MS * 4 }, 'found'),
  'no answer leaves it unknown, and the look-up finds it': lost({ kind: 'silent' }, 'found'),
  'a lost reply leaves it unknown, and the look-up finds it': lost({ kind: 'drops the reply' }, 'found'),
  'a partner that breaks first leaves it unknown, and the look-up says absent': lost({ kind: 'broken' }, 'absent'),
  'a busy partner is tried again when it says': withPartner(async ({ partner, dial, push, ledger }) => {
    dial({ kind: 'busy', retryAfterSeconds: 7 });
    const outcome = await push();
    return [...must(outcome.kind === 'later' && outcome.afterSeconds === (canSayWhen(partner) ? 7 : undefined), `the outcome is ${inWords(outcome)}`), ...must(ledger().length === 0, 'a busy partner took it')];
  }),
  'a refusal is a refusal, and quotes nobody': withPartner(async ({ subject, dial, push }) => {
    const people = subject.fixtures.flatMap(({ golden }) => personalIn(golden));
    dial({ kind: 'refuses', why: `We know nobody called ${people.join(', ')}` });
    const outcome = await push();
    return [
      ...must(outcome.kind === 'refused', `the outcome is ${inWords(outcome)}`),
      ...must(!('why' in outcome) || people.every(value => !outcome.why.includes(value)), 'the reason quotes a person'),
    ];
  }),
  'an answer that comes later is found by look-up': withPartner(async ({ subject, dial, push, find }) => {
    if (!subject.adapter.manifest.supports.findByKey) return [];
    dial({ kind: 'answers later' });
    const outcome = await push();
    await new Promise(resolve => { setTimeout(resolve, ANSWER_AFTER_MS * 2); });
    const found = await find();
    return [...must(gradeOf(outcome) === 'taken', `the outcome is ${inWords(outcome)}`), ...must(gradeOf(found) === subject.adapter.manifest.supports.proof, `the look-up says ${inWords(found)}`)];
  }),
  'a partner that is not there is tried later': withPartner(async ({ subject, partner, push, find }) => {
    await partner.close();
    const outcome = await push();
    return [...must(outcome.kind === 'later', `the outcome is ${inWords(outcome)}`), ...mustFind(subject, await find(), 'cannot say')];
  }),
  'a connection and its partner can be closed twice': withPartner(async ({ connection, partner }) => {
    await connection.close();
    await connection.close();
    await partner.close();
    await partner.close();
    return [];
  }),
  'a connection can be closed during a push': withPartner(async ({ connection, dial, push }) => {
    dial({ kind: 'silent' });
    const pushed = push();
    const closed = await endsIn(TIMEOUT_MS * 10, connection.close());
    const outcome = await endsIn(TIMEOUT_MS * 10, pushed);
    return [
      ...must(closed !== 'never', 'close does not end while a push is under way'),
      ...(outcome === 'never' ? ['a push never ends after close'] : must(outcome.kind === 'unknown' || outcome.kind === 'later', `a push that was closed upon is ${inWords(outcome)}`)),
    ];
  }),
};

/** Mail has no way to say when one should come back. */
const canSayWhen = ({ url }: Simulator): boolean => !url.startsWith('smtp:');

interface Stage {
  readonly subject: Subject;
  readonly partner: Simulator;
  readonly connection: Connection;
  readonly push: () => Promise<PushOutcome>;
  /** Undefined where the system cannot be asked. */
  readonly find: () => Promise<Found | undefined>;
  readonly dial: (fault: Fault) => void;
  readonly ledger: () => readonly LedgerEntry[];
}

function withPartner(play: (stage: Stage) => Promise<readonly string[]>): Check {
  return async subject => {
    const { adapter, simulation } = subject;
    const [fixture] = sentBy(subject.fixtures);
    if (!simulation?.partner) return ['it pushes, but brings no simulated partner; write simulator.ts and register it in adapters/index.ts'];
    if (!adapter.connect || !fixture) return ['it pushes, but has no connect or no fixture to push'];
    const message: Raw = adapter.codec.encode(fixture.golden);
    const partner = await simulation.partner({ answerAfterMs: ANSWER_AFTER_MS });
    const connection = adapter.connect({ baseUrl: partner.url, timeoutMs: TIMEOUT_MS });
    try {
      return await play({
        subject, partner, connection,
        push: () => connection.push(message, KEY),
        find: async () => connection.findByKey?.(KEY),
        dial: fault => partner.dial(fault),
        ledger: () => partner.ledger(),
      });
    } catch (error) {
      return [`it throws: ${error instanceof Error ? error.name : 'something that is no error'}`];
    } finally {
      await endsIn(TIMEOUT_MS, connection.close()).catch(() => undefined);   // what close does wrong was said above
      await partner.close();
    }
  };
}

/** A fault after which nobody knows whether it was taken, and what a look-up says then. */
function lost(fault: Fault, then?: 'found' | 'absent'): Check {
  return withPartner(async ({ subject, dial, push, find }) => {
    dial(fault);
    const outcome = await push();
    dial({ kind: 'well' });
    return [...must(outcome.kind === 'unknown', `the outcome is ${inWords(outcome)}`), ...(then ? mustFind(subject, await find(), then) : [])];
  });
}

const mustFind = ({ adapter }: Subject, found: Found | undefined, expected: Found['kind']): string[] =>
  must(!adapter.manifest.supports.findByKey || found?.kind === expected, `the look-up says ${inWords(found)}`);

const gradeOf = (outcome: PushOutcome | Found | undefined) => outcome && 'proof' in outcome ? outcome.proof.grade : undefined;
const inWords = (outcome: PushOutcome | Found | undefined): string =>
  !outcome ? 'nothing' : 'proof' in outcome ? `${outcome.kind} with proof "${outcome.proof.grade}"` : outcome.kind;
