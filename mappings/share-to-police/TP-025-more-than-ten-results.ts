import { notRecorded } from '../code-tables/spi-result-lists';
import { askCourt, foreseeOffenceRule, stillThere, type Matter, type PoliceCase, type PoliceOffence, type PoliceShare } from './mapping';

const WORDS = 'An offence has more than ten results, and the PNC has room for ten. Tell the force by telephone that they must put them on by hand, from the court register';
const SAID: Matter = { results: [] };
const recordedIn = ({ results }: PoliceOffence) => stillThere(results).flatMap(({ code = '1000', also = [] }) => [code, ...also.map(one => one.code)]).filter(code => !notRecorded.has(code)).length;

export default foreseeOffenceRule({
  id: 'TP-025',
  title: 'More than ten results on one offence come back',
  why: 'The PNC has room for ten on an offence. What a court itemises (compensation to eleven people) somebody must type together by hand.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO200117)', 'ministryofjustice/bichard7-next-core: packages/core/phase2/exceptions/HO200117.ts'],
  owner: 'Police results',
  severity: 'fine',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The PNC takes any number of results on an offence',
  staffMinutes: 20,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'more than ten results are ones that the police record': ({ made }) => recordedIn(made) > 10,
  },
  then: ({ whole }) => [askCourt(whole, 'HO200117', WORDS)],

  examples: [
    { name: 'eleven compensations', given: { said: SAID, made: { results: Array.from({ length: 11 }, () => ({ code: '3012' })) }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO200117', WORDS)] } },
    { name: 'five with a second code, and one more', given: { said: SAID, made: { results: [...Array.from({ length: 5 }, () => ({ code: '1015', also: [{ code: '3117' }] })), { code: '3012' }] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO200117', WORDS)] } },
    { name: 'ten', given: { said: SAID, made: { results: Array.from({ length: 10 }, () => ({ code: '3012' })) }, whole: whole() }, expect: 'does not apply' },
    { name: 'ten, and one that they do not record', given: { said: SAID, made: { results: [...Array.from({ length: 10 }, () => ({ code: '3012' })), { code: '1509' }] }, whole: whole() }, expect: 'does not apply' },
    { name: 'ten, and one without a code', given: { said: SAID, made: { results: [...Array.from({ length: 10 }, () => ({ code: '3012' })), {}] }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: SAID, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: SAID, made: { results: Array.from({ length: 11 }, () => ({ code: '3012' })) }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
