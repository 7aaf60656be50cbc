import { minutesAfter, tell, withLeafTexts } from '../../src/sdk';
import type { SpiMessage } from '../../adapters/police-spi/wire';
import { tellRule, present, type Envelope, type Prosecution, type Routed } from './mapping';

type Relay = NonNullable<Routed['relay']>;
const NOBODY: Envelope = { source: '', destination: '' };

function submissionOf({ verbatim = '', correlationId }: Envelope, { source, destination, routeSource = source }: Relay): SpiMessage {
  const text = withLeafTexts(verbatim, [
    { path: ['RouteData', 'RequestFromSystem', 'SourceID'], text: source },
    { path: ['RouteData', 'RequestFromSystem', 'DestinationID'], text: destination },
    { path: ['RouteData', 'Routes', 'Route', 'RouteSourceSystem'], text: routeSource },
  ]);
  return { SubmitRequestMes: {
    SourceID: source, DestinationID: [destination], ExecMode: 'ASYNCH',
    Message: { RouteData: { RequestFromSystem: present({ SourceID: source, DestinationID: destination, CorrelationID: correlationId }) }, ...present({ text }) },
  } };
}

const SAID: Prosecution = { kind: 'sent', filter: 'strict', receivedAt: '2026-11-20T09:00:00.000Z' };
const RELAY: Relay = { source: 'C00CommonPlatform', destination: 'Z00CJSE', routeSource: 'C00CommonPlatform' };
const ENVELOPE: Envelope = {
  source: '00101PoliceCaseSystem', destination: 'B00LIBRA', correlationId: 'C1',
  verbatim: '<x:RouteData xmlns:x="o">\n<x:RequestFromSystem><x:SourceID>00101PoliceCaseSystem</x:SourceID><x:DestinationID>B00LIBRA</x:DestinationID></x:RequestFromSystem><x:Routes><x:Route><x:RouteSourceSystem>00101PoliceCaseSystem</x:RouteSourceSystem></x:Route></x:Routes></x:RouteData>',
};

export default tellRule({
  id: 'NEW-644',
  title: 'A case for Libra goes on to the exchange word for word, within an hour',
  why: 'Libra reads what the police wrote, not what we make of it. In the operation only the three ids change, found by where they stand: '
    + 'the bridge before us looked for them as text with the prefix NS2, and passed on unchanged whatever was written with another. The '
    + 'hour is ASSUMED.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/function/RelayCaseToLibraFunction.java:22-48', 'one hour: assumed'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: {
    'it is addressed': ({ made }) => made.relay !== undefined,
    'its words are kept': ({ said }) => said.envelope?.verbatim !== undefined,
    'it is known when the case came': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said, made }) => [tell({
    whom: 'police-spi', what: 'new case for Libra', message: submissionOf(said.envelope ?? NOBODY, made.relay ?? NOBODY), dueAt: minutesAfter(said.receivedAt ?? '', 60), proof: 'taken',
    otherwise: 'Ask the exchange support desk whether the message reached Libra; if not, ask the police to send the case to Libra by their other way',
  })],
  loses: ['the first sender of the message'],
  examples: [
    {
      name: 'only the ids change', given: { said: { ...SAID, envelope: ENVELOPE }, made: { owner: 'Libra', relay: RELAY } },
      expect: { effects: [tell({
        whom: 'police-spi', what: 'new case for Libra', dueAt: '2026-11-20T10:00:00.000Z', proof: 'taken', otherwise: 'Ask the exchange support desk whether the message reached Libra; if not, ask the police to send the case to Libra by their other way',
        message: { SubmitRequestMes: {
          SourceID: 'C00CommonPlatform', DestinationID: ['Z00CJSE'], ExecMode: 'ASYNCH',
          Message: {
            RouteData: { RequestFromSystem: { SourceID: 'C00CommonPlatform', DestinationID: 'Z00CJSE', CorrelationID: 'C1' } },
            text: '<x:RouteData xmlns:x="o">\n<x:RequestFromSystem><x:SourceID>C00CommonPlatform</x:SourceID><x:DestinationID>Z00CJSE</x:DestinationID></x:RequestFromSystem><x:Routes><x:Route><x:RouteSourceSystem>C00CommonPlatform</x:RouteSourceSystem></x:Route></x:Routes></x:RouteData>',
          },
        } },
      })] },
    },
    { name: 'Common Platform hears it', given: { said: { ...SAID, envelope: ENVELOPE }, made: { owner: 'Common Platform' } }, expect: 'does not apply' },
    { name: 'it came without its words', given: { said: { ...SAID, envelope: { source: 's', destination: 'd' } }, made: { owner: 'Libra', relay: RELAY } }, expect: 'does not apply' },
    { name: 'not known when it came', given: { said: { kind: 'sent', filter: 'strict', envelope: ENVELOPE }, made: { owner: 'Libra', relay: RELAY } }, expect: 'does not apply' },
  ],
});
