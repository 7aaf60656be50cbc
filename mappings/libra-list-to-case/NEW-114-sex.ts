import { inDoubt } from '../../src/sdk';
import { libraSex } from '../code-tables/libra-sex';
import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-114',
  title: 'Sex',
  why: 'The systems agree on the meaning and differ in the code. The existing person record turns a code that it does not know into "not known"; ours goes to a person.',
  evidence: ['ministryofjustice/hmpps-person-record: SexCode.kt (libraSexCode, commonPlatformSexCode)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it is a person': ({ said }) => said.def_type === 'P',
    'a sex is given': ({ said }) => saidText(said.def_sex) !== undefined,
  },
  sets: { gender: ({ said }) => libraSex.to(saidText(said.def_sex) ?? '') ?? inDoubt(`The sex code ${saidText(said.def_sex)} of Libra has no agreed meaning`) },
  back: ({ gender }) => {
    const code = libraSex.from(gender ?? '');
    return code === undefined ? {} : { def_sex: code };
  },

  examples: [
    { name: 'male', given: { said: { def_type: 'P', def_sex: 'M' } }, expect: { sets: { gender: 'MALE' } }, returns: true },
    { name: 'female', given: { said: { def_type: 'P', def_sex: 'F' } }, expect: { sets: { gender: 'FEMALE' } }, returns: true },
    { name: 'not known', given: { said: { def_type: 'P', def_sex: 'N' } }, expect: { sets: { gender: 'NOT_KNOWN' } }, returns: true },
    { name: 'not specified', given: { said: { def_type: 'P', def_sex: 'NS' } }, expect: { sets: { gender: 'NOT_SPECIFIED' } }, returns: true },
    { name: 'a code that nobody has agreed', given: { said: { def_type: 'P', def_sex: 'X' } }, expect: { sets: { gender: inDoubt('The sex code X of Libra has no agreed meaning') } } },
    { name: 'an organisation', given: { said: { def_type: 'O', def_sex: 'N' } }, expect: 'does not apply' },
    { name: 'not said', given: { said: { def_type: 'P', def_sex: '' } }, expect: 'does not apply' },
  ],
});
