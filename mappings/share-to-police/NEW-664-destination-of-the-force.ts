import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'NEW-664',
  title: 'A case of a force goes to the case system of that force',
  why: 'Common Platform answers to the system that sent the case. The hub does not know it of every case; the systems of forces are called by the first five digits of their organisation code, '
    + 'so the name follows from it. That every force has a system under this name is ASSUMED.',
  evidence: ['legacy formats §1.B.2 (system ids: 00501PoliceCaseSystem, digits = OU)', 'assumed: every force has one'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the prosecutor is police': ({ made }) => made.police === true,
    'an organisation code names the force': ({ said }) => /^\d{5}/.test(said.prosecutor.organisationCode ?? ''),
  },
  sets: { destination: ({ said }) => `${said.prosecutor.organisationCode?.slice(0, 5) ?? ''}PoliceCaseSystem` },
  examples: [
    { name: 'a force', given: { said: said({ prosecutor: { organisationCode: '0050100' } }), made: { police: true } }, expect: { sets: { destination: '00501PoliceCaseSystem' } } },
    { name: 'a force known by its short code only', given: { said: said({ prosecutor: { code: 'DERPF' } }), made: { police: true } }, expect: 'does not apply' },
    { name: 'another prosecutor', given: { said: said({ prosecutor: { organisationCode: '0000000' } }), made: { police: false } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
