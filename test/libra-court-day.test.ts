import { join } from 'node:path';
import { libra, simulation } from '../adapters/libra';
import { breaches } from '../src/adapter/limits';
import { applySteps } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';

const NOW = '2026-11-21T16:05:00.000Z';
const { mapping, rules } = loadRulebook(join(__dirname, '../mappings')).chapter('libra-list-to-case');
const planned = simulation.courtDay?.(NOW) ?? [];
const decoded = planned.map(({ raw }) => libra.codec.decode(raw));

function cut(wire: unknown) {
  const [effect] = applySteps(mapping.message, rules, { said: wire, place: {} }).effects.map(fired => fired.effect);
  if (effect?.do !== 'split') throw new Error('It was not cut');
  return effect;
}
const cuts = decoded.flatMap(list => list.ok ? [cut(list.wire)] : []);
const outcomes = new Map(cuts.slice(0, 2).flatMap(({ parts }) => parts)
  .map(part => [part.subject.slice(-2), applySteps(mapping.part, rules, { said: part.said, place: mapping.place(part.said) })] as const));

describe('Libra\'s day in the sandbox', () => {
  it('sends two lists, one that broke off, and the second again under another id', () => {
    expect(decoded.map(list => list.ok)).toEqual([true, true, false, true]);
    const [, second, , again] = decoded;
    if (!second?.ok || !again?.ok) throw new Error('The second list was not read');
    expect(again.wire).toEqual(second.wire);
    expect(again.messageId).not.toBe(second.messageId);
    expect(cuts[2]).toEqual(cuts[1]);
  });

  it('is the same day whenever it is asked for', () => expect(simulation.courtDay?.('2026-11-21T09:00:00.000Z')).toEqual(planned));

  it('keeps to Libra\'s own lengths, and every field is known', () => {
    for (const list of decoded) if (list.ok) expect([...breaches(libra.limits, list.wire), ...list.unread]).toEqual([]);
  });

  it('holds eleven cases on three lists', () => {
    expect(outcomes.size).toBe(11);
    expect(cuts.slice(0, 2).flatMap(({ scopes }) => scopes ?? [])).toEqual(['B01LY|1|2026-11-21|10:00', 'B01LY|2|2026-11-21|14:00', 'B01LY|52|2026-11-21|14:00']);
    expect(cuts[0]?.parts[0]).toMatchObject({ subject: 'libra|B01LY|2026-11-21|2600010001', references: ['2600010001', '01ZD1000126'], scope: 'B01LY|1|2026-11-21|10:00' });
  });

  it('says of the first case what the table of the day says', () => {
    expect(outcomes.get('01')?.made).toEqual({
      caseId: '34bf6da8-73bb-5ab0-abbf-f7384ca2be57', hearingId: '34bf6da8-73bb-5ab0-abbf-f7384ca2be57',
      courtCode: 'B01LY', courtName: 'Lavender Hill Magistrates\' Court', courtRoom: '1', hearingDay: '2026-11-21', sittingDay: '2026-11-21T10:00:00.000Z',
      caseURN: '01ZD1000126', sourceReference: '2600010001', localJusticeArea: 'South West London Magistrates\' Court', initiationCode: 'C', informant: 'POL01',
      defendants: [{
        defendantType: 'PERSON', title: 'Mr', firstName: 'Rowan', lastName: 'Ashby', dateOfBirth: '1994-03-17', gender: 'MALE', listingNumber: 1,
        address: { address1: '12 Larch Row', address2: 'London', postcode: 'SW11 9ZZ' },
        offences: [{ offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole goods to the value of £24.50 belonging to a shop on Lavender Hill, contrary to section 1(1) of the Theft Act 1968.', orderIndex: 1, pleaValue: 'NOT_GUILTY' }],
      }],
    });
  });

  it('has one doubt, the sex code that no table knows, and one case left out, in the dummy room', () => {
    expect([...outcomes].flatMap(([which, { doubts }]) => doubts.map(({ field }) => `${which} ${field}`))).toEqual(['04 defendants[0].gender']);
    expect([...outcomes].flatMap(([which, { effects }]) => effects.map(({ rule }) => `${which} ${rule}`))).toEqual(['09 WA-107']);
  });

  it('reads an organisation, and a surname that Libra cut', () => {
    expect(outcomes.get('07')?.made).toMatchObject({ defendants: [{ defendantType: 'ORGANISATION', organisationName: 'Northfold Haulage Ltd' }] });
    expect(outcomes.get('10')?.made).toMatchObject({ defendants: [{ lastName: 'Featherstonehaugh-Cholmondeley-Wrio' }] });
  });
});

describe('A list of the largest size seen', () => {
  it('of 745 cases is read and cut in seconds, each case once', () => {
    const cases = Array.from({ length: 745 }, (_, i) => ({ caseno: String(2600800000 + i), def_name: 'Mr Bryn Teal', def_type: 'P', offences: [{ oseq: '1', sum: 'x'.repeat(3000) }] }));
    const raw = libra.codec.encode({ documents: [{ sessions: [{ ou_code: 'B01LY01', doh: '21/11/2026', room: '1', sstart: '10:00', blocks: [{ cases }] }] }] });
    const began = performance.now();
    const list = libra.codec.decode(raw);
    const subjects = new Set(cut(list.ok && list.wire).parts.map(part => part.subject));
    expect(subjects.size).toBe(745);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
