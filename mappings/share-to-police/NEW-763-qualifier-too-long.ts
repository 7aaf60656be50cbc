import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'A qualifier of this result has more than two letters. Tell the force what it stands for, and report the definition of the result to the reference data team';

export default foreseeResultRule({
  id: 'NEW-763',
  title: 'A qualifier of more than two letters comes back',
  why: 'SPI and the police have two characters for it. Its definition in Common Platform is wrong, so every share with this result will come back.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100247)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'a qualifier is longer than two letters': ({ made }) => (made.qualifiers ?? []).some(one => one.length > 2),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100247', WORDS)],

  examples: [
    { name: 'three letters', given: { said: {}, made: { qualifiers: ['A', 'BAA'] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100247', WORDS)] } },
    { name: 'two', given: { said: {}, made: { qualifiers: ['BA'] }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { qualifiers: ['A', 'BAA'] }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
