import { dayFromSlashes, dayWithSlashes, inDoubt } from '../../src/sdk';
import { defendantRule, saidText } from './mapping';

const NO_DAY = 'The date of birth is not a day as dd/MM/yyyy';

export default defendantRule({
  id: 'NEW-115',
  title: 'Date of birth',
  why: 'It tells one person from another, so a date that cannot be read goes to a person. The age beside it is not taken: it follows from the date.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the age'],

  when: { 'a date of birth is given': ({ said }) => saidText(said.def_dob) !== undefined },
  sets: { dateOfBirth: ({ said }) => dayFromSlashes(said.def_dob ?? '') ?? inDoubt(NO_DAY) },
  back: ({ dateOfBirth }) => dateOfBirth === undefined ? {} : { def_dob: dayWithSlashes(dateOfBirth) },

  examples: [
    { name: 'as Libra writes it', given: { said: { def_dob: '17/03/1994' } }, expect: { sets: { dateOfBirth: '1994-03-17' } }, returns: true },
    { name: 'no such day', given: { said: { def_dob: '31/02/1994' } }, expect: { sets: { dateOfBirth: inDoubt(NO_DAY) } } },
    { name: 'not said', given: { said: { def_dob: '' } }, expect: 'does not apply' },
  ],
});
