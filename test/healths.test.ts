import { adapters } from '../adapters';
import type { Connection, Health } from '../src/adapter/adapter';
import { Healths } from '../src/adapter/healths';
import { minutesAfter } from '../src/case-model/london';
import { takesNothing } from '../src/adapter/adapter';
import { emptyDatabase, servePages } from './console-court-day';

const NOW = '2026-11-21T16:05:00.000Z';

function reached(health?: () => Promise<Health>) {
  const [adapter] = adapters;
  if (!adapter) throw new Error('there is no adapter');
  const connection: Connection = { push: takesNothing, close: () => Promise.resolve(), ...(health && { health }) };
  return { adapter, connection };
}

test('a system is asked when somebody looks, and at most every half minute', async () => {
  let now = NOW;
  let asked = 0;
  const healths = new Healths([reached(async () => { asked++; return asked > 1 ? { kind: 'down', why: 'Nobody is there' } : { kind: 'up' }; }), reached()], () => now);
  expect(await healths.latest()).toEqual([{ system: 'common-platform', title: 'Common Platform', health: 'up', at: NOW }]);
  await healths.latest();
  expect(asked).toBe(1);
  now = minutesAfter(now, 1);
  expect(await healths.latest()).toMatchObject([{ health: 'down', why: 'Nobody is there', at: now }]);
});

test('who looks does not wait for one that is slow, and one that throws cannot say', async () => {
  expect(await new Healths([reached(() => new Promise(() => undefined))], () => NOW).latest()).toMatchObject([{ health: 'not asked yet' }]);
  expect(await new Healths([reached(() => Promise.reject(new Error('oh')))], () => NOW).latest()).toMatchObject([{ health: 'cannot say', why: 'Asking failed' }]);
});

test('the console and the API say it', async () => {
  const served = await servePages(await emptyDatabase());
  expect(await (await fetch(`${served.url}/api/health`)).json()).toMatchObject({ status: 'up', systems: [{ system: 'electronic-monitoring', health: 'down' }] });
  expect(await (await fetch(served.url)).text()).toContain('Down: They could not be reached');
  await served.close();
});
