import { courtsOfArea, courtUnit, crownCourts } from './organisation-units';

/* Source: organisation-units (ministryofjustice/bichard7-next-data). */
const short = (name: string): string => name.replace(/ crown court$/i, '').trim().toLowerCase();
const byName = new Map(crownCourts().map(({ name, code }) => [short(name), code]));

/** A Crown Court's five characters by its name, with or without "Crown Court"; undefined where no court is called so. */
export const crownCourtByName = (name: string): string | undefined => byName.get(short(name));
export const isCrownCourt = (code: string): boolean => code.startsWith('C') && courtUnit(code) !== undefined;

/** Two courts whose name in texts is not their name in the table: by area code. Source: ministryofjustice/bichard7-next-core: …/getRemandDetailsFromResultText.ts:65-71 */
const OVERRIDES: Readonly<Record<string, string>> = { 'great grimsby crown court': '0425', 'newport (south wales) crown court': '0441' };
export const isOverridden = (name: string): boolean => OVERRIDES[name.trim().toLowerCase()] !== undefined;
export const overriddenCourt = (name: string): string | undefined => courtsOfArea(OVERRIDES[name.trim().toLowerCase()] ?? '', 'C')[0];

/** The Crown Court to which a text of committal sends the defendant: `Committed to Reading Crown Court on …`. */
export const crownCourtIn = (text: string): string | undefined =>
  ['committed to', 'to appear (?:at|before)', 'to be brought before', 'Act \\d{4} to'].map(words => new RegExp(`${words} (?:the )?([^.,;]+? Crown Court)`, 'i').exec(text)?.[1])
    .find(court => court !== undefined);
