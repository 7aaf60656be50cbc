import { isKnownOrganisation, isOrganisationCode } from '../code-tables/organisation-units';
import { askCourt, foreseeCaseRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The police do not know the court that sat. Tell the force the results, and ask the reference data team to have the court added';
const SAID: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
const onSpi = (more: PoliceCase): PoliceCase => ({ channel: 'SPI', session: { courtLocation: 'B01LY01' }, ...more });

export default foreseeCaseRule({
  id: 'NEW-780',
  title: 'A court that the police do not know comes back',
  why: 'It is written as a court and stands in no table of theirs: one that opened, or a slip.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100300)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100300.ts', 'TP-015 of the public register'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ made }) => made.channel === 'SPI',
    'the court is well formed and in no table': ({ made }) => made.session?.courtLocation !== undefined && isOrganisationCode(made.session.courtLocation) && !isKnownOrganisation(made.session.courtLocation),
  },
  then: ({ made }) => [askCourt({ made }, 'HO100300', WORDS)],

  examples: [
    { name: 'nowhere', given: { said: SAID, made: onSpi({ session: { courtLocation: 'B99ZZ00' } }) }, expect: { effects: [askCourt({ made: onSpi({ session: { courtLocation: 'B99ZZ00' } }) }, 'HO100300', WORDS)] } },
    { name: 'Lavender Hill', given: { said: SAID, made: onSpi({}) }, expect: 'does not apply' },
    { name: 'badly written, which is another\'s', given: { said: SAID, made: onSpi({ session: { courtLocation: 'B99ZZ' } }) }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: onSpi({ session: {} }) }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { ...onSpi({ session: { courtLocation: 'B99ZZ00' } }), channel: 'EMAIL' } }, expect: 'does not apply' },
  ],
});

