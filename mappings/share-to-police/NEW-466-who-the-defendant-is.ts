import { defendantRule, cut, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-466',
  title: 'Who the defendant is',
  why: 'Ids and dates go unchanged; a name of an organisation is not cut by anybody.',
  evidence: ['legacy formats §3.3'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    defendantId: ({ said }) => said.defendantId,
    pncId: ({ said }) => said.pncId,
    organisationName: ({ said }) => said.organisation?.name,
    dateOfBirth: ({ said }) => said.person?.dateOfBirth,
    bailReasons: ({ said }) => cut(said.bailReasons, 2500),
  },
  examples: [{
    name: 'a person', given: { said: person({ defendantId: 'd1', pncId: '2007/1234567A', person: { lastName: 'Ashby', dateOfBirth: '1994-03-17' }, bailReasons: 'Strength of case' }) },
    expect: { sets: { defendantId: 'd1', pncId: '2007/1234567A', dateOfBirth: '1994-03-17', bailReasons: 'Strength of case' } },
  }, { name: 'an organisation', given: { said: person({ defendantId: 'd1', organisation: { name: 'Northfold Haulage Ltd' } }) }, expect: { sets: { defendantId: 'd1', organisationName: 'Northfold Haulage Ltd' } } }],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
