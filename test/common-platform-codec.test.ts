import { join } from 'node:path';
import { codec } from '../adapters/common-platform/codec';
import { courtDay } from '../adapters/common-platform/simulator';
import { writeJson, type Share } from '../src/sdk';
import { fixturesIn, leavesOf, withValue } from './adapter-fixtures';

const NOW = '2026-11-21T16:30:00.000Z';
const fixtures = fixturesIn(join(__dirname, '..', 'adapters', 'common-platform', 'fixtures'));
const tagOrdered: unknown = fixtures.find(({ name }) => name.startsWith('tag-ordered'))?.golden;
const decode = (value: unknown) => codec.decode({ bytes: Buffer.from(writeJson(value)), mediaType: 'application/json' });

test('the message id is hearing, day and time of sharing; without a day, its place is empty', () => {
  expect(decode(tagOrdered)).toMatchObject({ messageId: '5ca1ab1e-0001-4000-8000-000000000100|2026-11-19|2026-11-19T11:42:07.512Z' });
  expect(decode(withValue(tagOrdered, 'hearingDay', undefined))).toMatchObject({ messageId: '5ca1ab1e-0001-4000-8000-000000000100||2026-11-19T11:42:07.512Z' });
});

test('isReshare and fields that stay inside may be missing', () => {
  expect(decode(withValue(withValue(tagOrdered, 'isReshare', undefined), 'hearing.prosecutionCases[].caseStatus', undefined)).ok).toBe(true);
});

test('the fixtures hold no field that is not known', () => {
  expect(fixtures.map(({ raw }) => codec.decode(raw))).toEqual(fixtures.map(() => expect.objectContaining({ ok: true, unread: [] })));
});

test('a field that nobody knows is kept, and listed once without its position', () => {
  const spot = 'hearing.prosecutionCases[].defendants[].offences[].newAtShareTime';
  const changed = withValue(withValue(tagOrdered, spot, 'x'), 'sentBy', 'y');
  expect(decode(changed)).toMatchObject({ ok: true, wire: changed, unread: ['hearing.prosecutionCases.defendants.offences.newAtShareTime', 'sentBy'] });
});

test('the older shape is refused with every field that it lacks', () => {
  const older = { hearing: { id: 'h', hearingType: 'Trial', courtCentre: {}, attendees: [], defendants: [], sharedResultLines: [] }, sharedTime: NOW };
  expect(decode(older)).toEqual({ ok: false, why: 'It lacks hearing.jurisdictionType, hearing.type, hearing.hearingDays', place: 'hearing' });
});

test.each([
  ['hearing.prosecutionCases[].defendants[].offences[].orderIndex', 'The field orderIndex should be a number'],
  ['hearing.prosecutionCases[].defendants[].personDefendant.personDetails.address', 'The field address should be an object'],
  ['hearing.prosecutionCases[].defendants[].offences[].judicialResults', 'The field judicialResults should be a list'],
  ['isReshare', 'The field isReshare should be true or false'],
])('a wrong type at %s is named by its path, and what it holds is not said', (path, why) => {
  expect(decode(withValue(tagOrdered, path, 'Thistlewood'))).toEqual({ ok: false, why, place: path.replaceAll('[]', '[0]') });
});

test('one key twice with two values is refused', () => {
  expect(codec.decode({ bytes: Buffer.from('{"sharedTime":"a","sharedTime":"b"}'), mediaType: 'application/json' })).toMatchObject({ ok: false, why: expect.stringMatching(/sharedTime twice/) });
});

describe('the court day', () => {
  const planned = courtDay(NOW);
  const shares = planned.map(({ raw }) => codec.decode(raw)).flatMap(read => read.ok ? [read] : []);
  const wireOf = (urn: string): Share[] => shares.map(({ wire }) => wire).filter(wire => leavesOf(wire).includes(urn));
  const groupsOf = (share: Share | undefined) =>
    share?.hearing.prosecutionCases?.flatMap(one => one.defendants ?? []).flatMap(one => one.offences ?? []).flatMap(one => one.judicialResults ?? []).map(one => one.resultDefinitionGroup);

  test('is ten shares in about fifteen seconds, and one that breaks off', () => {
    expect(shares).toHaveLength(10);
    expect(planned).toHaveLength(11);
    expect(planned.at(-1)?.afterMs).toBeLessThan(16_000);
    expect(planned.every(({ path }) => path === '/intake/common-platform')).toBe(true);
    expect(new Set(shares.map(({ messageId }) => messageId)).size).toBe(10);
    expect(shares.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test('orders tags, ends one, and takes one back in a reshare', () => {
    expect(groupsOf(wireOf('01ZD1000126')[0])).toEqual(['Bail conditions, ELMON', 'Next hearing']);
    expect(groupsOf(wireOf('01ZD1000226')[0])).toEqual(['Community requirements,ELMON']);
    expect(groupsOf(wireOf('01ZD1000626')[0])).toEqual(['ELMONEND', 'Imposition']);
    expect(wireOf('01ZD1001126').map(share => [share.isReshare, share.sharedTime, groupsOf(share)])).toEqual([
      [false, '2026-11-21T16:15:00.000Z', ['Bail conditions, ELMON', 'Next hearing']],
      [true, '2026-11-21T16:25:00.000Z', ['Next hearing']],
    ]);
  });

  test('is the same for one moment, and other ids on another day', () => {
    expect(courtDay(NOW)).toEqual(planned);
    const [today, tomorrow] = [planned, courtDay('2026-11-22T16:30:00.000Z')].map(([first]) => first && codec.decode(first.raw));
    expect(today).not.toEqual(tomorrow);
  });

  test('shares nothing of the cases that only Libra lists', () => {
    expect([...wireOf('01ZD1000826'), ...wireOf('01ZD1000926')]).toEqual([]);
  });
});
