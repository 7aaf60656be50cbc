import crown from './spi-crown-courts.json';

const byName = new Map(crown.courts.flatMap(({ code, names }) => names.map(name => [name.toLowerCase(), code] as const)));
const codes = new Set(crown.courts.map(({ code }) => code));

/** A Crown Court's five characters by its name, with or without "Crown Court"; undefined where no court is called so. */
export const crownCourtByName = (name: string): string | undefined => byName.get(name.replace(/ crown court$/i, '').trim().toLowerCase());
export const isCrownCourt = (code: string): boolean => codes.has(code);

/** Two courts whose name in texts is not their name in the table: by area code. Source: ministryofjustice/bichard7-next-core: …/getRemandDetailsFromResultText.ts:65-71 */
const OVERRIDES: Readonly<Record<string, string>> = { 'great grimsby crown court': '0425', 'newport (south wales) crown court': '0441' };
const byArea = new Map(crown.courts.map(({ area, code }) => [area, code]));
export const isOverridden = (name: string): boolean => OVERRIDES[name.trim().toLowerCase()] !== undefined;
export const overriddenCourt = (name: string): string | undefined => byArea.get(OVERRIDES[name.trim().toLowerCase()] ?? '');
