import { courtDay } from '../adapters/common-platform/simulator';
import { adapters } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { breaches } from '../src/adapter/limits';
import { lanesOf } from './share-lanes';

const registry = new AdapterRegistry(adapters);

/** The sandbox's court day, as the police hear of it. */
describe('the court day', () => {
  const shares = courtDay('2026-11-21T16:30:00.000Z').flatMap(({ raw }): unknown[] => { try { return [JSON.parse(Buffer.from(raw.bytes).toString('utf8'))]; } catch { return []; } });
  const tells = [...lanesOf('share-to-police', shares).values()].flat().flatMap(({ effects }) => effects.flatMap(({ effect }) => effect.do === 'tell' ? [effect] : []));

  test('tells the police of every defendant by SPI, and of the correction by mail', () => {
    expect(tells.filter(({ whom }) => whom === 'police-spi')).toHaveLength(9);
    expect(tells.filter(({ whom }) => whom === 'police-email').map(({ message }) => message)).toEqual([{
      to: 'results@metropolitan.police.example', subject: "Amend & Reshare 01ZD1001126 21-11-2026 Lavender Hill Magistrates' Court",
      text: expect.stringMatching(/Defendant: Piers Holloway\n\n {2}Offence 1: Assault by beating\n {4}DELETED: Bail condition: Curfew with electronic monitoring/),
    }]);
  });

  test('tells nothing that its partner would not take', () => expect(tells.flatMap(({ whom, message }) => breaches(registry.get(whom).limits, message))).toEqual([]));
});
