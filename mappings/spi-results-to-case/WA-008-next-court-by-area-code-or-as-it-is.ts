import { inDoubt } from '../../src/sdk';
import { areaCourts } from '../code-tables/spi-local-justice-areas';
import { nextCourtRule, saidText, type SaidResult } from './mapping';

const placeOf = (said: SaidResult) => saidText(said.NextHearing?.NextHearingDetails?.CourtHearingLocation) ?? '';

/** Four digits are an area's code, which may stand for several courts; everything else is taken as it stands. */
function nextCourt(place: string) {
  const courts = areaCourts(place);
  if (courts.length > 1) return inDoubt(`The area ${place} has ${courts.length} courts; nobody can say which is meant`);
  return courts[0] ?? place;
}

export default nextCourtRule({
  id: 'WA-008',
  title: 'The next court is looked up as an area\'s code, or else taken as it is',
  why: 'The field should hold a court\'s place; some senders write the code of a local justice area. Police systems try that first and keep the text otherwise, without checking it: TP-015 does.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:181-202'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every sender writes the court\'s organisation code',

  when: { 'a next court is given': ({ said }) => placeOf(said) !== '' },
  sets: { 'police.nextCourt': ({ said }) => nextCourt(placeOf(said)) },

  examples: [
    { name: 'a court', given: { said: going('B01EF00') }, expect: { sets: { 'police.nextCourt': 'B01EF00' } } },
    { name: 'an area of one court', given: { said: going('1023') }, expect: { sets: { 'police.nextCourt': 'B52OC' } } },
    { name: 'an area of several', given: { said: going('1080') }, expect: { sets: { 'police.nextCourt': inDoubt('The area 1080 has 4 courts; nobody can say which is meant') } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});

function going(CourtHearingLocation: string): SaidResult { return { NextHearing: { NextHearingDetails: { CourtHearingLocation } } }; }
