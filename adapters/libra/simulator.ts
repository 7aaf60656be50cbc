import { londonDay, stableId, type Instant, type Planned, type Raw, type Simulation } from '../../src/sdk';
import { dummyRoom, roomOne, roomTwo } from './court-day';
import { envelopeOf, LIST_PATH as PATH } from './envelope';
import { partner } from './receiver';

/** A day of Libra's lists: room 1, room 2 with a dummy room, a list that broke off on its way, and room 2 again, word for word. */
export const simulation: Simulation = {
  partner,
  courtDay(now: Instant): readonly Planned[] {
    const day = londonDay(now);
    const id = (which: string) => stableId('libra sandbox', day, which);
    const second = { documents: [roomTwo(day), dummyRoom(day)] };
    return [
      { afterMs: 0, path: PATH, raw: envelopeOf({ documents: [roomOne(day)] }, id('room 1')) },
      { afterMs: 500, path: PATH, raw: envelopeOf(second, id('room 2')) },
      { afterMs: 1000, path: PATH, raw: brokenOff(envelopeOf({ documents: [roomOne(day)] }, id('broken off'))) },
      { afterMs: 1500, path: PATH, raw: envelopeOf(second, id('room 2 again')) },
    ];
  },
};

const brokenOff = ({ bytes, mediaType }: Raw): Raw => ({ bytes: bytes.slice(0, Math.floor(bytes.length * 0.6)), mediaType });
