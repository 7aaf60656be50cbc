import { isStation } from '../code-tables/spi-forces';
import { ownerRule } from './mapping';

function ownerOf(force: string): string {
  const station = force.slice(2, 4);
  return isStation(force) ? `${force.slice(0, 2)}${station}00` : `${force.slice(0, 2)}0000`;
}

export default ownerRule({
  id: 'MAP-029',
  title: 'The station of a force is used only when it is known',
  why: 'Cases went to stations that do not exist. A force and station of the table are used with 00 after them (02YZ00); otherwise the force with 0000, which is still somebody\'s desk.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichForceOwner.ts:19-34,53-78'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a force was found': ({ made }) => made.police?.force !== undefined },
  sets: { 'police.forceOwner': ({ made }) => ownerOf(made.police?.force ?? '') },

  examples: [
    { name: 'a station that we know', given: { said: {}, made: { police: { force: '02YZ' } } }, expect: { sets: { 'police.forceOwner': '02YZ00' } } },
    { name: 'one that we do not', given: { said: {}, made: { police: { force: '01ZZ' } } }, expect: { sets: { 'police.forceOwner': '010000' } } },
    { name: 'a force only', given: { said: {}, made: { police: { force: '01' } } }, expect: { sets: { 'police.forceOwner': '010000' } } },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
