import { listRule } from './mapping';

export default listRule({
  id: 'WA-078',
  title: 'Line breaks are taken out of a list',
  why: 'The reader behind the gateway takes a line break for a text of its own.',
  evidence: ['hmcts/darts-gateway: …/darts/dailylist/mapper/DailyListXmlRequestMapper.java:25-31'],
  owner: 'court recording',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the reader behind the gateway takes line breaks as white space',
  when: { 'it is a list': ({ said }) => said.kind === 'list', 'it has a document': ({ said }) => said.document !== undefined },
  sets: { document: ({ said }) => said.document?.replace(/[\r\n]/g, '') },
  loses: ['line breaks inside texts of a list'],
  examples: [
    { name: 'two lines', given: { said: { kind: 'list', document: '<a>\r\n</a>' } }, expect: { sets: { document: '<a></a>' } } },
    { name: 'no document', given: { said: { kind: 'list' } }, expect: 'does not apply' },
    { name: 'an event', given: { said: { kind: 'event', document: '<a>\n</a>' } }, expect: 'does not apply' },
  ],
});
