import { dayFrom, inDoubt, londonInstant, londonTime } from '../../src/sdk';
import type { LibraCaseOnDay } from '../../adapters/libra/wire';
import { caseRule, saidText } from './mapping';

const NO_TIME = 'The time of the slot or session is not a time as HH:mm';
const timeOf = ({ rows: [first] }: LibraCaseOnDay): string | undefined => saidText(first?.bstart) ?? saidText(first?.sstart);

export default caseRule({
  id: 'NEW-107',
  title: 'Time of the hearing',
  why: 'Libra writes the court\'s wall clock; the case model an instant in UTC. The slot says more than the session. Where a case has several rows, the first one counts.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the ends of slots and sessions, and the slots of further rows'],

  when: {
    'the day can be read': ({ said }) => dayFrom(said.day ?? '') !== undefined,
    'the first row gives a time': ({ said }) => timeOf(said) !== undefined,
  },
  sets: {
    sittingDay: ({ said }) => {
      const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)(?::\d\d)?$/.exec(timeOf(said) ?? '') ?? [];
      return hour === undefined ? inDoubt(NO_TIME) : londonInstant(said.day ?? '', `${hour.padStart(2, '0')}:${minute}`);
    },
  },

  back: ({ sittingDay, defendants }) => sittingDay === undefined ? {} : { rows: (defendants ?? [{}]).map(() => ({ bstart: londonTime(sittingDay) })) },

  examples: [
    { name: 'written back in summer, on the court\'s clock', given: { said: { day: '2026-06-01', rows: [{ bstart: '10:00' }] } }, expect: { sets: { sittingDay: '2026-06-01T09:00:00.000Z' } }, returns: true },
    { name: 'winter', given: { said: { day: '2026-11-21', rows: [{ sstart: '10:00', bstart: '10:20' }] } }, expect: { sets: { sittingDay: '2026-11-21T10:20:00.000Z' } } },
    { name: 'summer, by the session', given: { said: { day: '2026-06-01', rows: [{ sstart: '9:30', bstart: '' }] } }, expect: { sets: { sittingDay: '2026-06-01T08:30:00.000Z' } } },
    { name: 'no time', given: { said: { day: '2026-06-01', rows: [{ sstart: 'noon' }] } }, expect: { sets: { sittingDay: inDoubt(NO_TIME) } } },
    { name: 'no day', given: { said: { rows: [{ sstart: '10:00' }] } }, expect: 'does not apply' },
    { name: 'no time said', given: { said: { day: '2026-06-01', rows: [{}] } }, expect: 'does not apply' },
  ],
});
