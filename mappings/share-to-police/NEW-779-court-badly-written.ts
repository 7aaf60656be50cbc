import { isOrganisationCode } from '../code-tables/organisation-units';
import { askCourt, foreseeCaseRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The code of the court that sat is not written as the police write it (B01LY00). Tell the force the results, and report the code to the reference data team';
const SAID: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
const onSpi = (more: PoliceCase): PoliceCase => ({ channel: 'SPI', session: { courtLocation: 'B01LY01' }, ...more });

export default foreseeCaseRule({
  id: 'NEW-779',
  title: 'A court that is written as none comes back',
  why: 'The police take seven characters, as B01LY00. With another code the whole message waits.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100200)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ made }) => made.channel === 'SPI',
    'the code of the court is badly formed': ({ made }) => made.session?.courtLocation !== undefined && !isOrganisationCode(made.session.courtLocation),
  },
  then: ({ made }) => [askCourt({ made }, 'HO100200', WORDS)],

  examples: [
    { name: 'five characters', given: { said: SAID, made: onSpi({ session: { courtLocation: 'B01LY' } }) }, expect: { effects: [askCourt({ made: onSpi({ session: { courtLocation: 'B01LY' } }) }, 'HO100200', WORDS)] } },
    { name: 'seven', given: { said: SAID, made: onSpi({}) }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: onSpi({ session: {} }) }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { ...onSpi({ session: { courtLocation: 'B01LY' } }), channel: 'EMAIL' } }, expect: 'does not apply' },
  ],
});

