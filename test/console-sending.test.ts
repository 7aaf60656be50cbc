import { sendingInWords } from '../src/console/sending';
import { Delivery, OpenCircuit } from '../src/database/entities';
import { emptyDatabase, NOW, playDay, servePages } from './console-court-day';

const OPEN: OpenCircuit = { system: 'electronic-monitoring', failingSince: '2026-11-21T15:58:10.000Z', openedAt: '2026-11-21T15:59:00.000Z', waits: 3, notBefore: '2026-11-21T16:08:00.000Z', why: 'They could not be reached (ECONNREFUSED)' };

describe('what is said of sending to a partner', () => {
  it('is how many wait', () => {
    expect(sendingInWords(0, undefined, NOW)).toEqual({ held: false, words: 'Sending to them is not stopped; no message waits.' });
    expect(sendingInWords(1204, undefined, NOW)).toEqual({ held: false, words: 'Sending to them is not stopped; 1,204 messages wait.' });
  });

  it('is since when it is stopped, why, how many wait and when one is tried', () => {
    expect(sendingInWords(1204, OPEN, NOW)).toEqual({ held: true, words: 'They have taken nothing since 21 November 2026 at 15:58, so since 21 November 2026 at 15:59 nothing more is sent to them: 1,204 messages wait, kept here and in order. One is tried on 21 November 2026 at 16:08, in 3 minutes; when they take it, the others follow. What they said last: They could not be reached (ECONNREFUSED).' });
    expect(sendingInWords(1, { ...OPEN, notBefore: NOW }, NOW).words).toContain('1 message waits, kept here and in order. One is being tried now; when');
  });

  it('stands on the page of partners', async () => {
    const database = await emptyDatabase();
    await playDay(database);
    await database.write(manager => manager.insert(OpenCircuit, OPEN));
    const waiting = await database.read.countBy(Delivery, { system: 'electronic-monitoring', state: 'waiting' });
    const day = await servePages(database);
    try {
      const page = await (await fetch(`${day.url}/partners`)).text();
      expect(page).toContain('Nothing is sent');
      expect(page).toContain(sendingInWords(waiting, OPEN, NOW).words);
      expect(waiting).toBeGreaterThan(0);
      expect(page.match(/Sending to them is not stopped/g)?.length).toBeGreaterThan(0);
    } finally { await day.close(); }
  });
});
