import type { Attempt, Delivery, Duty } from '../src/database/entities';
import type { CaseFacts } from '../src/console/facts-of-a-case';
import { SHOWN } from '../src/console/mask';
import { readOut } from '../src/console/read-out';
import { sideBySide } from '../src/console/side-by-side';
import { storyOf, type Names } from '../src/console/story';

const NAMES: Names = { system: id => `the ${id}`, mapping: id => `mapping ${id}`, rule: id => `title of ${id}` };
const EMPTY: CaseFacts = { statements: [], doubts: [], tasks: [], parked: [], duties: [], deliveries: [], attempts: [], parts: [], receipts: [], resolutions: [], earlierParts: 0 };
const LANE = { mapping: 'share', subject: 's', about: '' };
const DUTY: Duty = {
  ...LANE, id: 'd1', partId: 'p1', rule: 'NEW-230', whom: 'provider', what: 'notice', severity: 'tag', openedAt: '2026-11-21T15:00:05.000Z', dueAt: '2026-11-21T17:00:00.000Z', proofNeeded: 'answered',
  otherwise: 'Telephone', state: 'met', overdueSince: null, endedAt: '2026-11-21T15:02:05.000Z', proofGrade: 'answered', proof: 'accepted as 77', replacedBy: null, waivedBy: null, waivedWhy: null, sequence: 1,
};
const DELIVERY: Delivery = {
  ...LANE, id: 'v1', dutyId: 'd1', system: 'provider', message: {}, lineage: null, rulebook: 'h', state: 'done', nextStep: 'look', attempts: 2, notBefore: '', leaseUntil: null, fence: 2, takenAt: null, lastWhy: null,
  createdAt: '', sequence: 1,
};
const attempt = (id: string, at: string, step: 'push' | 'look', outcome: string): Attempt => ({ id, deliveryId: 'v1', at, step, outcome, why: null });
const FACTS: CaseFacts = {
  ...EMPTY, duties: [DUTY], deliveries: [DELIVERY],
  attempts: [attempt('2', '2026-11-21T15:02:05.000Z', 'look', 'answered'), attempt('1', '2026-11-21T15:00:06.000Z', 'push', 'unknown')],
  receipts: [{ id: 'r1', system: 'platform', mediaType: '', bodyHash: null, size: 1, receivedAt: '2026-11-21T15:00:00.000Z', state: 'read', messageId: null, why: null, place: null, sameIdAs: null, unread: [], arrival: 1 }],
  parts: [{ ...LANE, id: 'p1', receiptId: 'r1', arrival: 1, gone: 0, state: 'applied', why: null, fired: 'NEW-201', appliedAt: '2026-11-21T15:00:05.000Z' }],
};

describe('the story of a case', () => {
  it('tells it in order, with the time since what came before', () => {
    expect(storyOf(FACTS, NAMES, '2026-11-21T18:00:00.000Z').map(({ what, elapsed, tone }) => [what, elapsed, tone])).toEqual([
      ['the platform sent a message', undefined, 'plain'],
      ['Read and applied', '5 seconds later', 'plain'],
      ['Duty opened: tell the provider: notice', 'at once', 'plain'],
      ['Sent to the provider: the reply was lost, so it may have arrived', '1 second later', 'bad'],
      ['Looked up at the provider: they took it and said what they made of it', '1 minute later', 'good'],
      ['Proved, 2 minutes after it was opened', 'at once', 'good'],
    ]);
  });

  it('names the rules that decided', () => {
    expect(storyOf(FACTS, NAMES, '2026-11-21T18:00:00.000Z')[1]).toMatchObject({ detail: 'mapping share', rules: [{ id: 'NEW-201', title: 'title of NEW-201' }] });
  });

  it('is overdue at its time, though a late proof met it', () => {
    const late = { ...DUTY, endedAt: '2026-11-21T17:30:00.000Z' };
    expect(storyOf({ ...EMPTY, duties: [late] }, NAMES, '2026-11-21T18:00:00.000Z').map(({ what }) => what)).toEqual(['Duty opened: tell the provider: notice', 'Overdue: there was no proof in time', 'Proved, 2 hours 29 minutes after it was opened']);
  });

  it('is overdue from the beginning where the share came late', () => {
    const late: Duty = { ...DUTY, state: 'open', openedAt: '2026-11-21T17:10:00.000Z', endedAt: null };
    expect(storyOf({ ...EMPTY, duties: [late] }, NAMES, '2026-11-21T18:00:00.000Z').map(({ what }) => what)).toEqual(['Duty opened: tell the provider: notice', 'Overdue already when it was opened']);
  });

  it('ends with what is still open', () => {
    const open: Duty = { ...DUTY, state: 'open', endedAt: null };
    expect(storyOf({ ...EMPTY, duties: [open] }, NAMES, '2026-11-21T16:48:00.000Z').at(-1)?.what).toBe('Now: the duty is open, due in 12 minutes');
  });
});

