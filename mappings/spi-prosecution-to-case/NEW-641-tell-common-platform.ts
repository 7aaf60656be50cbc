import { minutesAfter, tell } from '../../src/sdk';
import type { CommonPlatformCase } from '../../adapters/common-platform-prosecutions/wire';
import { tellRule, type Prosecution } from './mapping';

function said(): Prosecution { return { kind: 'sent', filter: 'strict', receivedAt: '2026-11-20T09:00:00.000Z' }; }
function prosecution(): CommonPlatformCase { return { channel: 'SPI', externalId: 'e', caseDetails: {}, defendants: [{ asn: 'A' }] }; }

export default tellRule({
  id: 'NEW-641',
  title: 'Common Platform is told of a case that it hears, and must answer within an hour',
  why: 'A charge that no system holds is a defendant without a hearing. Taking it is not enough: Common Platform must say that the case '
    + 'was filed. The hour is ASSUMED, to be agreed.',
  evidence: ['legacy formats §1.B.6, §3.2', 'one hour: assumed', 'the endpoint: assumed, adapters/common-platform-prosecutions/README.md'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 20,
  when: {
    'Common Platform hears it': ({ made }) => made.owner === 'Common Platform',
    'there is somebody to prosecute whom it does not know': ({ made }) => (made.prosecution?.defendants ?? []).length > 0,
    'it is known when the case came': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said, made }) => [tell({
    whom: 'common-platform-prosecutions', what: 'prosecution', message: made.prosecution ?? {}, dueAt: minutesAfter(said.receivedAt ?? '', 60), proof: 'answered',
    otherwise: 'Ask the support desk of Common Platform whether the case is filed; if not, enter it by hand, and tell the court before the first hearing',
  })],
  examples: [
    {
      name: 'an hour from its arrival', given: { said: said(), made: { owner: 'Common Platform', prosecution: prosecution() } },
      expect: { effects: [tell({
        whom: 'common-platform-prosecutions', what: 'prosecution', message: prosecution(), dueAt: '2026-11-20T10:00:00.000Z', proof: 'answered',
        otherwise: 'Ask the support desk of Common Platform whether the case is filed; if not, enter it by hand, and tell the court before the first hearing',
      })] },
    },
    { name: 'Libra hears it', given: { said: said(), made: { owner: 'Libra', prosecution: prosecution() } }, expect: 'does not apply' },
    { name: 'it knows everybody', given: { said: said(), made: { owner: 'Common Platform', prosecution: { ...prosecution(), defendants: [] } } }, expect: 'does not apply' },
    { name: 'not known when it came', given: { said: { kind: 'sent', filter: 'strict' }, made: { owner: 'Common Platform', prosecution: prosecution() } }, expect: 'does not apply' },
  ],
});
