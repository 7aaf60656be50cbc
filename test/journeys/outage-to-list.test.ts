import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import { londonDay } from '../../src/case-model/london';
import { Delivery } from '../../src/database/entities';
import { asJson, share, tag } from '../messages/shares';
import { freePort } from '../free-port';
import { HubProcess, until } from './hub-process';
import { hubRows, type HubRows } from './hub-rows';

const PEOPLE = 60;
/** How long a duty officer may wait for the list, from the moment at which the partner fell silent. */
const A_MINUTE_MS = 60_000;

/** A partner falls silent while courts go on sharing: by the clock of this test, a minute later somebody holds the list of all whom it touches. */
describe('from an outage to the list of those whom it touches', () => {
  let provider: Simulator;
  let hub: HubProcess;
  let rows: HubRows;

  beforeAll(async () => {
    const partner = await simulations['electronic-monitoring']?.partner?.({});
    if (!partner) throw new Error('the monitoring provider has no simulator');
    provider = partner;
    rows = await hubRows();
    hub = new HubProcess(await freePort(), { ...rows.environment, CASEBRIDGE_ELECTRONIC_MONITORING_URL: provider.url, CASEBRIDGE_ELECTRONIC_MONITORING_TIMEOUT_MS: '1000' });
    await hub.start();
  }, 150_000);
  afterAll(async () => { await hub.stop(); await provider.close(); await rows.close(); });

  const urnOf = (n: number): string => `01ZD4${String(n).padStart(6, '0')}`;
  const order = async (n: number): Promise<void> => { expect((await hub.post('/intake/common-platform', asJson(share({ hearingId: `outage-${n}`, urn: urnOf(n), sharedTime: new Date().toISOString(), results: [tag()] }))))?.status).toBe(202); };
  const listed = async (): Promise<string> => {
    const response = await fetch(`${hub.url}/incidents/affected.csv?${new URLSearchParams({ partner: 'electronic-monitoring', from: londonDay(new Date().toISOString()) }).toString()}`);
    return response.text();
  };

  it('takes less than a minute, and holds all of them and nobody else', async () => {
    await order(0);
    await until('the one before the outage is told', async () => await rows.database.read.countBy(Delivery, { state: 'done' }) === 1);

    const silentSince = performance.now();
    provider.dial({ kind: 'silent' });
    for (let n = 1; n <= PEOPLE; n++) await order(n);
    await until('all of them are on the list', async () => { const csv = await listed(); return Array.from({ length: PEOPLE }, (_, i) => urnOf(i + 1)).every(urn => csv.includes(urn)); }, 60);
    const tookMs = performance.now() - silentSince;

    expect(await listed()).not.toContain(urnOf(0));
    const page = (await (await fetch(`${hub.url}/incidents/affected?partner=electronic-monitoring&from=${londonDay(new Date().toISOString())}`)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(page).toContain(`${PEOPLE} people or cases are affected by ${PEOPLE} duties, ${PEOPLE} of them still open`);
    expect(tookMs).toBeLessThan(A_MINUTE_MS);
  }, 120_000);
});
