/**
 * The police forces whose systems send the local time of a hearing without saying that it is summer time, by the
 * first two digits of their URNs.
 * Source: hmcts/cpp-context-staging-prosecutors-spi: …/command/api/converter/TimeOfHearingConverter.java:39
 */
export const SUMMER_TIME_FORCES: ReadonlySet<string> =
  new Set(['41', '46', '42', '37', '36', '40', '23', '35', '10', '22', '20', '14', '04', '03', '11', '06', '63', '01']);
