import { crownCourtByName, crownCourtIn, isOverridden } from '../code-tables/spi-crown-courts';
import { adjourns, commits } from '../code-tables/spi-result-lists';
import { askCourt, foreseeResultRule, type PoliceCase, type PoliceResult, type PoliceShare } from './mapping';

const WORDS = 'A result adjourns the case and says neither at which court nor when. List the next hearing, and share again; until then tell the force by telephone';
function isInText({ code = '', text = '' }: PoliceResult): boolean {
  const court = commits.has(code) ? crownCourtIn(text) : undefined;
  return court !== undefined && (isOverridden(court) || crownCourtByName(court) !== undefined);
}

export default foreseeResultRule({
  id: 'NEW-767',
  title: 'An adjournment to nowhere comes back',
  why: 'A remand without its next court and day leaves a person in custody, or on bail, with nothing that ends it. Only a committal\'s text may name its Crown Court instead.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100322, HO100323)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100322.ts', 'TP-012 of the public register', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'it adjourns, and neither field nor text says where': ({ made }) => adjourns.has(made.code ?? '') && made.nextHearing === undefined && !isInText(made),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100322', WORDS)],

  examples: [
    { name: 'remanded to nowhere', given: { said: {}, made: { code: '4028' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100322', WORDS)] } },
    { name: 'a Crown Court of no table', given: { said: {}, made: { code: '4014', text: 'Committed to Camelot Crown Court' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100322', WORDS)] } },
    { name: 'a remand whose text the police do not read', given: { said: {}, made: { code: '4001', text: 'Committed to Reading Crown Court' }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100322', WORDS)] } },
    { name: 'listed', given: { said: {}, made: { code: '4028', nextHearing: { courtLocation: 'B01LY01', day: '2026-07-01', time: '10:00:00', reason: '' } }, whole: whole() }, expect: 'does not apply' },
    { name: 'in its text', given: { said: {}, made: { code: '4014', text: 'Committed to Reading Crown Court on 12/01/2027' }, whole: whole() }, expect: 'does not apply' },
    { name: 'under the name that texts use', given: { said: {}, made: { code: '4014', text: 'Committed to Great Grimsby Crown Court' }, whole: whole() }, expect: 'does not apply' },
    { name: 'a fine', given: { said: {}, made: { code: '1015' }, whole: whole() }, expect: 'does not apply' },
    { name: 'no code', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { code: '4028' }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
