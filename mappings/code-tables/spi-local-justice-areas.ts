import { courtsOfArea } from './organisation-units';

/* Source: organisation-units (ministryofjustice/bichard7-next-data: thirdLevelPsaCode). */
/** The courts, by five characters, of a local justice area's four digits; none where the code is no area. */
export const areaCourts = (code: string): readonly string[] => courtsOfArea(code, 'B');
