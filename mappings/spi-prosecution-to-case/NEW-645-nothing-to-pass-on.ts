import { task } from '../../src/sdk';
import { tellRule } from './mapping';

export default tellRule({
  id: 'NEW-645',
  title: 'A case for Libra that came without its envelope is passed on by a person',
  why: 'A case that was taken in by hand, from a file, has no envelope in which the exchange would take it.',
  evidence: ['design: never dropped'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: {
    'Libra hears it': ({ made }) => made.owner === 'Libra',
    'the police sent it': ({ said }) => said.kind === 'sent',
    'its words are not kept': ({ said }) => said.envelope?.verbatim === undefined,
  },
  then: () => [task('case routing', 'pass-on-by-hand', 'Libra hears this case, and it came without an envelope that could be passed on. Ask the police to send it through the exchange')],
  examples: [
    {
      name: 'from a file', given: { said: { kind: 'sent', filter: 'strict' }, made: { owner: 'Libra' } },
      expect: { effects: [task('case routing', 'pass-on-by-hand', 'Libra hears this case, and it came without an envelope that could be passed on. Ask the police to send it through the exchange')] },
    },
    { name: 'Common Platform hears it', given: { said: { kind: 'sent', filter: 'strict' }, made: { owner: 'Common Platform' } }, expect: 'does not apply' },
    { name: 'Common Platform gave it up', given: { said: { kind: 'ejected', filter: 'strict' }, made: { owner: 'Libra' } }, expect: 'does not apply' },
    { name: 'in its envelope', given: { said: { kind: 'sent', filter: 'strict', envelope: { source: 's', destination: 'd', verbatim: '<RouteData/>' } }, made: { owner: 'Libra' } }, expect: 'does not apply' },
  ],
});
