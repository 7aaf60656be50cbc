import { askCourt, foreseeDefendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'The PNC id of a defendant is not written as one (2007/1234567A). Ask the force for the right one, or take it out of the case, and share again';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-775',
  title: 'A PNC id that is written as none comes back',
  why: 'It is four digits of a year, seven digits and a letter. One of another form finds no record.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100209)', 'case model §2 (PNC id: its check letters are all but I, O and S)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the PNC id is badly formed': ({ made }) => made.pncId !== undefined && !/^\d{4}\/?\d{7}[A-HJ-NP-RT-Z]$/.test(made.pncId),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100209', WORDS)],

  examples: [
    { name: 'six digits', given: { said: SAID, made: { pncId: '2007/123456A' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100209', WORDS)] } },
    { name: 'a letter that none has', given: { said: SAID, made: { pncId: '2007/1234567I' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100209', WORDS)] } },
    { name: 'with its bar', given: { said: SAID, made: { pncId: '2007/1234567A' }, whole: whole() }, expect: 'does not apply' },
    { name: 'without', given: { said: SAID, made: { pncId: '20071234567A' }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { pncId: '2007/123456A' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
