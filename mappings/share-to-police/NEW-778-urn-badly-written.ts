import { askCourt, foreseeCaseRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The URN of the case is not written as the police write it (01AB1234524). Ask the force for the right one, correct it in the case, and tell the force that these results belong to it';
const SAID: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
const onSpi = (more: PoliceCase): PoliceCase => ({ channel: 'SPI', session: { courtLocation: 'B01LY01' }, ...more });

export default foreseeCaseRule({
  id: 'NEW-778',
  title: 'A URN that the police cannot read comes back',
  why: 'A URN of the police is sent as they gave it, even when its form is wrong. They take four letters or digits and three to seven digits; another is typed in by hand.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100201)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ made }) => made.channel === 'SPI',
    'the URN is badly formed': ({ made }) => made.urn !== undefined && !/^[A-Z0-9]{4}\d{3,7}$/.test(made.urn.trim().toUpperCase()),
  },
  then: ({ made }) => [askCourt({ made }, 'HO100201', WORDS)],

  examples: [
    { name: 'a bar in it', given: { said: SAID, made: onSpi({ urn: '01AB/12345' }) }, expect: { effects: [askCourt({ made: onSpi({ urn: '01AB/12345' }) }, 'HO100201', WORDS)] } },
    { name: 'two digits', given: { said: SAID, made: onSpi({ urn: '01AB12' }) }, expect: { effects: [askCourt({ made: onSpi({ urn: '01AB12' }) }, 'HO100201', WORDS)] } },
    { name: 'as it should be', given: { said: SAID, made: onSpi({ urn: '01AB1234524' }) }, expect: 'does not apply' },
    { name: 'in small letters, which they read', given: { said: SAID, made: onSpi({ urn: '01ab1234524 ' }) }, expect: 'does not apply' },
    { name: 'a dummy', given: { said: SAID, made: onSpi({ urn: '00PP0000008' }) }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: onSpi({}) }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { ...onSpi({ urn: '01AB/12345' }), channel: 'EMAIL' } }, expect: 'does not apply' },
  ],
});

