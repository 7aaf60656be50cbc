/** What all six have in common. */
export const about = { owner: 'tests', severity: 'record', scope: { courts: 'all', from: '2016-01-01' }, reviewBy: '2027-06-30' } as const;
export const BICHARD = 'ministryofjustice/bichard7-next-core: packages/core/';
