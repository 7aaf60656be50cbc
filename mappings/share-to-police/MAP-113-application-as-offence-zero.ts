import { offenceRule, cut, type Matter, type PoliceCase, type PoliceShare } from './mapping';

export default offenceRule({
  id: 'MAP-113',
  title: 'An application with results is told as offence number zero',
  why: 'SPI knows offences only. Where the application type is meant for SPI, its code stands in place of the offence, and it was charged '
    + 'on the day on which the application was received. An application without a case is number one, whatever its type.',
  evidence: [
    'hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/OffenceDetails.java:88-115',
    'ministryofjustice/bichard7-next-core: packages/e2e-test/features/312-zero-sequence-number/',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it is an application of a type that SPI takes': ({ said, whole }) => said.application?.type?.code !== undefined && (said.application.type.spiOutApplicableFlag === true || whole.said.standsAlone === true),
    'it has results': ({ said }) => said.results.length > 0,
  },
  sets: {
    sequence: ({ whole }) => whole.said.standsAlone === true ? 1 : 0,
    code: ({ said }) => said.application?.type?.code,
    chargeDate: ({ said }) => said.application?.applicationReceivedDate,
    startDate: ({ said }) => said.application?.allegationOrComplaintStartDate ?? said.application?.applicationReceivedDate,
    endDate: ({ said }) => said.application?.allegationOrComplaintEndDate,
    wording: ({ said }) => cut(said.application?.applicationParticulars, 2500) ?? '',
  },
  examples: [
    {
      name: 'a statutory declaration', given: { whole: whole(), said: matter({ application: { type: { code: 'MC80527', spiOutApplicableFlag: true }, applicationReceivedDate: '2024-05-01' }, results: [{ cjsCode: '4012' }] }) },
      expect: { sets: { sequence: 0, code: 'MC80527', chargeDate: '2024-05-01', startDate: '2024-05-01', wording: '' } },
    },
    {
      name: 'with the days of the allegation', given: { whole: whole(), said: matter({ application: { type: { code: 'MC80527', spiOutApplicableFlag: true }, applicationReceivedDate: '2024-05-01', allegationOrComplaintStartDate: '2024-04-01', allegationOrComplaintEndDate: '2024-04-02' }, results: [{ cjsCode: '4012' }] }) },
      expect: { sets: { sequence: 0, code: 'MC80527', chargeDate: '2024-05-01', startDate: '2024-04-01', endDate: '2024-04-02', wording: '' } },
    },
    {
      name: 'without a case', given: { whole: whole({ standsAlone: true }), said: matter({ application: { type: { code: 'MC80527' }, applicationReceivedDate: '2024-05-01', applicationParticulars: 'p'.repeat(2501) }, results: [{ cjsCode: '4012' }] }) },
      expect: { sets: { sequence: 1, code: 'MC80527', chargeDate: '2024-05-01', startDate: '2024-05-01', wording: 'p'.repeat(2500) } },
    },
    { name: 'a type that SPI does not take', given: { whole: whole(), said: matter({ application: { type: { code: 'MC80527', spiOutApplicableFlag: false } }, results: [{ cjsCode: '4012' }] }) }, expect: 'does not apply' },
    { name: 'without results', given: { whole: whole(), said: matter({ application: { type: { code: 'MC80527', spiOutApplicableFlag: true } } }) }, expect: 'does not apply' },
  ],
});

function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
