import { numberRule } from './mapping';

/** `2000/0448754K` → `00/448754K`; text of another form is left as it is. */
function shortened(id: string): string {
  const [, year, number] = /^\d\d(\d\d)\/0*(.+)$/.exec(id) ?? [];
  return year === undefined || number === undefined ? id : `${year}/${number}`;
}

export default numberRule({
  id: 'MAP-016',
  title: 'The PNC id is shortened for an update',
  why: 'The PNC itself writes the year in two digits and no leading zeros.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase3/lib/preProcessPncIdentifier.ts:1-9'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'there is a PNC id': ({ made }) => made.police?.pncId !== undefined },
  sets: { 'police.pncIdForUpdate': ({ made }) => shortened(made.police?.pncId ?? '') },

  examples: [
    { name: 'short', given: { said: {}, made: { police: { pncId: '2000/0448754K' } } }, expect: { sets: { 'police.pncIdForUpdate': '00/448754K' } } },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
