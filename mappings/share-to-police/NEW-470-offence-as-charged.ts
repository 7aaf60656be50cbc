import { offenceRule, cut, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-470',
  title: 'The offence as it was charged',
  why: 'Sequence, code, wording and days go unchanged. Wording is not cut by Common Platform although SPI holds 2500 characters; we cut it there.',
  evidence: ['legacy formats §3.3, §3.6'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is an offence': ({ said }) => said.application === undefined },
  sets: {
    sequence: ({ said }) => said.orderIndex ?? 0,
    code: ({ said }) => said.offenceCode,
    wording: ({ said }) => cut(said.wording, 2500),
    startDate: ({ said }) => said.startDate,
    endDate: ({ said }) => said.endDate,
    arrestDate: ({ said }) => said.arrestDate,
    chargeDate: ({ said }) => said.chargeDate,
    convictionDate: ({ said }) => said.convictionDate,
    modeOfTrial: ({ said }) => said.allocationDecision?.motReasonCode,
  },
  examples: [
    { name: 'a theft', given: { said: matter({ offenceCode: 'TH68010', orderIndex: 1, startDate: '2026-05-01', allocationDecision: { motReasonCode: '01' } }) }, expect: { sets: { sequence: 1, code: 'TH68010', startDate: '2026-05-01', modeOfTrial: '01' } } },
    {
      name: 'with all its days', given: { said: matter({ offenceCode: 'TH68010', orderIndex: 1, wording: 'Stole goods', startDate: '2026-05-01', endDate: '2026-05-02', arrestDate: '2026-05-03', chargeDate: '2026-05-04', convictionDate: '2026-06-01' }) },
      expect: { sets: { sequence: 1, code: 'TH68010', wording: 'Stole goods', startDate: '2026-05-01', endDate: '2026-05-02', arrestDate: '2026-05-03', chargeDate: '2026-05-04', convictionDate: '2026-06-01' } },
    },
    { name: 'an application', given: { said: matter({ application: {} }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
