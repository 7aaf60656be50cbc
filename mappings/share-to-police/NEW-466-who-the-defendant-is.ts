import { defendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-466',
  title: 'Who the defendant is',
  why: 'Ids and dates go unchanged. SPI takes a PNC id without its stroke.',
  evidence: ['legacy formats §3.3', 'case model §3.2: of an application without a case no PNC id is told', 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceSimpleTypes-v1-2.xsd (PersonOrganisationPNCidentifierType)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    defendantId: ({ said }) => said.defendantId,
    pncId: ({ said, whole }) => whole.said.standsAlone === true ? undefined : said.pncId?.replaceAll('/', ''),
    dateOfBirth: ({ said }) => said.person?.dateOfBirth,
    bailReasons: ({ said }) => said.bailReasons?.slice(0, 2500),
  },
  examples: [{
    name: 'a person', given: { whole: whole(), said: person({ defendantId: 'd1', pncId: '2007/1234567A', person: { lastName: 'Ashby', dateOfBirth: '1994-03-17' }, bailReasons: 'Strength of case' }) },
    expect: { sets: { defendantId: 'd1', pncId: '20071234567A', dateOfBirth: '1994-03-17', bailReasons: 'Strength of case' } },
  }, {
    name: 'blank reasons', given: { whole: whole(), said: person({ defendantId: 'd1', bailReasons: '' }) }, expect: { sets: { defendantId: 'd1', bailReasons: '' } },
  }, {
    name: 'reasons of 2501 characters', given: { whole: whole(), said: person({ defendantId: 'd1', bailReasons: 'x'.repeat(2501) }) }, expect: { sets: { defendantId: 'd1', bailReasons: 'x'.repeat(2500) } },
  }, {
    name: 'an application without a case', given: { whole: whole({ standsAlone: true }), said: person({ defendantId: 'd1', pncId: '20071234567A' }) }, expect: { sets: { defendantId: 'd1' } },
  }],
  loses: ['reasons for bail conditions or custody after 2500 characters'],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
