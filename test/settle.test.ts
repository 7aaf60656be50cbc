import type { Manifest } from '../src/adapter/adapter';
import { afterLook, afterPush, type Tried } from '../src/duty/settle';
import { policeSpi } from '../adapters/police-spi';

const NOW = '2026-06-01T15:05:00.000Z';
const unasked = (repeats: Manifest['supports']['repeats'], attempts: number): Tried => {
  const { manifest } = policeSpi;
  return { manifest: { ...manifest, supports: { ...manifest.supports, repeats } }, needed: 'taken', attempts, takenAt: null, now: NOW, dice: 0.5 };
};
const LOST = { kind: 'unknown', why: 'No answer came back' } as const;
const AFTER_A_CRASH = { kind: 'cannot say', why: 'It may have left before the hub was stopped' } as const;

describe('a system that cannot be asked by key', () => {
  it('is sent a lost message again where repeats are ignored, and so often only', () => {
    expect(afterPush(unasked('ignored', 4), LOST).to).toMatchObject({ state: 'waiting', nextStep: 'push', notBefore: '2026-06-01T15:10:00.000Z' });
    expect(afterPush(unasked('ignored', 5), LOST).to).toMatchObject({ state: 'held' });
  });

  it('is sent nothing again where a repeat would be done twice', () => {
    expect(afterPush(unasked('duplicated', 1), LOST).to).toMatchObject({ state: 'held' });
    expect(afterLook(unasked('duplicated', 1), AFTER_A_CRASH).to).toMatchObject({ state: 'held' });
  });

  it('is not looked up for ever after a crash: it is sent again at once', () => {
    expect(afterLook(unasked('ignored', 2), AFTER_A_CRASH).to).toMatchObject({ state: 'waiting', nextStep: 'push', notBefore: NOW });
  });

  it('is tried without end where it could not be reached, and not where it asks to wait', () => {
    expect(afterPush(unasked('ignored', 50), { kind: 'later', why: 'not there' }).to).toMatchObject({ state: 'waiting', nextStep: 'push' });
    expect(afterPush(unasked('ignored', 5), { kind: 'later', why: 'They replied 200', askedToWait: true }).to).toMatchObject({ state: 'held' });
  });
});
