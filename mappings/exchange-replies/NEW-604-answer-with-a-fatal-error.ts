import { minutesAfter, tell } from '../../src/sdk';
import type { RouteDataResp, SystemDetails } from '../../adapters/police-spi/wire';
import { answerRule, filled, isCorrelation, isUnit, type Judged, type Routed } from './mapping';

/** What the answer says beside its code: where to look, and nothing of anybody. */
const CONTEXTS: Readonly<Record<number, string>> = {
  302: 'An operation with this CorrelationID has been received before; nothing more was done',
  306: 'The CorrelationID cannot be used; the RequestID of the submission stands in its place',
  1310: 'The content of the data stream could not be read',
};

/** The operation's own words back, in our name; what the schema does not take is left out, or stands by what identifies it as well. */
function echo({ from = {}, requestId }: Routed): SystemDetails {
  const { OrganizationalUnitID: unit, DataController: controller, User: user, CorrelationID, SystemID, TestOperation, SourceID, literalvalues } = from;
  const kept = (name: string, value: string | undefined, fits: boolean) => value !== undefined && filled(value) !== undefined && fits ? { [name]: value.trim() } : {};
  return {
    VersionNumber: '1.0',
    CorrelationID: isCorrelation(CorrelationID) ? CorrelationID?.trim() ?? '' : requestId?.slice(0, 50) ?? 'UNKNOWN',
    SystemID: filled(SystemID) ?? 'Z00CJSE',
    ...kept('OrganizationalUnitID', unit, isUnit(unit ?? '')), ...kept('DataController', controller, (controller ?? '').trim().length <= 50), ...kept('User', user, (user ?? '').trim().length <= 30),
    ...kept('SourceID', SourceID, true), DestinationID: 'C00CommonPlatform', ...kept('TestOperation', TestOperation, true), ...(literalvalues && { literalvalues }),
  };
}

function answerTo(said: Routed, { code = 0, name = '' }: Judged): RouteDataResp {
  const ids = said.routes.map(({ id }) => id ?? '001');
  const status = { StatusClass: 'FatalError', Code: String(code), Description: name, ResponseContext: CONTEXTS[code] ?? 'The operation could not be taken' };
  return { VersionNumber: '1.0', ResponseToSystem: echo(said), OperationStatus: (ids.length === 0 ? ['001'] : ids).map(RouteId => ({ ...status, RouteId })) };
}

const SAID: Routed = {
  requestId: 'R1', receivedAt: '2026-11-20T09:00:00.000Z', type: 'SPINewCase', routes: [{ id: '007' }, {}],
  from: { CorrelationID: ' C1 ', SystemID: ' Z00CJSE ', OrganizationalUnitID: '0000000', DataController: 'Force One', User: 'case desk', SourceID: '00101PoliceCaseSystem', DestinationID: 'B00LIBRA', TestOperation: 'true', literalvalues: { SystemID: 'String' } },
};

export default answerRule({
  id: 'NEW-604',
  title: 'The exchange is told within an hour that an operation cannot be taken',
  why: 'Only errors are answered: of a success the exchange hears nothing, because its schema has no words for one. Common Platform\'s own answer may carry an excerpt of its program\'s stack, and with it what the message '
    + 'holds; here the words stand by the code in a table. Who answers is Common Platform, whatever name the operation was sent to. The hour is ASSUMED.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: cjseOperations.xsd (RouteDataResponseType)', 'legacy formats §1.B.2 (RouteDataResp; ResponseContext)', 'one hour: assumed'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it cannot be taken': ({ made }) => made.code !== undefined,
    'it is known when it came': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said, made }) => [tell({
    whom: 'police-spi', what: `answer ${made.code} to an operation`, message: { RouteDataResp: answerTo(said, made) }, dueAt: minutesAfter(said.receivedAt ?? '', 60), proof: 'taken',
    otherwise: 'Tell the exchange support desk, by telephone, which operation could not be taken, and why',
  })],
  examples: [
    {
      name: 'everything is said back', given: { said: SAID, made: { code: 1310, name: 'UnusableDataStream' } },
      expect: { effects: [told(1310, {
        ResponseToSystem: { VersionNumber: '1.0', CorrelationID: 'C1', SystemID: 'Z00CJSE', OrganizationalUnitID: '0000000', DataController: 'Force One', User: 'case desk', SourceID: '00101PoliceCaseSystem', DestinationID: 'C00CommonPlatform', TestOperation: 'true', literalvalues: { SystemID: 'String' } },
        OperationStatus: ['007', '001'].map(RouteId => ({ StatusClass: 'FatalError', Code: '1310', Description: 'UnusableDataStream', ResponseContext: 'The content of the data stream could not be read', RouteId })),
      })] },
    },
    {
      name: 'what the schema does not take is left out', given: { said: { ...SAID, routes: [], from: { CorrelationID: 'C 1', OrganizationalUnitID: '1', DataController: 'x'.repeat(51), User: 'x'.repeat(31), SourceID: ' ' } }, made: { code: 306, name: 'InvalidCorrelationID' } },
      expect: { effects: [told(306, {
        ResponseToSystem: { VersionNumber: '1.0', CorrelationID: 'R1', SystemID: 'Z00CJSE', DestinationID: 'C00CommonPlatform' },
        OperationStatus: [{ StatusClass: 'FatalError', Code: '306', Description: 'InvalidCorrelationID', ResponseContext: 'The CorrelationID cannot be used; the RequestID of the submission stands in its place', RouteId: '001' }],
      })] },
    },
    {
      name: 'an operation that says nothing of itself', given: { said: { receivedAt: '2026-11-20T09:00:00.000Z', routes: [] }, made: { code: 301, name: 'UnknownSystem' } },
      expect: { effects: [told(301, {
        ResponseToSystem: { VersionNumber: '1.0', CorrelationID: 'UNKNOWN', SystemID: 'Z00CJSE', DestinationID: 'C00CommonPlatform' },
        OperationStatus: [{ StatusClass: 'FatalError', Code: '301', Description: 'UnknownSystem', ResponseContext: 'The operation could not be taken', RouteId: '001' }],
      })] },
    },
    {
      name: 'sent before', given: { said: { receivedAt: '2026-11-20T09:00:00.000Z', requestId: 'R'.repeat(60), routes: [], from: { SystemID: 'Z00CJSE' } }, made: { code: 302, name: 'PreviouslySent' } },
      expect: { effects: [told(302, {
        ResponseToSystem: { VersionNumber: '1.0', CorrelationID: 'R'.repeat(50), SystemID: 'Z00CJSE', DestinationID: 'C00CommonPlatform' },
        OperationStatus: [{ StatusClass: 'FatalError', Code: '302', Description: 'PreviouslySent', ResponseContext: 'An operation with this CorrelationID has been received before; nothing more was done', RouteId: '001' }],
      })] },
    },
    { name: 'it can be taken', given: { said: SAID, made: {} }, expect: 'does not apply' },
    { name: 'nobody knows when it came', given: { said: { routes: [] }, made: { code: 301, name: 'UnknownSystem' } }, expect: 'does not apply' },
  ],
});

function told(code: number, answer: Pick<RouteDataResp, 'ResponseToSystem' | 'OperationStatus'>) {
  return tell({
    whom: 'police-spi', what: `answer ${code} to an operation`, message: { RouteDataResp: { VersionNumber: '1.0', ...answer } }, dueAt: '2026-11-20T10:00:00.000Z', proof: 'taken',
    otherwise: 'Tell the exchange support desk, by telephone, which operation could not be taken, and why',
  });
}
