import { liveCourtRule, type LiveCourt, type Prosecution, type Routed } from './mapping';

export default liveCourtRule({
  id: 'NEW-503',
  title: 'A live row names how the case began, and one case by its URN or not at all',
  why: 'A court may go live for charges before summonses; a single case can be let in for a trial of the new system.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:81-98'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { offence: ({ said, whole }) => said.InitiationCode === whole.said.initiation && (said.Urn === '' || said.Urn === whole.said.urn) },
  examples: [
    { name: 'charges', given: { said: row(), whole: whole() }, expect: { sets: { offence: true } } },
    { name: 'only charges', given: { said: row(), whole: whole({ initiation: 'S' }) }, expect: { sets: { offence: false } } },
    { name: 'one case', given: { said: row({ Urn: '01ZD1000126' }), whole: whole() }, expect: { sets: { offence: true } } },
    { name: 'another case', given: { said: row({ Urn: '01ZD1000226' }), whole: whole() }, expect: { sets: { offence: false } } },
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
