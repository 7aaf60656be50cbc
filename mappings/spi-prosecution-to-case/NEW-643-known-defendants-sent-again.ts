import { task } from '../../src/sdk';
import type { CommonPlatformCase } from '../../adapters/common-platform-prosecutions/wire';
import { tellRule, type Prosecution } from './mapping';

const SAID: Prosecution = { kind: 'sent', filter: 'strict' };
function prosecution(): CommonPlatformCase { return { channel: 'SPI', externalId: 'e', caseDetails: {}, defendants: [] }; }

export default tellRule({
  id: 'NEW-643',
  title: 'A case of which Common Platform knows every defendant is looked at by a person',
  why: 'The police send a case again to change it, too, and the public sources show no message by which Common Platform is told of a '
    + 'change. So somebody must compare.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: integration test AddDefendant (only new defendants are told)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: {
    'Common Platform hears it': ({ made }) => made.owner === 'Common Platform',
    'it knows everybody': ({ made }) => made.prosecution !== undefined && made.prosecution.defendants.length === 0,
  },
  then: () => [task('case routing', 'compare-with-the-case', 'The police sent this case again with the same defendants. Compare it with the case on Common Platform, and change there what the police changed')],
  examples: [
    {
      name: 'sent again', given: { said: SAID, made: { owner: 'Common Platform', prosecution: prosecution() } },
      expect: { effects: [task('case routing', 'compare-with-the-case', 'The police sent this case again with the same defendants. Compare it with the case on Common Platform, and change there what the police changed')] },
    },
    { name: 'Libra hears it', given: { said: SAID, made: { owner: 'Libra', prosecution: prosecution() } }, expect: 'does not apply' },
    { name: 'somebody is new', given: { said: SAID, made: { owner: 'Common Platform', prosecution: { ...prosecution(), defendants: [{}] } } }, expect: 'does not apply' },
  ],
});
