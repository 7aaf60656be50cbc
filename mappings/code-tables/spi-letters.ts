/**
 * The letters that SPI takes in names and addresses: those without accents, digits, and the marks of a keyboard.
 * Source: RestrictedStringType in CommonSimpleTypes-v1-3.xsd (hmcts/cpp-context-staging-prosecutors-spi).
 */
const TAKEN = /^[A-Za-z0-9\s~!"@#$%&'()*+,\-./:;<=>?[\\\]_{}^£€]*$/;
/** What has no accent to take away. */
const ALONE: Readonly<Record<string, string>> = {
  ß: 'ss', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', Þ: 'Th', þ: 'th', Ð: 'D', ð: 'd', ı: 'i', '’': "'", '‘': "'", ʼ: "'", '`': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '…': '...',
};

/** In the letters of SPI: accents are taken away (Siân becomes Sian, Gŵyn Gwyn). A letter that has no plain form stays, and SPI does not take it. */
export function inSpiLetters(text: string): string;
export function inSpiLetters(text: string | undefined): string | undefined;
export function inSpiLetters(text: string | undefined): string | undefined {
  return text?.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|`/gu, letter => ALONE[letter] ?? letter).normalize('NFC');
}
export const isInSpiLetters = (text: string): boolean => TAKEN.test(text);
