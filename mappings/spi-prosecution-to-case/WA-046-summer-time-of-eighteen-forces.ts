import { cut } from '../../src/sdk';
import { SUMMER_TIME_FORCES } from '../code-tables/routing-summer-time-forces';
import { correctRule, hasOffset, inSummerTime, type Prosecution } from './mapping';

export default correctRule({
  id: 'WA-046',
  title: 'Eighteen forces send the local time of a hearing without its summer offset',
  why: 'Their systems send the time on the wall without an offset; read as universal time, a hearing at 10:00 in July would be listed at 11:00.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/command/api/converter/TimeOfHearingConverter.java:39,112', 'its own test message of July sends 09:00:00.0000000-00:00 (SingleDefendantSingeOffenceDaylightSaving)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'every force sends the offset of its hearing times',
  when: {
    'the URN is of one of the eighteen forces': ({ said }) => SUMMER_TIME_FORCES.has(cut(said.urn ?? '', 2)),
    'the hearing is in summer time': ({ said }) => said.hearingDay !== undefined && inSummerTime(said.hearingDay),
    'the time has no offset': ({ said }) => said.hearingTime !== undefined && said.hearingTime.trim() !== '' && saysNoOffset(said.hearingTime),
  },
  sets: { hearingTime: ({ said }) => `${said.hearingTime?.replace(/-00:00$/, '') ?? ''}+01:00` },
  back: ({ hearingTime }) => hearingTime === undefined ? {} : { hearingTime: hearingTime.replace(/\+01:00$/, '') },
  examples: [
    {
      name: 'July', given: { said: prosecution({ urn: '41ZD0012324', hearingDay: '2024-07-01', hearingTime: '10:00:00' }) },
      expect: { sets: { hearingTime: '10:00:00+01:00' } }, returns: true,
    },
    {
      name: 'an offset of minus nothing is none', given: { said: prosecution({ urn: '41ZD0012324', hearingDay: '2024-07-01', hearingTime: '10:00:00.0000000-00:00' }) },
      expect: { sets: { hearingTime: '10:00:00.0000000+01:00' } },
    },
    { name: 'January', given: { said: prosecution({ urn: '41ZD0012324', hearingDay: '2024-01-10', hearingTime: '10:00:00' }) }, expect: 'does not apply' },
    { name: 'another force', given: { said: prosecution({ urn: '47ZD0012324', hearingDay: '2024-07-01', hearingTime: '10:00:00' }) }, expect: 'does not apply' },
    { name: 'an offset is there', given: { said: prosecution({ urn: '41ZD0012324', hearingDay: '2024-07-01', hearingTime: '09:00:00Z' }) }, expect: 'does not apply' },
  ],
});

/** `-00:00` is how one maker's software writes that it says no offset. */
function saysNoOffset(time: string): boolean { return !hasOffset(time) || time.endsWith('-00:00'); }
function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
