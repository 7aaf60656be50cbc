import { inDoubt } from '../../src/sdk';
import { listRule } from './mapping';

export default listRule({
  id: 'MAP-166',
  title: 'A list is of Common Platform or of XHIBIT by its type',
  why: 'The type is the only mark; a list of another type belongs to nobody.',
  evidence: ['hmcts/darts-gateway: …/darts/dailylist/enums/SystemType.java:13-21'],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a list': ({ said }) => said.kind === 'list' },
  sets: { system: ({ said }) => SYSTEMS[said.documentType?.toUpperCase() ?? ''] ?? inDoubt('The type of the list belongs to no system') },
  examples: [
    { name: 'in small letters', given: { said: { kind: 'list', documentType: 'cppdl' } }, expect: { sets: { system: 'CPP' } } },
    { name: 'of XHIBIT', given: { said: { kind: 'list', documentType: 'DL' } }, expect: { sets: { system: 'XHB' } } },
    { name: 'another', given: { said: { kind: 'list', documentType: 'XX' } }, expect: { sets: { system: inDoubt('The type of the list belongs to no system') } } },
    { name: 'an event', given: { said: { kind: 'event', documentType: 'DL' } }, expect: 'does not apply' },
  ],
});

const SYSTEMS: Readonly<Record<string, 'CPP' | 'XHB'>> = { CPPDL: 'CPP', DL: 'XHB' };
