import { readerOf, shape } from './json-shape';

const { text, number, list, object, oneOf, orNull } = shape;
const read = readerOf<{ order: { id: string } }>(object({
  order: object({ id: text, kind: oneOf('A', 'B'), lines: list(object({ amount: number }, { note: orNull(text) }), 1) }),
}, { sent: text }));
const sound = { order: { id: '1', kind: 'A', lines: [{ amount: 1, note: null }] }, extra: { kept: true } };

test('keeps what it does not name, as it came', () => {
  expect(read(sound)).toEqual({ ok: true, wire: sound });
});

test('names everything that is missing, and where', () => {
  expect(read({ order: { kind: 'A' } })).toEqual({ ok: false, why: 'It lacks order.id, order.lines', place: 'order' });
  expect(read({})).toEqual({ ok: false, why: 'It lacks order', place: 'the top' });
});

test.each([
  ['a list', [], 'The message should be an object', 'the top'],
  ['null for an object', { order: null }, 'The field order should be an object', 'order'],
  ['a wrong type deep below', orderWith({ lines: [{ amount: 1 }, { amount: 'Ashby' }] }), 'The field amount should be a number', 'order.lines[1].amount'],
  ['a wrong type where null would do', orderWith({ lines: [{ amount: 1, note: 7 }] }), 'The field note should be text', 'order.lines[0].note'],
  ['a field missing in a list', orderWith({ lines: [{}] }), 'It lacks amount', 'order.lines[0]'],
  ['an empty list', orderWith({ lines: [] }), 'The field lines should not be an empty list', 'order.lines'],
  ['a value that is not one of those known', orderWith({ kind: 'Ashby' }), 'The field kind holds none of the values that are known for it', 'order.kind'],
])('refuses %s by path and never by value', (_name, value, why, place) => {
  expect(read(value)).toEqual({ ok: false, why, place });
});

function orderWith(changes: object) { return { order: { ...sound.order, ...changes } }; }
