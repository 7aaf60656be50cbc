import units from './standing-data/organisation-units.json';

/* Source: ministryofjustice/bichard7-next-data: organisation-unit.json, in standing-data/. */
interface Court { readonly code: string; readonly area: string; readonly name: string }
const courts: ReadonlyMap<string, Court> = new Map(units.courts.map(([code = '', area = '', name = '']) => [code, { code, area, name }]));
const byArea = Map.groupBy(courts.values(), ({ area }) => area);
const stations: ReadonlyMap<string, ReadonlySet<string>> = new Map(units.stations.map(([force = '', all = '']) => [force, new Set(all.split(' '))]));

/** A court by the first five characters of its code (B magistrates', C Crown), or undefined where police systems know none. Several may have one area or name. */
export const courtUnit = (code: string): Court | undefined => courts.get(code);
/** The magistrates' or Crown Courts of an area's four digits; a Crown Court's area is its CREST id. */
export const courtsOfArea = (area: string, top: 'B' | 'C'): readonly string[] => area === '' ? [] : (byArea.get(area) ?? []).flatMap(({ code }) => code.startsWith(top) ? code : []);
export const crownCourts = (): readonly Court[] => [...courts.values()].filter(({ code }) => code.startsWith('C'));
/** Whether a force of the police, or another body that prosecutes, has this station: `01`, `ZD`. */
export const isStationOf = (force: string, station: string): boolean => stations.get(force)?.has(station) === true;

/** Whether a code is written as one of an organisation. Source: ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts (HO100200) */
export const isOrganisationCode = (code: string): boolean => /^[A-JZ0-9]?[A-Z0-9]{6}$/.test(code);
/** Whether police systems know the court or the station of such a code. What stands for a room, its last two characters, they do not look up here. */
export const isKnownOrganisation = (code: string): boolean => courts.has(code.slice(0, 5)) || isStationOf(code.slice(-6, -4), code.slice(-4, -2));
