import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'A result has 0 penalty points. If there are none, record it without them; if there are some, correct the number; and share again';

export default foreseeResultRule({
  id: 'NEW-766',
  title: 'Penalty points of nothing come back',
  why: 'The police take numbers from 1 on. No points is the absence of the number, not a nought.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100244)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'there are 0 penalty points': ({ made }) => made.penaltyPoints !== undefined && made.penaltyPoints < 1,
  },
  then: ({ whole }) => [askCourt(whole, 'HO100244', WORDS)],

  examples: [
    { name: 'nought', given: { said: {}, made: { code: '3008', penaltyPoints: 0 }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100244', WORDS)] } },
    { name: 'one', given: { said: {}, made: { penaltyPoints: 1 }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '3008', penaltyPoints: 0 }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
