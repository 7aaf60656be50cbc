import areas from './spi-local-justice-areas.json';

const courts = new Map(Object.entries(areas.areas));

/** The courts, by five characters, of a local justice area's four digits; none where the code is no area. */
export const areaCourts = (code: string): readonly string[] => courts.get(code) ?? [];
