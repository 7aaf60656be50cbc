/** The codes of a reply that comes at once (`SubmitResponseMes`) and what each means for what was submitted. Source: README.md, "Replies at once". */
export const REPLIES: Readonly<Record<number, { readonly name: string; readonly means: 'taken' | 'come back' | 'refused' }>> = {
  1: { name: 'Success', means: 'taken' },
  // After these Common Platform's sender tries again, every five minutes and at most five times (WA-047).
  200: { name: 'busy', means: 'come back' },
  201: { name: 'busy', means: 'come back' },
  202: { name: 'busy', means: 'come back' },
  304: { name: 'WrongSource', means: 'refused' },
  305: { name: 'WrongDestination', means: 'refused' },
  306: { name: 'InvalidRequestID', means: 'refused' },
  307: { name: 'ModeError', means: 'refused' },
  309: { name: 'InvalidOffenceCode', means: 'refused' },
};

/** The codes of an answer that comes later (`RouteDataResp`). 302 says that the exchange has had this CorrelationID before: it arrived. */
export const STATUSES: Readonly<Record<number, string>> = {
  301: 'UnknownSystem',
  302: 'PreviouslySent',
  306: 'InvalidCorrelationID',
  307: 'InvalidDataController',
  308: 'InvalidOrganizationalUnitID',
  1310: 'UnusableDataStream',
  1317: 'UnknownRouteSourceSystem',
  1318: 'UnknownRouteDestinationSystem',
  1321: 'SameSourceAndDestinationSystem',
  1359: 'DisallowedDataStreamType',
};
export const PREVIOUSLY_SENT = 302;
export const FATAL = 'FatalError';

/** Who is who to the exchange. We are known to it under two names: Libra's, for which we stand in, and Common Platform's. */
export const EXCHANGE = 'Z00CJSE';
export const LIBRA = 'B00LIBRA';
export const COMMON_PLATFORM = 'C00CommonPlatform';
export const OURS: readonly string[] = [LIBRA, COMMON_PLATFORM];
