import { isPoliceResult } from '../code-tables/police-results';
import { askCourt, foreseeResultRule, type PoliceCase, type PoliceResult, type PoliceShare } from './mapping';

const WORDS = 'The police know no result with the code that was recorded. Tell the force what was ordered, and ask the reference data team for the right code';
const codesIn = ({ code, also = [] }: PoliceResult) => [...code === undefined ? [] : [code], ...also.map(one => one.code)];

export default foreseeResultRule({
  id: 'NEW-761',
  title: 'A result code that the police do not know comes back',
  why: 'Their list of 898 results is the national one. A code outside it is written onto the PNC by hand, or not at all.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100307)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'a code from 1000 on is on no list': ({ made }) => codesIn(made).some(code => Number(code) >= 1000 && !isPoliceResult(code)),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100307', WORDS)],

  examples: [
    { name: 'a code of nobody', given: { said: {}, made: { code: '9998' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100307', WORDS)] } },
    { name: 'its second code', given: { said: {}, made: { code: '1015', also: [{ code: '9998' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100307', WORDS)] } },
    { name: 'a fine and a surcharge', given: { said: {}, made: { code: '1015', also: [{ code: '3117' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'below 1000, which is another\'s', given: { said: {}, made: { code: '15' }, whole: whole() }, expect: 'does not apply' },
    { name: 'no code', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '9998' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
