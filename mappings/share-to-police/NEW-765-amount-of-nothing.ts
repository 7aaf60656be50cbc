import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The amount of a result is £0.00. If nothing is to be paid, record it without an amount; if something is, correct it; and share again';

export default foreseeResultRule({
  id: 'NEW-765',
  title: 'An amount of nothing comes back',
  why: 'The police take 0.01 and more. A fine of £0.00 is either no fine or another amount.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100243)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'fine',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the amount is £0.00': ({ made }) => made.amount !== undefined && /^0+\.00$/.test(made.amount),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100243', WORDS)],

  examples: [
    { name: 'nothing', given: { said: {}, made: { code: '1015', amount: '0.00' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100243', WORDS)] } },
    { name: 'a penny', given: { said: {}, made: { amount: '0.01' }, whole: whole() }, expect: 'does not apply' },
    { name: 'a hundred', given: { said: {}, made: { amount: '100.00' }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '1015', amount: '0.00' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
