import { split, stableId, type CutPart, type Instant } from '../../src/sdk';
import { operationIn, type RouteData, type SpiMessage } from '../../adapters/police-spi/wire';
import { cutRule, filled, isCorrelation, type Routed } from './mapping';

function partsOf(message: SpiMessage, receivedAt: Instant | undefined): CutPart[] {
  const operation = operationIn(message);
  if (operation === undefined || !('RouteData' in operation)) return [];
  const requestId = 'SubmitRequestMes' in message ? filled(message.SubmitRequestMes.RequestID) : undefined;
  return [partOf(operation.RouteData, requestId, receivedAt)];
}

function partOf({ RequestFromSystem: from, DataStream, Routes }: RouteData, requestId: string | undefined, receivedAt: Instant | undefined): CutPart {
  const type = filled(DataStream?.DataStreamType);
  const content = DataStream?.DataStreamContent;
  const unreadable = content === undefined ? 'It holds no content' : 'unreadable' in content ? content.unreadable.why : undefined;
  const routes = (Routes?.Route ?? []).map(({ RouteID, RouteSourceSystem, RouteDestinationSystem }) => {
    const [id, source, destination] = [filled(RouteID), filled(RouteSourceSystem), filled(RouteDestinationSystem)];
    return { ...(id !== undefined && { id }), ...(source !== undefined && { source }), ...(destination !== undefined && { destination }) };
  });
  const said: Routed = {
    ...(requestId !== undefined && { requestId }), ...(from && { from }), ...(type !== undefined && { type }), routes,
    ...(unreadable !== undefined && { unreadable }), ...(receivedAt !== undefined && { receivedAt }),
  };
  const correlation = filled(from?.CorrelationID);
  return { subject: isCorrelation(correlation) ? `exchange|${correlation}` : `exchange|without an id|${stableId('operation', requestId ?? JSON.stringify(said))}`, references: [], said };
}

const FROM = { CorrelationID: '\n  C1\n', SystemID: 'Z00CJSE' };
const ROUTE = { RouteID: '001', RouteSourceSystem: '00101PoliceCaseSystem', RouteDestinationSystem: ' B00LIBRA ' };
const ROUTED = { id: '001', source: '00101PoliceCaseSystem', destination: 'B00LIBRA' };

export default cutRule({
  id: 'NEW-600',
  title: 'One lane for each CorrelationID',
  why: 'The exchange gives each operation an id, and that an id comes twice is itself an error. So its lane remembers that it came. An operation without an id that can be used has a lane of its own.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: cjseOperations.xsd (CorrelationID)', 'legacy formats §1.B.2'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said, arrival }) => [split(partsOf(said, arrival.at))],
  examples: [
    {
      name: 'delivered', given: { said: { SubmitRequestMes: { RequestID: ' R1 ', Message: { RouteData: { RequestFromSystem: FROM, DataStream: { DataStreamType: ' SPINewCase', DataStreamContent: { NewCaseMessage: { Case: {} } } }, Routes: { Route: [ROUTE] } } } } }, arrival: { at: '2026-11-20T09:00:00.000Z', reference: {} } },
      expect: { effects: [split([{ subject: 'exchange|C1', references: [], said: { requestId: 'R1', from: FROM, type: 'SPINewCase', routes: [ROUTED], receivedAt: '2026-11-20T09:00:00.000Z' } }])] },
    },
    {
      name: 'alone, and its content cannot be read', given: { said: { RouteData: { RequestFromSystem: FROM, DataStream: { DataStreamContent: { unreadable: { why: 'It is no XML', place: 'line 1' }, text: '?' } }, Routes: { Route: [{}] } } }, arrival: { reference: {} } },
      expect: { effects: [split([{ subject: 'exchange|C1', references: [], said: { from: FROM, routes: [{}], unreadable: 'It is no XML' } }])] },
    },
    {
      name: 'without an id', given: { said: { SubmitRequestMes: { RequestID: 'R1', Message: { RouteData: { RequestFromSystem: { CorrelationID: 'C 1' } } } } }, arrival: { reference: {} } },
      expect: { effects: [split([{ subject: `exchange|without an id|${stableId('operation', 'R1')}`, references: [], said: { requestId: 'R1', from: { CorrelationID: 'C 1' }, routes: [], unreadable: 'It holds no content' } }])] },
    },
    {
      name: 'without anything', given: { said: { RouteData: {} }, arrival: { reference: {} } },
      expect: { effects: [split([{ subject: `exchange|without an id|${stableId('operation', '{"routes":[],"unreadable":"It holds no content"}')}`, references: [], said: { routes: [], unreadable: 'It holds no content' } }])] },
    },
    { name: 'no operation', given: { said: { NewCaseMessage: { Case: {} } }, arrival: { reference: {} } }, expect: { effects: [split([])] } },
    { name: 'an answer', given: { said: { RouteDataResp: {} }, arrival: { reference: {} } }, expect: { effects: [split([])] } },
  ],
});
