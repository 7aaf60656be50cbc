import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'NEW-477',
  title: 'A prosecutor that is not police is told nothing by the Crown Court, and of no correction',
  why: 'E-mail goes to police only, and SPI takes neither.',
  evidence: ['case model §4.3 (consequence table)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the prosecutor is not police': ({ made }) => made.police === false,
    'it is the Crown Court, or shared again': ({ said, made }) => said.jurisdiction === 'CROWN' || made.reshared === true,
  },
  sets: { channel: () => 'NONE' },
  examples: [
    { name: 'shared again', given: { said: withResult(), made: { police: false, reshared: true } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'a first share', given: { said: withResult(), made: { police: false, reshared: false } }, expect: 'does not apply' },
    { name: 'police', given: { said: withResult(), made: { police: true, reshared: true } }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
