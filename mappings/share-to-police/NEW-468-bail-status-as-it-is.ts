import { inDoubt } from '../../src/sdk';
import { bailMeaning } from '../code-tables/bail-status';
import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-468',
  title: 'A bail status that both sides know is sent as it is',
  why: 'A letter that Bichard cannot read (R, re-arrested) makes it fail on the whole message, so it is a doubt here.',
  evidence: ['legacy formats §2.4'],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a person has a status': ({ said }) => said.bailStatus !== undefined && said.person !== undefined },
  sets: { bailStatus: ({ said }) => bailMeaning(said.bailStatus) === undefined ? inDoubt('The police have no meaning for this bail status') : said.bailStatus },
  examples: [
    { name: 'custody', given: { said: person({ person: { lastName: 'Ashby' }, bailStatus: 'C' }) }, expect: { sets: { bailStatus: 'C' } } },
    { name: 're-arrested', given: { said: person({ person: { lastName: 'Ashby' }, bailStatus: 'R' }) }, expect: { sets: { bailStatus: inDoubt('The police have no meaning for this bail status') } } },
    { name: 'none', given: { said: person({ person: { lastName: 'Ashby' } }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
