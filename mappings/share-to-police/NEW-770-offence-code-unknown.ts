import { isRecordedOffence } from '../code-tables/offence-codes';
import { askCourt, foreseeOffenceRule, type Matter, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The police know no offence with the code of this one. Tell the force what the offence is and how it was resulted, and ask the reference data team to have the code added, or corrected';
const SAID: Matter = { results: [] };

export default foreseeOffenceRule({
  id: 'NEW-770',
  title: 'An offence code that the police do not know comes back',
  why: 'They cannot tell whether such an offence is recorded on the PNC, so even a parking offence waits for a person. Mostly it is a code that a court made for itself; 05MC001 they pass over.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100306, HO100251)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100306.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/lib/offence/isOffenceIgnored.ts:5-15', 'TP-016 of the public register'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'the police know no such offence, nor pass it over': ({ made, whole }) => made.code !== undefined && made.code !== '05MC001' && isRecordedOffence(made.code, whole.made.session?.courtLocation?.slice(1, 3)) === undefined,
  },
  then: ({ whole }) => [askCourt(whole, 'HO100306', WORDS)],

  examples: [
    { name: 'a code of nobody', given: { said: SAID, made: { code: 'ZZ99999' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100306', WORDS)] } },
    { name: 'local to another area', given: { said: SAID, made: { code: '02AA001' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100306', WORDS)] } },
    { name: 'a theft', given: { said: SAID, made: { code: 'TH68010' }, whole: whole() }, expect: 'does not apply' },
    { name: 'local to this court\'s area', given: { said: SAID, made: { code: '01AA001' }, whole: whole() }, expect: 'does not apply' },
    { name: 'passed over', given: { said: SAID, made: { code: '05MC001' }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { code: 'ZZ99999' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
