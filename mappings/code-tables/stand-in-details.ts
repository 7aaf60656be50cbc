/**
 * What people write where they have nothing to write: words that stand for no name and no address, and days that stand for no date of birth.
 * Source: ours, since no public source lists them; to be agreed with fines enforcement. 1753 and 1900 are the first days of databases, 1899 of spreadsheets.
 */
const NOTHING = /^(?:unknown|not known|not given|not recorded|none|no name|no address|address unknown|address not known|refused|tbc|n\/?[ak]|x{2,}|[?.\-*]+)$/i;
const NO_FIXED_ABODE = /\b(?:no fixed (?:abode|address)|nfa)\b/i;
const NO_BIRTHDAY: ReadonlySet<string> = new Set(['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1901-01-01']);

export const standsForNothing = (text: string): boolean => text.trim() === '' || NOTHING.test(text.trim());
export const saysNoFixedAbode = (text: string): boolean => NO_FIXED_ABODE.test(text);
export const standsForNoBirthday = (day: string): boolean => NO_BIRTHDAY.has(day);

const COMPANY = /\b(?:ltd|limited|plc|llp|cyf|ccc)\.?$/i;
export const namesACompany = (name: string): boolean => COMPANY.test(name.trim());
