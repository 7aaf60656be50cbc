import { listRule } from './mapping';

export default listRule({
  id: 'WA-077',
  title: 'A list was published at the time stamp of its document, for the day on which it starts',
  why: 'The header repeats the day of the hearings where the day of publication should stand; read from there, the list of tomorrow seems to '
    + 'be made tomorrow.',
  evidence: [
    'hmcts/darts-gateway: …/darts/dailylist/mapper/DailyListXmlRequestMapper.java:20-24',
    'hmcts/darts-gateway: commits 9ff24cb9 (DMP-3086), 99e13611 (DMP-3321)',
  ],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the header of a list carries the day of its publication',
  when: { 'it is a list': ({ said }) => said.kind === 'list' },
  sets: { published: ({ said }) => said.documentTimeStamp, hearingDate: ({ said }) => said.startDate },
  examples: [
    {
      name: 'the evening before', given: { said: { kind: 'list', documentTimeStamp: '2024-07-01T18:00:00', startDate: '2024-07-02' } },
      expect: { sets: { published: '2024-07-01T18:00:00', hearingDate: '2024-07-02' } },
    },
    { name: 'an event', given: { said: { kind: 'event', startDate: '2024-07-02' } }, expect: 'does not apply' },
  ],
});
