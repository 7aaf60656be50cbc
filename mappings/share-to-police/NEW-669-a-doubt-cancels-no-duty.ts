import { minutesAfter, momentInWords, tell } from '../../src/sdk';
import { stillThere, tellRule, type PoliceShare, type SaidDefendant } from './mapping';

export default tellRule({
  id: 'NEW-669',
  title: 'Where the way is in doubt, the duty to tell is opened all the same',
  why: 'Whether this prosecutor takes results, and by which way, is reference data; without it nothing may be guessed, and silence would be a message never sent. The message waits, held, with its clock running.',
  evidence: ['design: a doubt never cancels a duty', 'case model §3.2 (spiOutFlag)', 'one day: assumed'],
  owner: 'police exchange',
  severity: 'warrant',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the way is in doubt': ({ doubtful }) => doubtful.includes('channel'),
    'something was decided of this defendant': ({ made }) => stillThere(made.offences).length > 0,
  },
  then: ({ said, whole }) => [tell({
    whom: 'police-spi', what: `results shared on ${momentInWords(whole.said.sharedTime)}, way in doubt`, about: `${said.defendantId ?? ''} on ${whole.said.hearingDay}`, message: {}, dueAt: minutesAfter(whole.said.sharedTime, 24 * 60), proof: 'taken',
    otherwise: 'Ask the prosecutor whether they take results by SPI; where they do, send them the results and record who took them; where not, waive this',
  })],
  examples: [
    {
      name: 'a prosecutor whose codes say nothing', given: { said: somebody(), made: { offences: [{}] }, whole: { said: said(), made: {} }, doubtful: ['police', 'channel'] },
      expect: { effects: [tell({
        whom: 'police-spi', what: 'results shared on 1 June 2026 at 16:00, way in doubt', about: 'd1 on 2026-06-01', message: {}, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken',
        otherwise: 'Ask the prosecutor whether they take results by SPI; where they do, send them the results and record who took them; where not, waive this',
      })] },
    },
    { name: 'the way is known', given: { said: somebody(), made: { offences: [{}] }, whole: { said: said(), made: {} } }, expect: 'does not apply' },
    { name: 'nothing was decided', given: { said: somebody(), made: {}, whole: { said: said(), made: {} }, doubtful: ['channel'] }, expect: 'does not apply' },
  ],
});

function somebody(): SaidDefendant { return { defendantId: 'd1', attendance: [], counselDays: [], offences: [] }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
