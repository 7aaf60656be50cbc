import { liveCourtRule, courtOf, type LiveCourt, type Prosecution, type Routed } from './mapping';

export default liveCourtRule({
  id: 'NEW-502',
  title: 'A live row names a court by five characters, and a room by two or not at all',
  why: 'The court code of a case has seven characters, the last two of which are its room.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:81-98',
    'hmcts/cpp-context-staging-prosecutors-spi: liveCourtsFile.csv (columns)',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { court: ({ said, whole }) => {
    const code = whole.said.court ?? '';
    return said.IsLive === 'Yes' && said.CourtCentre === courtOf(code) && (said.CourtRoom === '' || said.CourtRoom === code.slice(-2));
  } },
  examples: [
    { name: 'court and room', given: { said: row(), whole: whole() }, expect: { sets: { court: true } } },
    { name: 'another room of the court', given: { said: row(), whole: whole({ court: 'B01EF02' }) }, expect: { sets: { court: false } } },
    { name: 'a row for every room', given: { said: row({ CourtRoom: '' }), whole: whole({ court: 'B01EF02' }) }, expect: { sets: { court: true } } },
    { name: 'a row that is not live', given: { said: row({ IsLive: 'No' }), whole: whole() }, expect: { sets: { court: false } } },
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
