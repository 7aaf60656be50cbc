import { askCourt, foreseeDefendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'The local justice area of the court is below 0100, and the police will not take it. Report the court to the reference data team, and tell the force the results';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-776',
  title: 'A court area below 100 comes back',
  why: 'SPI holds four digits, 0099 too; the police take 100 to 9999.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100249)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the area is below 100': ({ made }) => made.psaCode !== undefined && Number(made.psaCode) < 100,
  },
  then: ({ whole }) => [askCourt(whole, 'HO100249', WORDS)],

  examples: [
    { name: '99', given: { said: SAID, made: { psaCode: '0099' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100249', WORDS)] } },
    { name: 'the first that they take', given: { said: SAID, made: { psaCode: '0100' }, whole: whole() }, expect: 'does not apply' },
    { name: 'Lavender Hill\'s', given: { said: SAID, made: { psaCode: '2577' }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { psaCode: '0099' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
