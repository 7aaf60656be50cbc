import { minutesAfter, tell } from '../../src/sdk';
import type { SpiMessage } from '../../adapters/police-spi/wire';
import { tellRule, INITIATIONS, present, type Envelope, type Prosecution } from './mapping';

function whyNot({ initiation, Defendant = [] }: Prosecution): string | undefined {
  if (initiation !== undefined && !INITIATIONS.has(initiation.toUpperCase())) return `the initiation code ${initiation} is not supported`;
  return Defendant.length === 0 ? 'it has no defendant' : undefined;
}

function answerOf(said: Prosecution): SpiMessage {
  const { routeSource: system = '', destination: us, routeId } = said.envelope ?? { destination: '' };
  const about = said.urn === undefined ? 'a case without a PTIURN' : `case ${said.urn}`;
  return { SubmitRequestMes: {
    SourceID: us, DestinationID: ['Z00CJSE'], ExecMode: 'ASYNCH',
    Message: { RouteDataResp: {
      VersionNumber: '1.0', ResponseToSystem: said.envelope?.asked ?? {},
      OperationStatus: [{ StatusClass: 'FatalError', Code: '1310', Description: 'UnusableDataStream', ResponseContext: `${system}, ${about}: ${whyNot(said) ?? ''}`, ...present({ RouteId: routeId }) }],
    } },
  } };
}

const ENVELOPE: Envelope = {
  source: '00101PoliceCaseSystem', destination: 'B00LIBRA', routeSource: '00101PoliceCaseSystem', routeId: '001', correlationId: 'C1', asked: { CorrelationID: 'C1', SourceID: '00101PoliceCaseSystem', DestinationID: 'B00LIBRA' },
};
const SAID: Prosecution = { kind: 'sent', filter: 'strict', urn: '01ZD1000126', initiation: 'I', envelope: ENVELOPE, receivedAt: '2026-11-20T09:00:00.000Z', Defendant: [{}] };

export default tellRule({
  id: 'MAP-105',
  title: 'A case that Common Platform cannot take is answered to the police system that sent it',
  why: 'On this channel the sender waits for an answer; on every other one Common Platform only logs it. The answer names the case by its '
    + 'URN and the system that sent it, comes from the name under which we were addressed, and goes out within an hour (ASSUMED). What '
    + 'cannot be taken: a way of beginning a case that nobody has agreed, or a case without a defendant. That its code is 1310 is '
    + 'assumed: of the published codes it is the one that speaks of the content.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/spi/event/processor/SpiProsecutionCaseProcessor.java:66-87', 'legacy formats §1.B.2 (codes)', 'one hour, and the code: assumed'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: {
    'Common Platform hears it': ({ made }) => made.owner === 'Common Platform',
    'it cannot be taken': ({ said }) => whyNot(said) !== undefined,
    'it is known which system sent it': ({ said }) => said.envelope?.routeSource !== undefined,
    'it is known when the case came': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said }) => [tell({
    whom: 'police-spi', what: 'answer: unsupported case', message: answerOf(said), dueAt: minutesAfter(said.receivedAt ?? '', 60), proof: 'taken',
    otherwise: 'Tell the police system that sent the case, by telephone, that Common Platform cannot take it, and why',
  })],
  examples: [
    {
      name: 'a way of beginning that nobody has agreed', given: { said: SAID, made: { owner: 'Common Platform' } },
      expect: { effects: [tell({
        whom: 'police-spi', what: 'answer: unsupported case', dueAt: '2026-11-20T10:00:00.000Z', proof: 'taken', otherwise: 'Tell the police system that sent the case, by telephone, that Common Platform cannot take it, and why',
        message: { SubmitRequestMes: {
          SourceID: 'B00LIBRA', DestinationID: ['Z00CJSE'], ExecMode: 'ASYNCH',
          Message: { RouteDataResp: {
            VersionNumber: '1.0', ResponseToSystem: { CorrelationID: 'C1', SourceID: '00101PoliceCaseSystem', DestinationID: 'B00LIBRA' },
            OperationStatus: [{ StatusClass: 'FatalError', Code: '1310', Description: 'UnusableDataStream', ResponseContext: '00101PoliceCaseSystem, case 01ZD1000126: the initiation code I is not supported', RouteId: '001' }],
          } },
        } },
      })] },
    },
    {
      name: 'nobody is charged, and it has no number', given: { said: { kind: 'sent', filter: 'strict', initiation: 'C', envelope: ENVELOPE, receivedAt: '2026-11-20T09:00:00.000Z' }, made: { owner: 'Common Platform' } },
      expect: { effects: [tell({
        whom: 'police-spi', what: 'answer: unsupported case', dueAt: '2026-11-20T10:00:00.000Z', proof: 'taken', otherwise: 'Tell the police system that sent the case, by telephone, that Common Platform cannot take it, and why',
        message: { SubmitRequestMes: {
          SourceID: 'B00LIBRA', DestinationID: ['Z00CJSE'], ExecMode: 'ASYNCH',
          Message: { RouteDataResp: {
            VersionNumber: '1.0', ResponseToSystem: { CorrelationID: 'C1', SourceID: '00101PoliceCaseSystem', DestinationID: 'B00LIBRA' },
            OperationStatus: [{ StatusClass: 'FatalError', Code: '1310', Description: 'UnusableDataStream', ResponseContext: '00101PoliceCaseSystem, a case without a PTIURN: it has no defendant', RouteId: '001' }],
          } },
        } },
      })] },
    },
    { name: 'Libra hears it', given: { said: SAID, made: { owner: 'Libra' } }, expect: 'does not apply' },
    { name: 'it can be taken', given: { said: { ...SAID, initiation: 'C' }, made: { owner: 'Common Platform' } }, expect: 'does not apply' },
    { name: 'nobody knows who sent it', given: { said: { ...SAID, envelope: { source: '', destination: '' } }, made: { owner: 'Common Platform' } }, expect: 'does not apply' },
    { name: 'not known when it came', given: { said: { kind: 'sent', filter: 'strict', initiation: 'I', envelope: ENVELOPE }, made: { owner: 'Common Platform' } }, expect: 'does not apply' },
  ],
});
