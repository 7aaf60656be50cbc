import { set, type SetField } from '../../src/sdk';
import { acrossRule, saidText, type ResultedCase, type SaidCase } from './mapping';

/** Every offence after the first that WA-002 dated, and that has no date of its own. */
function leaks(said: SaidCase, made: ResultedCase): SetField[] {
  const offences = made.offences ?? [];
  const first = offences.findIndex(offence => offence.police?.convictionDate !== undefined);
  const day = saidText(said.CourtHearing?.Hearing?.DateOfHearing);
  if (first < 0 || day === undefined) return [];
  return offences.flatMap((offence, i) => i > first && typeof offence === 'object' && offence.convictionDate === undefined && offence.police?.convictionDate === undefined
    ? [set(`offences[${i}].police.convictionDate`, day)] : []);
}

export default acrossRule({
  id: 'WA-003',
  title: 'The police\'s date for sine die leaks to the offences that follow',
  why: 'Police systems carry the day of WA-002 along to every later offence without a conviction, whatever its result, which is wrong: those people look convicted. We must expect to see it in their record, and the case model does not take it over.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:174-189'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Bichard decides the date for each offence alone',

  when: { 'an offence without a date of conviction follows one adjourned sine die': ({ said, made }) => leaks(said, made).length > 0 },
  then: ({ said, made }) => leaks(said, made),

  examples: [
    { name: 'the later one gets it', given: { said: heard(), made: { offences: [{ police: { convictionDate: '2024-05-01' } }, {}] } }, expect: { effects: [set('offences[1].police.convictionDate', '2024-05-01')] } },
    { name: 'not the earlier one', given: { said: heard(), made: { offences: [{}, { police: { convictionDate: '2024-05-01' } }] } }, expect: 'does not apply' },
    { name: 'not one that has a date', given: { said: heard(), made: { offences: [{ police: { convictionDate: '2024-05-01' } }, { convictionDate: '2024-03-03' }] } }, expect: 'does not apply' },
  ],
});

function heard(): SaidCase { return { CourtHearing: { Hearing: { DateOfHearing: '2024-05-01' } } }; }
