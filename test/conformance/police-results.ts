import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { adapters } from '../../adapters';
import type { Changed, PoliceCase } from '../../mappings/share-to-police/mapping';
import { AdapterRegistry } from '../../src/adapter/registry';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { Rehearsal, type Decided } from '../../src/rule/rehearsal';
import { messagesIn, shareOfEvent, toldOf, type PoliceResultGenerated } from './police-event';
import type { CaseResult, Suite } from './suite';

const rulebook = loadRulebook(join(__dirname, '../../mappings'));
const registry = new AdapterRegistry(adapters);

/**
 * Hearings that were shared and shared again. `hearing-results-added-for-day-n.json` holds the hearing as it was shared the nth time and is taken
 * for the share; `create-results-n.json`, the results context's own form of it, is not read. After all shares each expected event and mail must be among what
 * our rules tell. Our output is the SPI message and not the event that Common Platform makes it from, so an expected event is brought to its SPI
 * message by the same rules that `spi-results-out` holds against Common Platform's writer, and the two must be equal; of which case and defendant it
 * is, is compared beside that. What the event holds and SPI does not (associated persons, texts in Welsh) is not compared. Of a mail its case, whether it is a correction, what was applied for, and `caseResultDetails` are
 * compared, whatever the order; `isQualifyingResult`, a flag of reference data that is false in all of them, is left out.
 */
export const suite: Suite = {
  name: 'police-results',
  async run(folder, progress) {
    return readdirSync(folder).sort().map(name => {
      const problems = problemsOf(join(folder, name));
      progress();
      return { name, ok: problems.length === 0, ...(problems.length > 0 && { why: problems.join('; ') }) } satisfies CaseResult;
    });
  },
};

function problemsOf(folder: string): string[] {
  const files = readdirSync(folder).sort();
  const rehearsal = new Rehearsal(registry, rulebook);
  for (const file of files.filter(one => one.startsWith('hearing-results-added'))) rehearsal.take({ id: file, system: 'common-platform', raw: { bytes: readFileSync(join(folder, file)), mediaType: 'application/json' } });
  const decided = rehearsal.decided().filter(({ mapping }) => mapping.id === 'share-to-police');
  const broken = decided.flatMap(({ outcome }) => outcome.doubts.filter(({ spreadFrom }) => spreadFrom === undefined).map(({ field, why }) => `${field} is in doubt: ${why}`));
  return [
    ...broken,
    ...unmatched('SPI event', expectedIn<PoliceResultGenerated>(folder, files, 'police-result-generated'), event => toldOf(rulebook, shareOfEvent(event)).message, decided.flatMap(({ outcome }) => messagesIn(outcome)), differsAt),
    ...unmatched('case and defendant of an SPI event', expectedIn<PoliceResultGenerated>(folder, files, 'police-result-generated'), ({ caseId, defendant }) => `${caseId} ${defendant.defendantId}`, decided.flatMap(whoseIn), differsAt),
    ...unmatched('police mail', expectedIn<Notification>(folder, files, 'police-notification-requested'), expectedMail, decided.flatMap(mailIn), differsAt),
  ];
}

