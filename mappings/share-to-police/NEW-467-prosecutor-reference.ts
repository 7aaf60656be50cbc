import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-467',
  title: 'The prosecutor\'s own reference for the defendant, else the arrest/summons number',
  why: 'It is not always an arrest/summons number: another prosecutor\'s reference stands there too.',
  evidence: [
    'case model §2 (ASN)',
    'legacy formats §3.3',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is a reference or a number': ({ said }) => (said.reference ?? said.arrestSummonsNumber ?? '') !== '' },
  sets: { prosecutorReference: ({ said }) => said.reference ?? said.arrestSummonsNumber },
  examples: [
    { name: 'both', given: { said: person({ reference: 'TFL', arrestSummonsNumber: '1101ZD0100000448754K' }) }, expect: { sets: { prosecutorReference: 'TFL' } } },
    { name: 'neither', given: { said: person() }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
