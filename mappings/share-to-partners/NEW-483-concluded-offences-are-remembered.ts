import { rememberRule, type PartnerShare } from './mapping';

export default rememberRule({
  id: 'NEW-483',
  title: 'What a hearing day concluded replaces what it concluded before',
  why: 'Offences that other days concluded stay concluded: a later share does not repeat their results.',
  evidence: ['case model §4.1'],
  owner: 'partners',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    concluded: ({ said, made, earlier }) => [
      ...(earlier.made.concluded ?? []).filter(one => one.hearingId !== said.hearingId || one.hearingDay !== said.hearingDay),
      ...said.offences.flatMap(({ id }, i) => { const on = made.offences?.[i]?.concludedOn; return id === undefined || on === undefined ? [] : [{ offenceId: id, hearingId: said.hearingId, hearingDay: said.hearingDay, on }]; }),
    ],
  },
  examples: [
    {
      name: 'a second hearing', given: { said: said({ offences: [{ id: 'o2' }] }), made: { offences: [{ concludedOn: '2024-05-03' }] }, earlier: { made: { concluded: [{ offenceId: 'o1', hearingId: 'h0', hearingDay: '2024-04-01', on: '2024-04-01' }] } } },
      expect: { sets: { concluded: [{ offenceId: 'o1', hearingId: 'h0', hearingDay: '2024-04-01', on: '2024-04-01' }, { offenceId: 'o2', hearingId: 'h1', hearingDay: '2024-05-03', on: '2024-05-03' }] } },
    },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
