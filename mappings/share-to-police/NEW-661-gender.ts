import { inDoubt } from '../../src/sdk';
import { policeGender } from '../code-tables/police-gender';
import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-661',
  title: 'Gender',
  why: 'SPI has a digit where Common Platform has a word, and must have one. Where the court recorded none, it is told as not known.',
  evidence: ['legacy formats §2.5'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a person': ({ said }) => said.person !== undefined },
  sets: { gender: ({ said }) => policeGender.to(said.person?.gender ?? 'NOT_KNOWN') ?? inDoubt('This gender has no code in SPI') },
  examples: [
    { name: 'a woman', given: { said: person({ person: { lastName: 'Vale', gender: 'FEMALE' } }) }, expect: { sets: { gender: '2' } } },
    { name: 'not recorded', given: { said: person({ person: { lastName: 'Vale' } }) }, expect: { sets: { gender: '0' } } },
    { name: 'a word that nobody has agreed', given: { said: person({ person: { lastName: 'Vale', gender: 'UNKNOWN' } }) }, expect: { sets: { gender: inDoubt('This gender has no code in SPI') } } },
    { name: 'an organisation', given: { said: person({ organisation: { name: 'Northfold Haulage Ltd' } }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
