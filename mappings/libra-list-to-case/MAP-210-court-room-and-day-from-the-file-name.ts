import { dayFromSlashes, type Day } from '../../src/sdk';
import type { LibraDocument } from '../../adapters/libra/wire';
import { fileNameRule, courtOf } from './mapping';

/** `<run>_<ddMMyyyy>_<area>_<court and room>_ADULT_COURT_LIST_DAILY` */
const partsOf = (fileName = ''): string[] => fileName.split('_');
const roomIn = (part: string): string => /^\d\d$/.test(part.slice(5, 7)) ? String(Number(part.slice(5, 7))) : '0';
const dayIn = (part: string): Day | undefined => /^\d{8}$/.test(part) ? dayFromSlashes(`${part.slice(0, 2)}/${part.slice(2, 4)}/${part.slice(4)}`) : undefined;
const named = (fileName: string): LibraDocument => ({ info: { source_file_name: fileName } });

export default fileNameRule({
  id: 'MAP-210',
  title: 'Court, room and day from the file name',
  why: 'Most lists name court, room and day nowhere but in the file name that the print service gave them.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/xml/DocumentUtils.kt:65'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'the file name has more than four parts': ({ said }) => partsOf(said.info?.source_file_name).length > 4,
    'its fourth part begins with a court code': ({ said }) => courtOf(partsOf(said.info?.source_file_name)[3]) !== undefined,
  },
  sets: {
    courtCode: ({ said }) => courtOf(partsOf(said.info?.source_file_name)[3]),
    room: ({ said }) => roomIn(partsOf(said.info?.source_file_name)[3] ?? ''),
    day: ({ said }) => dayIn(partsOf(said.info?.source_file_name)[1] ?? ''),
  },

  examples: [
    { name: 'no room of its own', given: { said: named('146_27072020_2578_B01OB00_ADULT_COURT_LIST_DAILY') }, expect: { sets: { courtCode: 'B01OB', room: '0', day: '2020-07-27' } } },
    { name: 'room 5, in small letters', given: { said: named('146_27072020_2578_b01ob05_ADULT_COURT_LIST_DAILY') }, expect: { sets: { courtCode: 'B01OB', room: '5', day: '2020-07-27' } } },
    { name: 'a room that is no number', given: { said: named('146_27072020_2578_B01OBXX_ADULT_COURT_LIST_DAILY') }, expect: { sets: { courtCode: 'B01OB', room: '0', day: '2020-07-27' } } },
    { name: 'a day that is none', given: { said: named('146_270720_2578_B01OB05_ADULT_COURT_LIST_DAILY') }, expect: { sets: { courtCode: 'B01OB', room: '5' } } },
    { name: 'too few parts', given: { said: named('146_27072020_2578_B01OB00') }, expect: 'does not apply' },
    { name: 'no court where the court belongs', given: { said: named('146_27072020_2578_ADULT_COURT_LIST_DAILY') }, expect: 'does not apply' },
  ],
});