describe('a message to read out', () => {
  it('is its fields in words, in their order', () => {
    const message = { kind: 'ORDERED', hearingDay: '2026-11-21', person: { lastName: 'Quill' }, orders: [{ label: 'Curfew', details: [{ name: 'Start date', value: '21/11/2026' }] }] };
    expect(readOut(message, SHOWN).lines.map(({ field, value }) => `${field}: ${value}`)).toEqual(['Kind: ORDERED', 'Hearing day: 21 November 2026', 'Last name of person: Quill', 'Label of order 1: Curfew', 'Start date: 21/11/2026']);
  });

  it('says how much of a long one is left out', () => expect(readOut({ list: Array.from({ length: 160 }, (_, i) => i) }, SHOWN)).toMatchObject({ more: 10 }));
});

describe('side by side', () => {
  const libra = { said: { courtRoom: '2', hearingDay: '2026-11-21', defendants: [{ lastName: 'CRANE', dateOfBirth: '1958-09-14', gender: 'X' }] }, inDoubt: new Set(['defendants[0].gender']) };
  const commonPlatform = { said: { courtRoom: '2', defendants: [{ lastName: 'Crane', dateOfBirth: '1985-09-14', gender: 'MALE' }] }, inDoubt: new Set<string>() };
  const rows = sideBySide(libra, commonPlatform, {
    caseReference: 'x', verdict: 'mismatch', lanes: [], differences: [
      { kind: 'value', field: 'defendants[0].dateOfBirth', place: '', libra: '1958-09-14', commonPlatform: '1985-09-14' },
      { kind: 'value', field: 'defendants[0].lastName', place: '', libra: 'CRANE', commonPlatform: 'Crane', explainedBy: 'NEW-302', reason: 'Only the case of the letters differs' },
    ],
  }, SHOWN);

  it('puts first what differs, then what is in doubt, then what a rule explains, with days in words', () => {
    expect(rows).toEqual([
      { field: 'Date of birth of defendant 1', libra: '14 September 1958', commonPlatform: '14 September 1985', mark: 'differs', note: 'No rule explains this' },
      { field: 'Gender of defendant 1', libra: 'in doubt', commonPlatform: 'MALE', mark: 'in doubt', note: 'What was sent could not be decided, so this was not compared' },
      { field: 'Last name of defendant 1', libra: 'CRANE', commonPlatform: 'Crane', mark: 'explained', note: 'Only the case of the letters differs', rule: 'NEW-302' },
      { field: 'Hearing day', libra: '21 November 2026', commonPlatform: 'not said', mark: 'one side' },
      { field: 'Court room', libra: '2', commonPlatform: '2', mark: 'same' },
    ]);
  });

  it('shows what one system says alone', () => {
    expect(sideBySide(undefined, commonPlatform, undefined, SHOWN).every(row => row.libra === 'not said')).toBe(true);
    expect(sideBySide(undefined, undefined, undefined, SHOWN)).toEqual([]);
  });
});
