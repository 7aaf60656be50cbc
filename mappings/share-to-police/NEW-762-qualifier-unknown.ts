import { isPoliceQualifier } from '../code-tables/police-results';
import { askCourt, foreseeResultRule, type PoliceCase, type PoliceShare } from './mapping';

const WORDS = 'The police know no qualifier as the one of this result. Tell the force what it stands for, and ask the reference data team for the right one';

export default foreseeResultRule({
  id: 'NEW-762',
  title: 'A qualifier that the police do not know comes back',
  why: 'A qualifier says what a code alone does not: a tag, a life sentence. Their list has 299 of them, and the result with another waits for a person.',
  evidence: ['ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100309)', 'ministryofjustice/bichard7-next-core: packages/core/schemas/ahoValidations.ts', 'legacy formats §1.C'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'a qualifier of one or two letters is on no list': ({ made }) => (made.qualifiers ?? []).some(one => one.length <= 2 && !isPoliceQualifier(one)),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100309', WORDS)],

  examples: [
    { name: 'an unknown one', given: { said: {}, made: { qualifiers: ['BA', '9'] }, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100309', WORDS)] } },
    { name: 'a tag', given: { said: {}, made: { qualifiers: ['BA'] }, whole: whole() }, expect: 'does not apply' },
    { name: 'too long, which is another\'s', given: { said: {}, made: { qualifiers: ['BAA'] }, whole: whole() }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: {}, made: { qualifiers: ['BA', '9'] }, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
