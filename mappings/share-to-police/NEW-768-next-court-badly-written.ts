import { isOrganisationCode } from '../code-tables/organisation-units';
import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The code of the next court is not written as the police write it (B01LY00). Tell the force by telephone where and when the next hearing is, and report the code to the reference data team';

export default foreseeResultRule({
  id: 'NEW-768',
  title: 'A next court that is written as none comes back',
  why: 'The police take seven characters, as B01LY00. Five or eight are a code of Common Platform\'s own lists that nobody there can look up.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100200)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the code of the next court is badly formed': ({ made }) => made.nextHearing !== undefined && !isOrganisationCode(made.nextHearing.courtLocation),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100200', WORDS)],

  examples: [
    { name: 'five characters', given: { said: {}, made: { nextHearing: { courtLocation: 'B01LY', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100200', WORDS)] } },
    { name: 'seven', given: { said: {}, made: { nextHearing: { courtLocation: 'B01LY00', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'no next hearing', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { nextHearing: { courtLocation: 'B01LY', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
