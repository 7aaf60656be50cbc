import { offenceRule, psaCodeFor, type Matter, type PoliceCase, type PoliceShare } from './mapping';

export default offenceRule({
  id: 'MAP-126',
  title: 'A conviction is told with the court that convicted',
  why: 'Without a conviction there is no convicting court.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtOffence.java:78-82'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is a conviction': ({ said }) => said.convictionDate !== undefined },
  sets: { convictingCourt: ({ said, whole }) => psaCodeFor(whole.said, whole.said.defendants.find(({ offences }) => offences.some(({ id }) => id === said.id))?.isYouth) },
  examples: [
    { name: 'convicted', given: { said: matter({ convictionDate: '2024-05-01' }), whole: whole({ court: { psaCode: 2577 } }) }, expect: { sets: { convictingCourt: '2577' } } },
    { name: 'not convicted', given: { said: matter(), whole: whole({ court: { psaCode: 2577 } }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
