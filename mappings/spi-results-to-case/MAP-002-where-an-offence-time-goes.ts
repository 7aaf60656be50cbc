import { offenceRule, saidText, type SaidOffence } from './mapping';

const timingOf = (said: SaidOffence) => said.BaseOffenceDetails?.OffenceTiming;
const minutes = (time: string) => /^\d\d:\d\d/.exec(time)?.[0] ?? time;
const timeWhere = (said: SaidOffence, codes: readonly string[]) => codes.includes(saidText(timingOf(said)?.OffenceDateCode) ?? '') ? minutes(saidText(timingOf(said)?.OffenceStart?.OffenceStartTime) ?? '') : undefined;

export default offenceRule({
  id: 'MAP-002',
  title: 'Where the time of an offence goes depends on its date code',
  why: 'On, before, after, about: it is the time of the offence. Between two days: it is when it began. With any other code police systems lose the time.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:14-21,147-157'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['a time under a date code other than 1 to 6'],

  when: { 'a time is given': ({ said }) => saidText(timingOf(said)?.OffenceStart?.OffenceStartTime) !== undefined },
  sets: { 'police.offenceTime': ({ said }) => timeWhere(said, ['1', '2', '3', '5', '6']), 'police.startTime': ({ said }) => timeWhere(said, ['4']) },

  examples: [
    { name: 'on', given: { said: offence('1', '09:30') }, expect: { sets: { 'police.offenceTime': '09:30' } } },
    { name: 'between', given: { said: offence('4', '09:30:15') }, expect: { sets: { 'police.startTime': '09:30' } } },
    { name: 'another code', given: { said: offence('7', '09:30') }, expect: { sets: {} } },
    { name: 'no time', given: { said: offence('1', '') }, expect: 'does not apply' },
  ],
});

function offence(OffenceDateCode: string, OffenceStartTime: string): SaidOffence { return { BaseOffenceDetails: { OffenceTiming: { OffenceDateCode, OffenceStart: { OffenceStartTime } } } }; }
