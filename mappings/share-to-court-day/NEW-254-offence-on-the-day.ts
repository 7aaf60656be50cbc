import { dayFrom } from '../../src/sdk';
import { offenceRule } from './mapping';

export default offenceRule({
  id: 'NEW-254',
  title: 'The offence as the share gives it; an indicated plea of guilty stands where there is no plea',
  why: 'Lists show the plea that was taken. Before it, an indication of guilty is what the other systems show; other indications they do not.',
  evidence: ['case model Appendix A: offence, plea, indicatedPlea', 'MAP-125 (the same choice for the police): register of quirks, family spi-outbound'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    offenceCode: ({ said }) => said.offenceCode,
    offenceTitle: ({ said }) => said.offenceTitle,
    wording: ({ said }) => said.wording,
    orderIndex: ({ said }) => said.orderIndex,
    pleaValue: ({ said }) => said.plea?.pleaValue ?? (said.indicatedPlea?.indicatedPleaValue === 'INDICATED_GUILTY' ? 'INDICATED_GUILTY' : undefined),
    pleaDate: ({ said }) => dayFrom(said.plea?.pleaDate ?? ''),
    convictionDate: ({ said }) => dayFrom(said.convictionDate ?? ''),
  },
  examples: [
    {
      name: 'an offence of which everything is known',
      given: { said: { offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole goods', orderIndex: 1, convictionDate: '2026-06-01' } },
      expect: { sets: { offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole goods', orderIndex: 1, convictionDate: '2026-06-01' } },
    },
    { name: 'a plea', given: { said: { offenceCode: 'TH68010', plea: { pleaValue: 'GUILTY', pleaDate: '2026-06-01' } } }, expect: { sets: { offenceCode: 'TH68010', pleaValue: 'GUILTY', pleaDate: '2026-06-01' } } },
    {
      name: 'all that the list may show', given: { said: { offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole a coat', orderIndex: 2, convictionDate: '2026-06-02' } },
      expect: { sets: { offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole a coat', orderIndex: 2, convictionDate: '2026-06-02' } },
    },
    { name: 'an indication of guilty', given: { said: { offenceCode: 'TH68010', indicatedPlea: { indicatedPleaValue: 'INDICATED_GUILTY' } } }, expect: { sets: { offenceCode: 'TH68010', pleaValue: 'INDICATED_GUILTY' } } },
    { name: 'an indication of not guilty', given: { said: { offenceCode: 'TH68010', indicatedPlea: { indicatedPleaValue: 'INDICATED_NOT_GUILTY' } } }, expect: { sets: { offenceCode: 'TH68010' } } },
  ],
});
