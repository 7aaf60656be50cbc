import { liveCourtRule, type LiveCourt, type Prosecution, type Routed } from './mapping';

export default liveCourtRule({
  id: 'MAP-096',
  title: 'Police prosecutors are compared by their force, others by their whole code',
  why: 'The live-courts table is written force by force; the rest of a police code only says which office sent the case.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:100-112'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { prosecutor: ({ said, whole }) => forceOf(said.ProsecutorCode) === forceOf(whole.said.prosecutor ?? '') },
  examples: [
    { name: 'two offices of one force', given: { said: row({ ProsecutorCode: '001ZZ00' }), whole: whole() }, expect: { sets: { prosecutor: true } } },
    { name: 'two offices of another authority', given: { said: row({ ProsecutorCode: 'GAEAA02' }), whole: whole({ prosecutor: 'GAEAA01' }) }, expect: { sets: { prosecutor: false } } },
    { name: 'a letter on one side', given: { said: row({ ProsecutorCode: 'A45AA00' }), whole: whole({ prosecutor: '045AA00' }) }, expect: { sets: { prosecutor: false } } },
    { name: 'a short code', given: { said: row({ ProsecutorCode: '01' }), whole: whole({ prosecutor: '01' }) }, expect: { sets: { prosecutor: true } } },
    { name: 'a short code is no force', given: { said: row({ ProsecutorCode: '01' }), whole: whole() }, expect: { sets: { prosecutor: false } } },
  ],
});

/** Second and third character of a police code, which begins with a digit; any other code whole. */
function forceOf(code: string): string { return /^\d..+|^\d\d\d$/.test(code) ? `force ${code.slice(1, 3)}` : code; }
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
