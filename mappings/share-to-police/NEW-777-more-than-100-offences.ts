import { askCourt, foreseeDefendantRule, stillThere, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'A defendant has results on more than 100 offences, which the police cannot take by machine. Send the force the court register, and tell them by telephone of every warrant, tag and remand on it';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-777',
  title: 'More than 100 offences come back',
  why: 'The police cut such a case to one offence and look nothing up: whatever was ordered on it somebody reads in the court register.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100331)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffences/handle100Offences.ts:3-6', 'TP-004 of the public register'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 60,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'there are more than 100': ({ made }) => stillThere(made.offences).length > 100,
  },
  then: ({ whole }) => [askCourt(whole, 'HO100331', WORDS)],

  examples: [
    { name: '101', given: { said: SAID, made: { offences: Array.from({ length: 101 }, () => ({})) }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100331', WORDS)] } },
    { name: '100', given: { said: SAID, made: { offences: Array.from({ length: 100 }, () => ({})) }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { offences: Array.from({ length: 101 }, () => ({})) }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
