import { isKnownOrganisation, isOrganisationCode } from '../code-tables/organisation-units';
import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The police do not know the next court. Tell the force by telephone where and when the next hearing is, and ask the reference data team to have the court added';

export default foreseeResultRule({
  id: 'NEW-769',
  title: 'A next court that the police do not know comes back',
  why: 'It is written as a court and stands in no table of theirs: a court that opened, or a slip. Nobody can be brought to it.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100300)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the next court is well formed and in no table': ({ made }) => made.nextHearing !== undefined && isOrganisationCode(made.nextHearing.courtLocation) && !isKnownOrganisation(made.nextHearing.courtLocation),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100300', WORDS)],

  examples: [
    { name: 'nowhere', given: { said: {}, made: { nextHearing: { courtLocation: 'B99ZZ00', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100300', WORDS)] } },
    { name: 'Lavender Hill', given: { said: {}, made: { nextHearing: { courtLocation: 'B01LY00', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'badly written, which is another\'s', given: { said: {}, made: { nextHearing: { courtLocation: 'B99ZZ', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'no next hearing', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { nextHearing: { courtLocation: 'B99ZZ00', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
