import { liveCourtRule, type LiveCourt, type Prosecution, type Routed } from './mapping';

export default liveCourtRule({
  id: 'MAP-097',
  title: 'A case without a summons code fits a row of any summons code',
  why: 'Only summons cases carry the code; for those that lack it though they are summonses, see WA-040.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:88'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { summons: ({ said, whole }) => said.SummonsCode === '' || (whole.said.summons ?? '') === '' || said.SummonsCode === whole.said.summons },
  examples: [
    { name: 'absent', given: { said: row({ SummonsCode: 'M' }), whole: whole() }, expect: { sets: { summons: true } } },
    { name: 'another', given: { said: row({ SummonsCode: 'M' }), whole: whole({ summons: 'A' }) }, expect: { sets: { summons: false } } },
    { name: 'the same', given: { said: row({ SummonsCode: 'M' }), whole: whole({ summons: 'M' }) }, expect: { sets: { summons: true } } },
    { name: 'a row that names none', given: { said: row(), whole: whole({ summons: 'M' }) }, expect: { sets: { summons: true } } },
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
