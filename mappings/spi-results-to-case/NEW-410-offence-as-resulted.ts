import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'NEW-410',
  title: 'The offence itself',
  why: 'The sequence number is the police\'s own number of the offence, by which they match it.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseOffenceDetailStructure), CPP-StdProsPoliceResult-v1-2.xsd (CourtOffenceStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the offence is described': ({ said }) => said.BaseOffenceDetails !== undefined },
  sets: {
    offenceCode: ({ said }) => saidText(said.BaseOffenceDetails?.OffenceCode),
    wording: ({ said }) => saidText(said.BaseOffenceDetails?.OffenceWording),
    orderIndex: ({ said }) => { const number = saidText(said.BaseOffenceDetails?.OffenceSequenceNumber); return number !== undefined && /^\d+$/.test(number) ? Number(number) : undefined; },
    startDate: ({ said }) => saidText(said.BaseOffenceDetails?.OffenceTiming?.OffenceStart?.OffenceDateStartDate),
    endDate: ({ said }) => saidText(said.BaseOffenceDetails?.OffenceTiming?.OffenceEnd?.OffenceEndDate),
    convictionDate: ({ said }) => saidText(said.ConvictionDate),
    'verdict.verdictType.cjsVerdictCode': ({ said }) => saidText(said.Finding),
    'allocationDecision.motReasonCode': ({ said }) => saidText(said.ModeOfTrial)?.padStart(2, '0'),
    offenceDateCode: ({ said }) => { const code = saidText(said.BaseOffenceDetails?.OffenceTiming?.OffenceDateCode); return code !== undefined && /^\d$/.test(code) ? Number(code) : undefined; },
  },

  examples: [
    {
      name: 'convicted',
      given: {
        said: {
          BaseOffenceDetails: { OffenceSequenceNumber: '002', OffenceCode: 'TH68010', OffenceWording: 'Stole bread', OffenceTiming: { OffenceDateCode: '4', OffenceStart: { OffenceDateStartDate: '2026-10-19' }, OffenceEnd: { OffenceEndDate: '2026-10-20' } } },
          ConvictionDate: '2026-11-20', Finding: 'G', ModeOfTrial: '1',
        },
      },
      expect: { sets: { offenceCode: 'TH68010', wording: 'Stole bread', orderIndex: 2, startDate: '2026-10-19', endDate: '2026-10-20', convictionDate: '2026-11-20', 'verdict.verdictType.cjsVerdictCode': 'G', 'allocationDecision.motReasonCode': '01', offenceDateCode: 4 } },
    },
    { name: 'nothing', given: { said: {} }, expect: 'does not apply' },
  ],
});
