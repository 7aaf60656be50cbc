import { askCourt, foreseeResultRule, type PoliceCase, type PoliceResult, type PoliceShare } from './mapping';

const WORDS = 'The code of a result is below 1000. The police will not take it: look at the result that was recorded, record it again by its national code, and share';
const codesIn = ({ code, also = [] }: PoliceResult) => [...code === undefined ? [] : [code], ...also.map(one => one.code)];

export default foreseeResultRule({
  id: 'NEW-760',
  title: 'A result code below 1000 comes back',
  why: 'SPI holds any number of up to four digits; the police take 1000 to 9999. The whole message then waits for somebody to type its results into the PNC.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100240)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'a code is below 1000': ({ made }) => codesIn(made).some(code => Number(code) < 1000),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100240', WORDS)],

  examples: [
    { name: 'two digits', given: { said: {}, made: { code: '15' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100240', WORDS)] } },
    { name: 'its second code', given: { said: {}, made: { code: '1015', also: [{ code: '117' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100240', WORDS)] } },
    { name: 'a fine', given: { said: {}, made: { code: '1015' }, whole: whole() }, expect: 'does not apply' },
    { name: 'the first that they take', given: { said: {}, made: { code: '1000' }, whole: whole() }, expect: 'does not apply' },
    { name: 'no code', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '15' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
