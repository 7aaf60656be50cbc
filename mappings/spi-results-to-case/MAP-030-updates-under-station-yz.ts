import { ownerRule } from './mapping';

export default ownerRule({
  id: 'MAP-030',
  title: 'Updates go out under station YZ',
  why: 'Each force has a station of its own for updates that no officer made. Without an owner it is 0000, which the PNC refuses and a person sees.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase3/lib/getForceStationCode.ts:3-11', 'ministryofjustice/bichard7-next-core: packages/core/phase3/lib/hearingDetails/createArrestHearingFromOffence.ts:41', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/050-yz-force/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: { 'police.updateStation': ({ made }) => made.police?.force === undefined ? '0000' : `${made.police.force.slice(0, 2)}YZ` },

  examples: [
    { name: 'of the owner', given: { said: {}, made: { police: { force: '01ZD' } } }, expect: { sets: { 'police.updateStation': '01YZ' } } },
    { name: 'no owner', given: { said: {}, made: {} }, expect: { sets: { 'police.updateStation': '0000' } } },
  ],
});
