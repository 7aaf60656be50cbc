import { dayFromSlashes, inDoubt, londonInstant } from '../../src/sdk';
import { liveCourtRule, type LiveCourt, type Prosecution, type Routed } from './mapping';

export default liveCourtRule({
  id: 'NEW-504',
  title: 'A live row holds for hearings from its day and time on',
  why: 'A court goes live at a day and hour; a case first heard before then stays in Libra even if it is sent afterwards.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:81-98'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { hearing: ({ said, whole }) => {
    if (said.DateOfHearing === '') return true;
    const day = dayFromSlashes(said.DateOfHearing);
    if (day === undefined) return inDoubt('A row of the live-courts table has a day that cannot be read');
    return whole.made.hearingAt !== undefined && londonInstant(day, said.TimeOfHearing === '' ? '00:00' : said.TimeOfHearing) <= whole.made.hearingAt;
  } },
  examples: [
    { name: 'after', given: { said: row(), whole: whole({}, { hearingAt: '2024-06-02T09:00:00.000Z' }) }, expect: { sets: { hearing: true } } },
    { name: 'the same minute', given: { said: row({ TimeOfHearing: '10:00' }), whole: whole({}, { hearingAt: '2024-06-01T09:00:00.000Z' }) }, expect: { sets: { hearing: true } } },
    { name: 'before', given: { said: row(), whole: whole({}, { hearingAt: '2024-05-31T09:00:00.000Z' }) }, expect: { sets: { hearing: false } } },
    { name: 'a row without a day', given: { said: row({ DateOfHearing: '' }), whole: whole() }, expect: { sets: { hearing: true } } },
    {
      name: 'a row whose day nobody can read', given: { said: row({ DateOfHearing: '31/06/2024' }), whole: whole() },
      expect: { sets: { hearing: inDoubt('A row of the live-courts table has a day that cannot be read') } },
    },
  ],
});

function row(more: Partial<LiveCourt> = {}): LiveCourt {
  return {
    CourtCentre: 'B01EF', CourtRoom: '01', ProsecutorCode: '001', InitiationCode: 'C', SummonsCode: '', Urn: '', DateOfHearing: '01/06/2024', TimeOfHearing: '', IsLive: 'Yes', ...more,
  };
}
function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
function whole(more: Partial<Prosecution> = {}, made: Routed = {}) { return { said: prosecution(more), made }; }
