import { inDoubt } from '../../src/sdk';
import { ownerRule, fitsWhole, type LiveCourt, type LiveCourtFits, type Prosecution } from './mapping';

const NOBODY_SAID = 'No live court fits, and there is no table of the cases that Common Platform holds: in Libra this one might begin a second time';

export default ownerRule({
  id: 'TP-069',
  title: 'A new case goes to Common Platform where a live row fits it, and else to Libra',
  why: 'Courts went live one by one, some room by room, force by force and charge before summons. What fits no row is heard on the old '
    + 'system, and stays there, unless Common Platform holds it already (TP-071), which must be known.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:68-106',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/CaseFilterRule.java:81-98',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'there is a table of live courts': ({ said }) => said.liveCourts !== undefined },
  sets: {
    owner: ({ said, made }) => made.liveCourts?.some(fitsWhole) ? 'Common Platform' : said.onCommonPlatform === undefined ? inDoubt(NOBODY_SAID) : 'Libra',
    because: ({ made }) => made.liveCourts?.some(fitsWhole) ? 'A live court fits' : 'No live court fits',
    staysInLibra: ({ said, made }) => made.liveCourts?.some(fitsWhole) || said.onCommonPlatform === undefined ? undefined : true,
  },
  examples: [
    {
      name: 'one row fits whole', given: { said: prosecution(), made: { liveCourts: [fits(), { ...fits(), court: false }] } },
      expect: { sets: { owner: 'Common Platform', because: 'A live court fits' } },
    },
    {
      name: 'two rows fit by halves', given: { said: prosecution(), made: { liveCourts: [{ ...fits(), hearing: false }, { ...fits(), court: false }] } },
      expect: { sets: { owner: 'Libra', because: 'No live court fits', staysInLibra: true } },
    },
    { name: 'the table has no row of this court', given: { said: prosecution({ liveCourts: [] }), made: { liveCourts: [] } }, expect: { sets: { owner: 'Libra', because: 'No live court fits', staysInLibra: true } } },
    {
      name: 'nobody has said which cases Common Platform holds', given: { said: untold(prosecution()), made: { liveCourts: [] } },
      expect: { sets: { owner: inDoubt(NOBODY_SAID), because: 'No live court fits' } },
    },
    { name: 'the table is missing', given: { said: untold(prosecution(), 'liveCourts') }, expect: 'does not apply' },
  ],
});

function untold(said: Prosecution, field: 'liveCourts' | 'onCommonPlatform' = 'onCommonPlatform'): Prosecution { const { [field]: _, ...rest } = said; return rest; }
function fits(): LiveCourtFits { return { court: true, prosecutor: true, offence: true, summons: true, hearing: true }; }
function row(more: Partial<LiveCourt> = {}): LiveCourt {
  return {
    CourtCentre: 'B01EF', CourtRoom: '01', ProsecutorCode: '001', InitiationCode: 'C', SummonsCode: '', Urn: '', DateOfHearing: '01/06/2024', TimeOfHearing: '', IsLive: 'Yes', ...more,
  };
}
function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [row(), row({ CourtRoom: '02' })], ...more,
  };
}
