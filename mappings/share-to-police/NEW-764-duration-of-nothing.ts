import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'A result lasts for 0 of its unit. Look at what was ordered, correct the duration and share again: the police will not take it as it is';

export default foreseeResultRule({
  id: 'NEW-764',
  title: 'A duration of nothing comes back',
  why: 'The police take 1 to 999. Nought days of imprisonment, or of a ban, is a slip of the pen that nobody may guess the meaning of.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100242)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'a duration is below 1': ({ made }) => [made.duration?.value, made.secondaryDuration?.value].some(value => value !== undefined && value < 1),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100242', WORDS)],

  examples: [
    { name: 'nought days', given: { said: {}, made: { code: '1002', duration: { value: 0, unit: 'D' } }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100242', WORDS)] } },
    { name: 'nought months more', given: { said: {}, made: { code: '1002', duration: { value: 1, unit: 'Y' }, secondaryDuration: { value: 0, unit: 'M' } }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100242', WORDS)] } },
    { name: 'a day', given: { said: {}, made: { duration: { value: 1, unit: 'D' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'from a day to a day', given: { said: {}, made: { duration: { start: '2026-06-01', end: '2029-06-01' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '1002', duration: { value: 0, unit: 'D' } }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
