import { isRecordedOffence } from '../code-tables/offence-codes';
import { isDummyAsn } from '../code-tables/spi-dummy-numbers';
import { askCourt, foreseeDefendantRule, stillThere, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'A defendant has no arrest/summons number, and an offence is one that goes on the PNC. Ask the prosecutor for the number, put it into the case, and tell the force that these results belong to it';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };

export default foreseeDefendantRule({
  id: 'NEW-774',
  title: 'A dummy arrest/summons number comes back where an offence is recorded',
  why: 'With a dummy the police look nothing up. Where no offence is recorded on the PNC they let it pass; where one is, a person must find the number.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100321)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100321.ts', 'TP-002 of the public register'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'its number is a dummy': ({ made }) => isDummyAsn(made.prosecutorReference ?? ''),
    'an offence is recorded on the PNC': ({ made, whole }) => stillThere(made.offences).some(({ code = '' }) => isRecordedOffence(code, whole.made.session?.courtLocation?.slice(1, 3)) === true),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100321', WORDS)],

  examples: [
    { name: 'a theft', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001H', offences: [{ code: 'RV98001' }, { code: 'TH68010' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100321', WORDS)] } },
    { name: 'an overloaded lorry', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001H', offences: [{ code: 'RV98001' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'a real number', given: { said: SAID, made: { prosecutorReference: '1101ZD0100000448754K', offences: [{ code: 'TH68010' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'an offence without a code', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001H', offences: [{}] }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001H' }, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { prosecutorReference: '0800PP0100000000001H', offences: [{ code: 'RV98001' }, { code: 'TH68010' }] }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
