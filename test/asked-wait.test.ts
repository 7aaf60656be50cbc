import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LONGEST_ASKED_WAIT_SECONDS, secondsAsked } from '../src/adapter/asked-wait';
import { getOnce } from '../src/adapter/http-push';
import { minutesAfter } from '../src/case-model/london';
import { afterPush, type Tried } from '../src/duty/settle';
import { electronicMonitoring } from '../adapters/electronic-monitoring';

const NOW = '2026-11-21T16:05:00.000Z';

describe('what a Retry-After asks for', () => {
  it.each<[string, string | undefined, number | undefined]>([
    ['120', undefined, 120],
    ['604800', undefined, 604_800],
    ['Sat, 21 Nov 2026 16:07:00 GMT', undefined, 120],
    ['Saturday, 21-Nov-26 16:07:00 GMT', undefined, 120],
    ['Sat Nov 21 16:07:00 2026', undefined, 120],
    ['Sat, 21 Nov 2026 16:07:00 GMT', 'Sat, 21 Nov 2026 16:06:00 GMT', 60],     // their clock is a minute ahead of ours
    ['Sat, 21 Nov 2026 16:04:00 GMT', undefined, undefined],                    // gone by
    ['0', undefined, undefined], ['-5', undefined, undefined], ['1e9', undefined, undefined], ['soon', undefined, undefined], ['2026-11-21', undefined, undefined], ['', undefined, undefined],
  ])('%j, while their clock says %s, is %s seconds', (header, theirs, seconds) => expect(secondsAsked(header, theirs, NOW)).toBe(seconds));

  it('is read from a real answer, in both forms', async () => {
    let header = '';
    const server = createServer((_, response) => { response.writeHead(503, { 'retry-after': header, date: 'Sat, 21 Nov 2026 16:05:00 GMT' }).end(); }).listen(0, '127.0.0.1');
    await new Promise(resolve => { server.once('listening', resolve); });
    const address: AddressInfo | string | null = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const ask = async (text: string) => { header = text; return getOnce({ baseUrl: `http://127.0.0.1:${address.port}`, timeoutMs: 2000 }, '/'); };
    try {
      expect(await ask('90')).toMatchObject({ kind: 'later', askedToWait: true, afterSeconds: 90 });
      expect(await ask('Sat, 21 Nov 2026 16:06:30 GMT')).toMatchObject({ kind: 'later', askedToWait: true, afterSeconds: 90 });
      expect(await ask('when we are ready')).toEqual({ kind: 'later', askedToWait: true, why: 'They asked us to come back later (HTTP 503)' });
    } finally { server.close(); }
  });
});

describe('a delivery whose partner asks us to wait', () => {
  const tried = (dice: number): Tried => ({ manifest: electronicMonitoring.manifest, needed: 'answered', attempts: 1, takenAt: null, now: NOW, dice });
  const after = (afterSeconds: number, dice: number) => afterPush(tried(dice), { kind: 'later', why: 'They asked us to come back later (HTTP 503)', askedToWait: true, afterSeconds }).to;

  it('is never tried before they asked, and not at the same moment as all the others', () => {
    expect(after(120, 0).notBefore).toBe(minutesAfter(NOW, 2));
    expect(after(120, 1).notBefore).toBe(minutesAfter(NOW, 2.5));
    expect(after(120, 0).why).toBe('They asked us to come back later (HTTP 503)');
  });

  it('waits no week for one who asks for a week, and says so', () => {
    const week = 7 * 24 * 3600;
    expect(after(week, 0)).toMatchObject({ notBefore: minutesAfter(NOW, LONGEST_ASKED_WAIT_SECONDS / 60), why: 'They asked us to come back later (HTTP 503). They asked for 168 hours; 1 hour is the longest that we wait' });
    expect(after(week, 1).notBefore).toBe(minutesAfter(NOW, LONGEST_ASKED_WAIT_SECONDS / 60 * 1.25));
  });
});
