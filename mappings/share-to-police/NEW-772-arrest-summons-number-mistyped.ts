import { asnForPnc } from '../code-tables/police-asn';
import { isDummyAsn } from '../code-tables/spi-dummy-numbers';
import { askCourt, foreseeDefendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'The arrest/summons number of a defendant is mistyped: its form or its last letter is wrong. Ask the force for the right one, correct it in the case, and tell the force that these results belong to it';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-772',
  title: 'An arrest/summons number that cannot be right comes back',
  why: 'Its last letter follows from the rest, so one wrong digit shows. The police would find nobody, or somebody else, and look it up by hand.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100206)', 'ministryofjustice/bichard7-next-core: packages/core/lib/Asn.ts', 'MAP-027 of the public register', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'its number is no dummy': ({ made }) => made.prosecutorReference !== undefined && !isDummyAsn(made.prosecutorReference),
    'its form or its last letter is wrong': ({ made }) => asnForPnc(made.prosecutorReference ?? '') === undefined,
  },
  then: ({ whole }) => [askCourt(whole, 'HO100206', WORDS)],

  examples: [
    { name: 'a wrong letter', given: { said: SAID, made: { prosecutorReference: '1101ZD0100000448754L' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100206', WORDS)] } },
    { name: 'nineteen characters', given: { said: SAID, made: { prosecutorReference: '1101ZD010000044875K' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100206', WORDS)] } },
    { name: 'a reference of the prosecutor\'s own', given: { said: SAID, made: { prosecutorReference: 'TFL4359536' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100206', WORDS)] } },
    { name: 'a right one', given: { said: SAID, made: { prosecutorReference: '1101ZD0100000448754K' }, whole: whole() }, expect: 'does not apply' },
    { name: 'a dummy', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001L' }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { prosecutorReference: '1101ZD0100000448754L' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
