import { londonDay, londonInstant, minutesAfter, stableId, writeJson, type Day, type Instant, type Planned, type Share } from '../../src/sdk';
import { BROKEN_OFF, SITTINGS, type Sitting, type SittingPerson } from './court-day';
import { endpoint } from './endpoint';
import { resultOf } from './results';

/** How far apart the sandbox sends: the whole day takes a quarter of a minute. */
const EVERY_MS = 1300;

/** The shares of the court day around `now`, in the order in which they were shared; one breaks off on its way. */
export function courtDay(now: Instant): readonly Planned[] {
  const shared = SITTINGS.flatMap(sitting => sitting.shares.map((share, index) => ({ sitting, share, index })))
    .sort((a, b) => b.share.minutesAgo - a.share.minutesAgo)
    .map(({ sitting, index }) => writeJson(shareOf(sitting, index, now)));
  const brokenOff = writeJson(shareOf(BROKEN_OFF, 0, now));
  return [...shared, brokenOff.slice(0, Math.floor(brokenOff.length * 0.6))].map((text, index) => ({
    afterMs: (index + 1) * EVERY_MS,
    path: endpoint.path,
    raw: { bytes: new TextEncoder().encode(text), mediaType: 'application/json' },
  }));
}

/** What Common Platform says the nth time that it shares the results of one sitting. */
export function shareOf(sitting: Sitting, nth: number, now: Instant): Share {
  const day = londonDay(now);
  const share = sitting.shares[nth];
  if (!share) throw new Error(`${sitting.urn} is not shared ${nth + 1} times`);
  return {
    hearing: hearingOf(sitting, day, share.results),
    sharedTime: minutesAfter(now, -share.minutesAgo),
    hearingDay: day,
    isReshare: nth > 0,
  };
}

function hearingOf(sitting: Sitting, day: Day, results: Sitting['shares'][number]['results']) {
  const { urn, room } = sitting;
  const id = stableId('hearing', day, urn);
  return {
    id,
    jurisdictionType: 'MAGISTRATES',
    type: { id: stableId('hearing type', 'First hearing'), description: 'First hearing' },
    hearingLanguage: 'ENGLISH',
    hasSharedResults: true,
    courtCentre: courtCentre(room),
    hearingDays: [{ sittingDay: londonInstant(day, room === 1 ? '10:00' : '14:00'), listedDurationMinutes: 20, isCancelled: false }],
    prosecutionCases: [{
      id: stableId('case', day, urn),
      prosecutionCaseIdentifier: { caseURN: urn, prosecutionAuthorityCode: 'POL01', prosecutionAuthorityName: 'Metropolitan Police', prosecutionAuthorityOUCode: '0010000', contact: { primaryEmail: 'results@metropolitan.police.example' } },
      caseStatus: 'ACTIVE',
      defendants: [{
        id: stableId('defendant', day, urn),
        masterDefendantId: stableId('master defendant', day, urn),
        prosecutionCaseId: stableId('case', day, urn),
        isYouth: false,
        ...whoOf(sitting),
        offences: [offenceOf(sitting, day, results.map(kind => resultOf(kind, { day, urn, hearingId: id })))],
      }],
    }],
  };
}

const courtCentre = (room: 1 | 2) => ({
  id: stableId('court centre', 'B01LY00'),
  code: 'B01LY00',
  name: "Lavender Hill Magistrates' Court",
  roomId: stableId('court room', 'B01LY00', String(room)),
  roomName: `Courtroom 0${room}`,
  courtHearingLocation: `B01LY0${room}`,
  lja: { ljaCode: '2577', ljaName: "South West London Magistrates' Court" },
});

function whoOf({ who }: Sitting) {
  const address = { ...Object.fromEntries(who.address.map((line, index) => [`address${index + 1}`, line])), postcode: who.postcode };
  return 'organisation' in who
    ? { legalEntityDefendant: { organisation: { name: who.organisation, address } } }
    : { personDefendant: { personDetails: personOf(who, address) } };
}

const personOf = ({ title, firstName, lastName, dateOfBirth, gender }: SittingPerson, address: object) =>
  ({ title, firstName, lastName, dateOfBirth, gender, address });

const offenceOf = ({ urn, offence }: Sitting, day: Day, judicialResults: readonly object[]) => ({
  id: stableId('offence', day, urn, offence.code),
  offenceCode: offence.code,
  offenceTitle: offence.title,
  wording: offence.wording,
  startDate: londonDay(minutesAfter(londonInstant(day, '12:00'), -60 * 24 * 60)),
  orderIndex: 1,
  plea: { pleaValue: offence.plea },
  judicialResults,
});
