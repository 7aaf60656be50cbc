/** The sandbox's court day as Common Platform shares it. Everybody in it is invented; Libra's list of the same day lives in its own adapter. */
export interface Sitting {
  readonly urn: string;
  readonly room: 1 | 2;
  readonly who: SittingPerson | { readonly organisation: string; readonly address: readonly string[]; readonly postcode: string };
  readonly offence: { readonly code: string; readonly title: string; readonly wording: string; readonly plea: 'GUILTY' | 'NOT_GUILTY' };
  /** Each time its results were shared, oldest first: so long before now, saying this. The second and later are reshares. */
  readonly shares: readonly { readonly minutesAgo: number; readonly results: readonly ResultKind[] }[];
}

export interface SittingPerson {
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly gender: 'MALE' | 'FEMALE';
  readonly address: readonly string[];
  readonly postcode: string;
}

export type ResultKind = 'tag on bail' | 'tag in a community order' | 'tag ends' | 'fine' | 'adjourned';

const THEFT = { code: 'TH68010', title: 'Theft from a shop', wording: 'Stole goods to the value of £24.50 belonging to a shop on Lavender Hill, contrary to section 1(1) of the Theft Act 1968.' } as const;
const ASSAULT = { code: 'CJ88116', title: 'Assault by beating', wording: 'Assaulted a person by beating them, contrary to section 39 of the Criminal Justice Act 1988.' } as const;
const WORDS = { code: 'PU86004', title: 'Use threatening / abusive words or behaviour', wording: 'Used threatening or abusive words or behaviour within the hearing of a person likely to be caused alarm thereby.' } as const;
const SPEED = { code: 'RT88007', title: 'Exceed 30 miles per hour on a restricted road', wording: 'Drove at a speed of 41 miles per hour on a restricted road.' } as const;

export const SITTINGS: readonly Sitting[] = [
  {
    urn: '01ZD1000126', room: 1,
    who: { title: 'Mr', firstName: 'Rowan', lastName: 'Ashby', dateOfBirth: '1994-03-17', gender: 'MALE', address: ['12 Larch Row', 'London'], postcode: 'SW11 9ZZ' },
    offence: { ...THEFT, plea: 'NOT_GUILTY' },
    shares: [{ minutesAgo: 10, results: ['tag on bail', 'adjourned'] }],
  },
  {
    urn: '01ZD1000226', room: 1,
    who: { title: 'Ms', firstName: 'Imogen', lastName: 'Vale', dateOfBirth: '1988-11-02', gender: 'FEMALE', address: ['3 Quince Court', 'London'], postcode: 'SW11 9ZY' },
    offence: { ...ASSAULT, plea: 'GUILTY' },
    shares: [{ minutesAgo: 9, results: ['tag in a community order'] }],
  },
  {
    urn: '01ZD1000326', room: 1,
    who: { title: 'Mr', firstName: 'Tobias', lastName: 'Quill', dateOfBirth: '1979-06-30', gender: 'MALE', address: ['Flat 2', '41 Mallow Street', 'London'], postcode: 'SW8 9ZX' },
    offence: { ...ASSAULT, plea: 'NOT_GUILTY' },
    shares: [{ minutesAgo: 200, results: ['tag on bail', 'adjourned'] }],
  },
  {
    urn: '01ZD1000426', room: 1,
    who: { title: 'Ms', firstName: 'Meredith', lastName: 'Lunn', dateOfBirth: '1990-01-25', gender: 'FEMALE', address: ['7 Teasel Lane', 'London'], postcode: 'SW8 9ZW' },
    offence: { ...THEFT, plea: 'GUILTY' },
    shares: [{ minutesAgo: 30, results: ['adjourned'] }],
  },
  {
    urn: '01ZD1000526', room: 2,
    who: { title: 'Mr', firstName: 'Silas', lastName: 'Crane', dateOfBirth: '1985-09-14', gender: 'MALE', address: ['19 Sorrel Way', 'London'], postcode: 'SW11 9ZV' },
    offence: { ...WORDS, plea: 'NOT_GUILTY' },
    shares: [{ minutesAgo: 40, results: ['adjourned'] }],
  },
  {
    urn: '01ZD1000626', room: 2,
    who: { title: 'Miss', firstName: 'Harriet', lastName: 'Blythe', dateOfBirth: '1999-12-08', gender: 'FEMALE', address: ['5 Campion Close', 'London'], postcode: 'SW8 9ZU' },
    offence: { ...ASSAULT, plea: 'GUILTY' },
    shares: [{ minutesAgo: 8, results: ['tag ends', 'fine'] }],
  },
  {
    urn: '01ZD1000726', room: 2,
    who: { organisation: 'Northfold Haulage Ltd', address: ['Unit 4', 'Reedmace Estate', 'London'], postcode: 'SW8 9ZT' },
    offence: { ...SPEED, plea: 'GUILTY' },
    shares: [{ minutesAgo: 25, results: ['fine'] }],
  },
  {
    urn: '01ZD1001026', room: 2,
    who: {
      title: 'Mrs', firstName: 'Clementine', lastName: 'Featherstonehaugh-Cholmondeley-Wriothesley', dateOfBirth: '1966-07-21', gender: 'FEMALE',
      address: ['2 Foxglove Mews', 'London'], postcode: 'SW11 9ZQ',
    },
    offence: { ...SPEED, plea: 'GUILTY' },
    shares: [{ minutesAgo: 20, results: ['fine'] }],
  },
  {
    urn: '01ZD1001126', room: 1,
    who: { title: 'Mr', firstName: 'Piers', lastName: 'Holloway', dateOfBirth: '1996-10-10', gender: 'MALE', address: ['23 Betony Gardens', 'London'], postcode: 'SW8 9ZP' },
    offence: { ...ASSAULT, plea: 'NOT_GUILTY' },
    shares: [{ minutesAgo: 15, results: ['tag on bail', 'adjourned'] }, { minutesAgo: 5, results: ['adjourned'] }],
  },
];

/** Its share breaks off in the middle on the way. */
export const BROKEN_OFF: Sitting = {
  urn: '01ZD1009926', room: 2,
  who: { title: 'Mr', firstName: 'Linus', lastName: 'Marchbank', dateOfBirth: '1991-05-06', gender: 'MALE', address: ['6 Burdock Hill', 'London'], postcode: 'SW8 9ZN' },
  offence: { ...THEFT, plea: 'NOT_GUILTY' },
  shares: [{ minutesAgo: 12, results: ['adjourned'] }],
};
