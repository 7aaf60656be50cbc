import { adjourns, notRecorded } from '../code-tables/spi-result-lists';
import { askCourt, foreseeOffenceRule, stillThere, type Matter, type PoliceCase, type PoliceOffence, type PoliceResult, type PoliceShare } from './mapping';

const WORDS = 'The defendant is found guilty and no day of conviction is recorded. Record the day, and share again';
const SAID: Matter = { results: [] };
const counts = ({ plea }: PoliceOffence, { code = '1000', nextHearing }: PoliceResult) => !notRecorded.has(code) && (plea !== '7' || adjourns.has(code) || nextHearing !== undefined);

export default foreseeOffenceRule({
  id: 'NEW-771',
  title: 'A finding of guilt without its day comes back',
  why: 'Without a day of conviction the police count the result as not given, though the court found somebody guilty. An admitted breach that ends the case they take.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100305)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100305.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffenceResultsPostPncEnrichment/populateResultClass.ts:12-38', 'TP-011 of the public register'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'it is found guilty': ({ made }) => made.finding === 'G',
    'no day of conviction is told': ({ made }) => made.convictionDate === undefined,
    'a result that the police record is no admitted breach': ({ made }) => stillThere(made.results).some(result => counts(made, result)),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100305', WORDS)],

  examples: [
    { name: 'fined', given: { said: SAID, made: { finding: 'G', results: [{ code: '1015' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100305', WORDS)] } },
    { name: 'a breach that is denied', given: { said: SAID, made: { finding: 'G', plea: '8', results: [{ code: '1015' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100305', WORDS)] } },
    { name: 'an admitted breach, adjourned', given: { said: SAID, made: { finding: 'G', plea: '7', results: [{ code: '1015' }, { code: '4028' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100305', WORDS)] } },
    { name: 'adjourned by its next hearing', given: { said: SAID, made: { finding: 'G', plea: '7', results: [{ code: '1015', nextHearing: { courtLocation: 'B01LY01', day: '2026-07-01', time: '10:00:00', reason: '' } }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100305', WORDS)] } },
    { name: 'with its day', given: { said: SAID, made: { finding: 'G', convictionDate: '2026-06-01', results: [{ code: '1015' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'not guilty', given: { said: SAID, made: { finding: 'N', results: [{ code: '2006' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'an admitted breach', given: { said: SAID, made: { finding: 'G', plea: '7', results: [{ code: '1015' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'only what they do not record', given: { said: SAID, made: { finding: 'G', results: [{ code: '1509' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'no code, which they read as text only', given: { said: SAID, made: { finding: 'G', results: [{}] }, whole: whole() }, expect: 'does not apply' },
    { name: 'no results', given: { said: SAID, made: { finding: 'G' }, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { finding: 'G', results: [{ code: '1015' }] }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
