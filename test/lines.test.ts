import { linesOf } from '../src/intake/lines';

const lines = (messages: readonly string[], most: number) => linesOf(messages, message => message.split(/\d+/)[1]?.split('') ?? [], most);

describe('lines of messages that may be worked through side by side', () => {
  it('keeps what shares a name in one line, in its order', () => expect(lines(['1a', '2b', '3a', '4b'], 4)).toEqual([['1a', '3a'], ['2b', '4b']]));
  it('joins two that share nothing, but each something with a third', () => expect(lines(['1a', '2b', '3ab', '4c'], 4)).toEqual([['1a', '2b', '3ab'], ['4c']]));
  it('lets one that names nothing stand anywhere', () => expect(lines(['1', '2', '3a'], 3)).toEqual([['1'], ['2'], ['3a']]));
  it('makes no more lines than asked for, about equally long', () => expect(lines(['1a', '2a', '3b', '4c', '5d'], 2)).toEqual([['1a', '2a', '5d'], ['3b', '4c']]));
  it('is one line where there is one worker, and none where there is no message', () => { expect(lines(['1a', '2b', '3c'], 1)).toEqual([['1a', '2b', '3c']]); expect(lines([], 4)).toEqual([]); });

  it('loses none, doubles none, and parts no two of one name', () => {
    const messages = Array.from({ length: 60 }, (_, i) => `${i}${String.fromCharCode(97 + (i * 7) % 23)}${String.fromCharCode(97 + (i * 5) % 19)}`);
    for (const most of [1, 2, 3, 7]) {
      const made = lines(messages, most);
      expect(made.flat().toSorted()).toEqual(messages.toSorted());
      for (const name of 'abcdefghijklmnopqrstuvw') {
        const withName = made.filter(line => line.some(message => message.includes(name)));
        expect(withName.length).toBeLessThanOrEqual(1);
        const inLine = withName.flat().filter(message => message.includes(name));
        expect(inLine).toEqual(messages.filter(message => message.includes(name)));
      }
    }
  });
});
