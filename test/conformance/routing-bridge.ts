import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { readTable, writeTable, type ReferenceTable } from '../../src/rule/reference';
import { Rehearsal } from '../../src/rule/rehearsal';
import type { PoliceCase } from '../../adapters/police-spi/new-case-wire';
import type { Routed } from '../../mappings/spi-prosecution-to-case/mapping';
import type { CaseResult, Suite } from './suite';

/**
 * The public table of live courts. It must be read and written back as it was; then each of its rows must decide cases of our own as
 * the bridge would (TP-069, MAP-096 to MAP-098 and their neighbours), sent in their own words and read by the adapter.
 */
export const suite: Suite = {
  name: 'routing-bridge',
  run(folder, progress) {
    const text = readFileSync(join(folder, 'liveCourtsFile.csv'), 'utf8');
    const table = readTable(text);
    progress();
    if (!table.ok) return Promise.resolve([{ name: 'read', ok: false, why: table.why }]);
    const back = writeTable(table);
    const withEnd = text.endsWith('\n') ? text : `${text}\n`;
    const liveCourts = { version: createHash('sha256').update(text).digest('hex').slice(0, 16), columns: table.columns, rows: table.rows };
    return Promise.resolve([
      { name: 'written back', ok: back === withEnd.replaceAll('\r\n', '\n'), why: 'it is not the same' },
      ...CASES.map(([name, sent, expected]): CaseResult => {
        const { owner = 'nobody' } = routed(sent, liveCourts);
        return { name, ok: owner === expected, why: `${owner} hears it and not ${expected}` };
      }),
    ]);
  },
};

interface Sent { readonly court: string; readonly prosecutor: string; readonly initiation?: string; readonly summons?: string; readonly urn?: string; readonly day?: string; readonly time?: string }

const CASES: readonly (readonly [string, Sent, 'Common Platform' | 'Libra'])[] = [
  ['court, room and force', { court: 'B45MH02', prosecutor: '203AA00' }, 'Common Platform'],
  ['another office of the force, which its first digit does not change', { court: 'B45MH02', prosecutor: '003ZZ00' }, 'Common Platform'],
  ['another room', { court: 'B45MH03', prosecutor: '203AA00' }, 'Libra'],
  ['any room', { court: 'B99MH07', prosecutor: '203AA00' }, 'Common Platform'],
  ['another force', { court: 'B99MH07', prosecutor: '204AA00' }, 'Libra'],
  ['another way of beginning', { court: 'B99MH07', prosecutor: '203AA00', initiation: 'J' }, 'Libra'],
  ['a row that is not live', { court: 'B456X01', prosecutor: '303AA00', initiation: 'J' }, 'Libra'],
  ['on the day it begins', { court: 'B452X01', prosecutor: '523AA00', day: '2020-03-15' }, 'Common Platform'],
  ['the day before', { court: 'B452X01', prosecutor: '523AA00', day: '2020-03-14' }, 'Libra'],
  ['at the hour it begins', { court: 'B453X01', prosecutor: '523AA00', day: '2020-03-15', time: '10:30:00' }, 'Common Platform'],
  ['the minute before', { court: 'B453X01', prosecutor: '523AA00', day: '2020-03-15', time: '10:29:00' }, 'Libra'],
  ['that day, at no known time', { court: 'B453X01', prosecutor: '523AA00', day: '2020-03-15', time: '' }, 'Common Platform'],
  ['its summons code', { court: 'B454X01', prosecutor: '523AA00', initiation: 'S', summons: 'C' }, 'Common Platform'],
  ['another summons code', { court: 'B454X01', prosecutor: '523AA00', initiation: 'S', summons: 'A' }, 'Libra'],
  ['a summons without its code', { court: 'B454X01', prosecutor: '523AA00', initiation: 'S' }, 'Libra'],
  ['one case alone', { court: 'B455X01', prosecutor: '523AA00', urn: 'TVL12345' }, 'Common Platform'],
  ['no other case', { court: 'B455X01', prosecutor: '523AA00' }, 'Libra'],
  ['another court from that day and hour', { court: 'B953X01', prosecutor: '523AA00', day: '2020-03-16' }, 'Common Platform'],
  ['a code with a letter, whole', { court: 'B99MH01', prosecutor: 'A45AA00' }, 'Common Platform'],
  ['a code with a letter, by parts', { court: 'B99MH01', prosecutor: 'A45AA01' }, 'Libra'],
  ['another code with a letter', { court: 'B01LY01', prosecutor: 'C23AA00' }, 'Common Platform'],
  ['a court that is on no row', { court: 'B01EF01', prosecutor: '203AA00' }, 'Libra'],
];

const registry = new AdapterRegistry(adapters);
const NONE: ReferenceTable = { version: 'none', columns: ['Urn'], rows: [] };

function routed({ court, prosecutor, initiation = 'C', summons, urn = '01ZD1000126', day = '2024-06-03', time = '10:00:00' }: Sent, liveCourts: ReferenceTable): Routed {
  const sent: PoliceCase = {
    PTIURN: urn, OriginatingOrganisation: prosecutor, CaseInitiation: initiation, ...(summons !== undefined && { SummonsCode: summons }),
    InitialHearing: { CourtHearingLocation: court, DateOfHearing: day, ...(time !== '' && { TimeOfHearing: time }) },
  };
  const rehearsal = new Rehearsal(registry, loadOnce(liveCourts));
  rehearsal.take({ id: 'sent', system: 'police-spi', receivedAt: '2026-11-20T09:00:00.000Z', raw: registry.get('police-spi').codec.encode({ NewCaseMessage: { Case: sent } }) });
  return rehearsal.decided().find(({ mapping }) => mapping.id === 'spi-prosecution-to-case')?.outcome.made ?? {};
}

let loaded: ReturnType<typeof loadRulebook> | undefined;
const loadOnce = (liveCourts: ReferenceTable) => loaded ??= loadRulebook(join(__dirname, '../../mappings'), { 'live-courts': liveCourts, 'cases-on-common-platform': NONE });
