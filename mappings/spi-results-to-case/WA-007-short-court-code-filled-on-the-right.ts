import { inDoubt, padRight } from '../../src/sdk';
import { areaCourts } from '../code-tables/spi-local-justice-areas';
import { nextCourtRule, saidText, type SaidResult } from './mapping';

const placeOf = (said: SaidResult) => saidText(said.NextHearing?.NextHearingDetails?.CourtHearingLocation) ?? '';

function nextCourt(place: string) {
  const padded = padRight(place, 4, '0');
  const courts = areaCourts(padded);
  return courts.length === 1 && courts[0] !== undefined ? courts[0] : inDoubt(`The place ${place} is too short for a court, and as ${padded} it names ${courts.length === 0 ? 'no area' : `${courts.length} courts`}`);
}

export default nextCourtRule({
  id: 'WA-007',
  title: 'A short code of the next court is filled up on the right',
  why: 'Police systems add zeros at the end to make an area\'s code of it, where zeros at the front would be an older code. It may name the wrong court, so unless it names exactly one a person decides.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:56-67'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'WA-008',
  retireWhen: 'Every sender writes the court\'s organisation code',

  when: { 'the next court has one to three characters': ({ said }) => placeOf(said).length >= 1 && placeOf(said).length <= 3 },
  sets: { 'police.nextCourt': ({ said }) => nextCourt(placeOf(said)) },

  examples: [
    { name: '146 becomes 1460', given: { said: going('146') }, expect: { sets: { 'police.nextCourt': 'B17JA' } } },
    { name: '25 becomes 2500, which is no area', given: { said: going('25') }, expect: { sets: { 'police.nextCourt': inDoubt('The place 25 is too short for a court, and as 2500 it names no area') } } },
    { name: 'a whole code', given: { said: going('B01EF00') }, expect: 'does not apply' },
  ],
});

function going(CourtHearingLocation: string): SaidResult { return { NextHearing: { NextHearingDetails: { CourtHearingLocation } } }; }
