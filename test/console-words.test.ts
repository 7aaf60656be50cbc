import { isSameOrigin } from '../src/sign-in/same-origin';
import { clip, countOf, fieldInWords, inSentence, stretchInWords, timeLeft } from '../src/console/words';

describe('words for people', () => {
  it('counts', () => expect([countOf(0, 'duty', 'duties'), countOf(1, 'duty', 'duties'), countOf(3011, 'notice')]).toEqual(['0 duties', '1 duty', '3,011 notices']));

  it('says how long', () => {
    expect([0.5, 1, 59.9, 60, 80, 1440, 3000].map(stretchInWords)).toEqual(['30 seconds', '1 minute', '59 minutes', '1 hour', '1 hour 20 minutes', '1 day', '2 days 2 hours']);
  });

  it('says what time is left', () => {
    expect(timeLeft('2026-11-21T16:17:00.000Z', '2026-11-21T16:05:00.000Z')).toBe('due in 12 minutes');
    expect(timeLeft('2026-11-21T14:45:00.000Z', '2026-11-21T16:05:00.000Z')).toBe('overdue by 1 hour 20 minutes');
  });

  it('names fields from the inside out', () => {
    expect(['defendants[0].dateOfBirth', 'defendants[1].offences[0].pleaValue', 'courtRoom', 'notice.person.lastName'].map(fieldInWords))
      .toEqual(['date of birth of defendant 1', 'plea of offence 1 of defendant 2', 'court room', 'last name of person of notice']);
  });

  it('gives what is no proper name its article', () => expect(['Electronic monitoring provider', 'Common Platform', 'Libra'].map(inSentence)).toEqual(['the electronic monitoring provider', 'Common Platform', 'Libra']));

  it('clips at a word', () => expect(clip('one two three', 9)).toBe('one two…'));
});

describe('where a form came from', () => {
  const from = (headers: Record<string, string>) => isSameOrigin(name => headers[name]);

  it.each([
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }, true], ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://hub', host: 'hub' }, false],
    ['another host of our domain', { 'sec-fetch-site': 'same-site' }, false], ['our origin', { origin: 'http://hub:3000', host: 'hub:3000' }, true],
    ['another origin', { origin: 'http://evil.example', host: 'hub:3000' }, false], ['a hidden origin', { origin: 'null', host: 'hub' }, false],
    ['our page, in an old browser', { referer: 'http://hub:3000/duties/1', host: 'hub:3000' }, true], ['nothing said', { host: 'hub' }, false],
  ])('%s', (_, headers, ours) => expect(from(headers)).toBe(ours));
});
