import { penceOf, poundsFrom, poundsInWords } from './money';

describe('an amount as courts write it', () => {
  it.each([['£1,250.00', '1250.00'], ['£60', '60.00'], ['0.10', '0.10'], [' £7878.00 ', '7878.00'], ['007', '7.00'], ['£1,234,567.89', '1234567.89']])('%s is %s', (text, pounds) => expect(poundsFrom(text)).toBe(pounds));
  it.each(['-5.00', '£1.005', '£1.5', '1,25.00', '£', '', 'to be fixed', '£12,50', '1e3', '££5', '£5.00.00'])('%s is none', text => expect(poundsFrom(text)).toBeUndefined());
  it('is not there where nothing is', () => expect(poundsFrom(undefined)).toBeUndefined());
  it('is whole pence inside', () => expect(penceOf('0.10') + penceOf('0.20')).toBe(30));
  it.each([[125000, '£1,250.00'], [5, '£0.05'], [0, '£0.00']])('%s pence are %s', (pence, words) => expect(poundsInWords(pence)).toBe(words));
});
