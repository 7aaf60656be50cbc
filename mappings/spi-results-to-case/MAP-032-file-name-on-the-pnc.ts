import { cutWithMark } from '../../src/sdk';
import { numberRule, type ResultedCase } from './mapping';

const personOf = (made: ResultedCase) => made.defendant?.personDefendant?.personDetails;
const nameOf = (made: ResultedCase): string => {
  const { lastName, firstName, middleName } = personOf(made) ?? {};
  return [lastName, firstName, ...(middleName ?? '').split(' ')].filter(Boolean).join('/').toUpperCase();
};

export default numberRule({
  id: 'MAP-032',
  title: 'The name under which the PNC files a person',
  why: 'Family name, then given names, between slashes, in capitals; 54 characters, of which the last is + where there was more.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichDefendant/enrichDefendant.ts:7,24-37'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the end of a name beyond 53 characters'],

  when: { 'it is a person': ({ made }) => personOf(made)?.lastName !== undefined },
  sets: { 'police.fileName': ({ made }) => cutWithMark(nameOf(made), 54, '+') },

  examples: [
    { name: 'an ordinary name', given: { said: {}, made: { defendant: { personDefendant: { personDetails: { firstName: 'Silas', middleName: 'Linden', lastName: 'Crane' } } } } }, expect: { sets: { 'police.fileName': 'CRANE/SILAS/LINDEN' } } },
    {
      name: 'a long one', given: { said: {}, made: { defendant: { personDefendant: { personDetails: { firstName: 'Clementine', lastName: 'Featherstonehaugh-Cholmondeley-Wriothesley-Marchbanks' } } } } },
      expect: { sets: { 'police.fileName': 'FEATHERSTONEHAUGH-CHOLMONDELEY-WRIOTHESLEY-MARCHBANKS+'.slice(0, 53) + '+' } },
    },
    { name: 'a company', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
