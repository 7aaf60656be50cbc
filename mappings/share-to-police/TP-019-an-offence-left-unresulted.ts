import { askCourt, foreseeDefendantRule, type Matter, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

const WORDS = 'An offence of the case has no result, and the police will then take those of the others neither. Result it, if only by an adjournment, and share again';
const SAID: SaidDefendant = { attendance: [], counselDays: [], offences: [] };
const isResulted = ({ results }: Matter) => results.length > 0;

export default foreseeDefendantRule({
  id: 'TP-019',
  title: 'An offence without a result makes the police refuse the others',
  why: 'Only offences with results are sent. The police hold them against their own record, which has all, and pair none where the numbers differ. A later share that holds all is taken.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/e2e-test/features/401d-cp-amend-reshare/', 'ministryofjustice/bichard7-next-data: data/exception-definitions.json (HO100304)', 'hmcts/cpp-context-staging-prosecutors-spi: …/event/converter/results/CourtDefendant.java:37-42'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2020-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The police take the results of some offences of a case without the others',
  staffMinutes: 15,

  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'an offence has a result': ({ said }) => said.offences.some(isResulted),
    'an offence has none, and belongs to this hearing': ({ said }) => said.offences.some(offence => offence.application === undefined && !isResulted(offence)),
  },
  then: ({ whole }) => [askCourt(whole, 'HO100304', WORDS)],

  examples: [
    { name: 'one of two', given: { said: { ...SAID, offences: [{ results: [{}] }, { results: [] }] }, made: {}, whole: whole() }, expect: { effects: [askCourt(whole(), 'HO100304', WORDS)] } },
    { name: 'both', given: { said: { ...SAID, offences: [{ results: [{}] }, { results: [{}] }] }, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'none yet', given: { said: { ...SAID, offences: [{ results: [] }] }, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'an application beside it', given: { said: { ...SAID, offences: [{ results: [{}] }, { application: {}, results: [] }] }, made: {}, whole: whole() }, expect: 'does not apply' },
    { name: 'by e-mail, which a person reads', given: { said: { ...SAID, offences: [{ results: [{}] }, { results: [] }] }, made: {}, whole: whole('EMAIL') }, expect: 'does not apply' },
  ],
});

function whole(channel: 'SPI' | 'EMAIL' = 'SPI', more: PoliceCase = {}) {
  const share: PoliceShare = { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [] };
  return { said: share, made: { channel, session: { courtLocation: 'B01LY01' }, ...more } };
}
