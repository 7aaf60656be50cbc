import { asnForPnc } from '../code-tables/police-asn';
import { isDummyAsn } from '../code-tables/spi-dummy-numbers';
import { isStation } from '../code-tables/spi-forces';
import { askCourt, foreseeDefendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'The arrest/summons number of a defendant names a police station that does not exist. Ask the force for the right one, correct it in the case, and tell the force that these results belong to it';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-773',
  title: 'An arrest/summons number of no station comes back',
  why: 'Its third to sixth characters name a force and its station. One that the police do not know is a slip, or a station that was closed: nobody at the force owns the case.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100300)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'it is a right arrest/summons number': ({ made }) => asnForPnc(made.prosecutorReference ?? '') !== undefined,
    'it is no dummy': ({ made }) => !isDummyAsn(made.prosecutorReference ?? ''),
    'nobody knows its station': ({ made }) => !isStation((made.prosecutorReference ?? '').slice(2, 6)),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100300', WORDS)],

  examples: [
    { name: 'a station of nobody', given: { said: SAID, made: { prosecutorReference: '2601QQ0100000000001U' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100300', WORDS)] } },
    { name: 'Lavender Hill\'s', given: { said: SAID, made: { prosecutorReference: '1101ZD0100000448754K' }, whole: whole() }, expect: 'does not apply' },
    { name: 'mistyped, which is another\'s', given: { said: SAID, made: { prosecutorReference: '2601QQ0100000000001V' }, whole: whole() }, expect: 'does not apply' },
    { name: 'a dummy, of a prosecutor without stations', given: { said: SAID, made: { prosecutorReference: '2608NRPR00000000001C' }, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { prosecutorReference: '2601QQ0100000000001U' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