const expectedIn = <T>(folder: string, files: readonly string[], begins: string): T[] =>
  files.filter(file => file.startsWith(begins)).map((file): T => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const whoseIn = ({ subject, told }: Decided): string[] => told.filter(({ whom }) => whom === 'police-spi').map(({ about = '' }) => `${subject.replace('police|', '')} ${about.split(' on ')[0] ?? ''}`);

/** Each expected one must be there, and no other. */
function unmatched<E, T>(what: string, expected: readonly E[], inOurForm: (one: E) => T | undefined, ours: readonly T[], nearest: (expected: unknown, ours: unknown) => string): string[] {
  const left = [...ours];
  const missing = expected.flatMap((one, i) => {
    const wanted = inOurForm(one);
    const at = left.findIndex(other => isDeepStrictEqual(other, wanted));
    if (at >= 0) { left.splice(at, 1); return []; }
    return [`${what} ${i + 1} is not told (${left.map(other => nearest(wanted, other)).sort((a, b) => a.length - b.length)[0] ?? 'nothing is left'})`];
  });
  return [...missing, ...missing.length === 0 && left.length > 0 ? [`${left.length} more ${what}s are told`] : []];
}

interface Notification { readonly amendReshare: string; readonly applicationTypeForCase: string; readonly caseId: string; readonly urn: string; readonly caseResultDetails: Details }
interface ResultDetail { readonly id: string; readonly amendmentType: string; readonly judicialResultTypeId?: string; readonly resultTitle: string; readonly isQualifyingResult?: boolean }
interface OffenceDetail { readonly id: string; readonly offenceNo: number; readonly offenceCount: number; readonly offenceTitle: string; readonly judicialResultDetails: readonly ResultDetail[] }
interface Details {
  readonly caseId: string;
  readonly defendantResultDetails: readonly { readonly id: string; readonly defendantName: string; readonly offenceResultDetails: readonly OffenceDetail[] }[];
  readonly applicationResultDetails?: readonly {
    readonly id: string; readonly applicationTitle: string; readonly applicationSubjectFirstName: string; readonly applicationSubjectLastName: string;
    readonly judicialResultDetails: readonly ResultDetail[]; readonly offenceResultDetails: readonly OffenceDetail[]; readonly applicationCasesResultDetails: readonly OffenceDetail[];
  }[];
}

/** A mail flat: one line for each change, in one order. */
interface Mail { readonly caseId: string; readonly amendReshare: string; readonly applicationType: string; readonly changes: readonly string[] }

function expectedMail({ amendReshare, applicationTypeForCase, caseId, caseResultDetails: { defendantResultDetails, applicationResultDetails = [] } }: Notification): Mail {
  const inOffence = (whose: string, { id, offenceNo, offenceCount, offenceTitle, judicialResultDetails }: OffenceDetail) => judicialResultDetails.map(one => [whose, id, offenceNo, offenceCount, offenceTitle, ...resultWords(one)].join('|'));
  return {
    caseId, amendReshare, applicationType: applicationTypeForCase,
    changes: [
      ...defendantResultDetails.flatMap(({ id, defendantName, offenceResultDetails }) => offenceResultDetails.flatMap(one => inOffence(`offence of ${id} ${defendantName}`, one))),
      ...applicationResultDetails.flatMap(one => {
        const whose = `${one.id} of ${one.applicationSubjectFirstName} ${one.applicationSubjectLastName}`;
        return [
          ...one.judicialResultDetails.map(result => [`application ${whose}`, one.applicationTitle, ...resultWords(result)].join('|')),
          ...one.offenceResultDetails.flatMap(offence => inOffence(`offence of an order ${whose}`, offence)), ...one.applicationCasesResultDetails.flatMap(offence => inOffence(`offence of an application ${whose}`, offence)),
        ];
      }),
    ].sort(byText),
  };
}
const resultWords = ({ amendmentType, id, judicialResultTypeId, resultTitle }: ResultDetail): readonly unknown[] => [amendmentType, id, judicialResultTypeId, resultTitle];

function mailIn({ subject, said, outcome, told }: Decided): Mail[] {
  const made: PoliceCase = outcome.made;
  const share: { readonly applicationTypes?: readonly string[] } = said;
  if (!told.some(({ whom }) => whom === 'police-email')) return [];
  return [{ caseId: subject.replace('police|', ''), amendReshare: made.reshared === true ? 'Amend & Reshare' : '', applicationType: (share.applicationTypes ?? []).join(', '), changes: (made.changes ?? []).flatMap(changeWords).sort(byText) }];
}

function changeWords({ kind, id, defendantId, defendantName, applicationId, title, number, count, results }: Changed): string[] {
  const whose = kind === 'offence' ? [`offence of ${defendantId} ${defendantName}`, id, number, count, title] : kind === 'application' ? [`application ${id} of ${defendantName}`, title] : [`${kind} ${applicationId ?? ''} of ${defendantName}`, id, number, count, title];
  return results.map(one => [...whose, one.change, one.id, one.typeId, one.title].join('|'));
}

const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

/** Where two values differ, for whoever must find out why. */
function differsAt(expected: unknown, ours: unknown, at = ''): string {
  if (isDeepStrictEqual(expected, ours)) return '';
  if (typeof expected !== 'object' || typeof ours !== 'object' || expected === null || ours === null) return `${at}: ${JSON.stringify(ours) ?? 'absent'} and not ${JSON.stringify(expected) ?? 'absent'}; `;
  return [...new Set([...Object.keys(expected), ...Object.keys(ours)])].map(key => differsAt(Reflect.get(expected, key), Reflect.get(ours, key), `${at}.${key}`)).join('');
}
