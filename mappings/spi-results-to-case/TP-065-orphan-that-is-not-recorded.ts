import { task } from '../../src/sdk';
import { isRecordedOffence } from '../code-tables/offence-codes';
import { peopleRule, type ResultedCase } from './mapping';

/** Imprisonment and detention of every kind. Source: ministryofjustice/bichard7-next-data: result-code.json */
const CUSTODY = new Set(['1002', '1003', '1006', '1007', '1022', '1024', '1081', '1114', '1126', '1133']);
const ASKED = task('police', 'orphan-in-custody', 'Offences that are not recorded came without an arrest/summons number, and somebody was sent to prison for one. Find the case that they belong to, and result it by hand');
const isRecordedSomewhere = ({ offences = [], hearing }: ResultedCase) => offences.some(({ offenceCode = '' }) => isRecordedOffence(offenceCode, hearing?.courtCode?.slice(1, 3)) !== false);
const sendsToPrison = ({ offences = [] }: ResultedCase) => offences.some(({ judicialResults = [] }) => judicialResults.some(({ cjsCode = '' }) => CUSTODY.has(cjsCode)));

export default peopleRule({
  id: 'TP-065',
  title: 'Offences that are not recorded, parted from their case',
  why: 'An offence that is not recorded belongs on the PNC when it stands beside one that is. Parted from it by a mistyped number, it is ignored; only somebody sent to prison makes the police look.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/how-bichard-updates-pnc/index.md:39', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/027-orphaned-non-recordable/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every case carries the number under which the police know it',
  staffMinutes: 20,

  when: {
    'its arrest/summons number is a dummy': ({ made }) => made.police?.asnIsDummy === true,
    'there are offences, and the police record none of them': ({ made }) => (made.offences ?? []).length > 0 && !isRecordedSomewhere(made),
  },
  sets: { 'police.ignoredForPnc': ({ made }) => sendsToPrison(made) ? undefined : true },
  then: ({ made }) => sendsToPrison(made) ? [ASKED] : [],

  examples: [
    { name: 'a fine', given: { said: {}, made: heard(true, 'RV98001', '1015') }, expect: { sets: { 'police.ignoredForPnc': true }, effects: [] } },
    { name: 'no results', given: { said: {}, made: { offences: [{ offenceCode: 'RV98001' }], police: { asnIsDummy: true } } }, expect: { sets: { 'police.ignoredForPnc': true }, effects: [] } },
    { name: 'prison', given: { said: {}, made: heard(true, 'RV98001', '1002') }, expect: { effects: [ASKED] } },
    { name: 'a theft', given: { said: {}, made: heard(true, 'TH68010', '1002') }, expect: 'does not apply' },
    { name: 'an offence that nobody knows', given: { said: {}, made: heard(true, 'ZZ99999', '1002') }, expect: 'does not apply' },
    { name: 'a real number', given: { said: {}, made: heard(false, 'RV98001', '1015') }, expect: 'does not apply' },
    { name: 'local to the area', given: { said: {}, made: { ...heard(true, '01CP001', '1015'), hearing: { courtCode: 'B01LY' } } }, expect: { sets: { 'police.ignoredForPnc': true }, effects: [] } },
    { name: 'no offence', given: { said: {}, made: { offences: [], police: { asnIsDummy: true } } }, expect: 'does not apply' },
    { name: 'nothing in it', given: { said: {}, made: { police: { asnIsDummy: true } } }, expect: 'does not apply' },
  ],
});

function heard(asnIsDummy: boolean, offenceCode: string, cjsCode: string): ResultedCase { return { offences: [{ offenceCode, judicialResults: [{}, { cjsCode }] }], police: { asnIsDummy } }; }
