import { simulatedOverHttp, stableId, type HttpSystem, type PartnerOptions, type Reply, type Simulator } from '../../src/sdk';
import { codec } from './codec';
import type { EnforcementAnswer } from './wire';

const reply = (status: number, body: EnforcementAnswer): Reply => ({ status, mediaType: 'application/json', body: JSON.stringify(body) });
const refusal = (reason: string): Reply => reply(422, { status: 'REJECTED', reason });

/** The fines office on loopback. */
const office: HttpSystem = {
  pushed({ method, path, key, body }) {
    if (method !== 'POST' || path !== '/notices') return undefined;
    const notice = codec.decode({ bytes: body, mediaType: 'application/json' });
    if (key === undefined || !notice.ok) return { refused: refusal(key === undefined ? 'KEY_MISSING' : 'UNREADABLE_NOTICE') };
    return { key, about: notice.wire.caseReferences };
  },
  standing: (key, accepted) => accepted ? reply(200, { status: 'FILED', workItem: `FO-${stableId('fines office', key).slice(0, 8).toUpperCase()}` }) : reply(200, { status: 'RECEIVED' }),
  refusal,
  lookedFor: ({ method, path }) => method === 'GET' ? /^\/notices\/(.+)$/.exec(path)?.[1] : undefined,
};

export const partner = (options: PartnerOptions): Promise<Simulator> => simulatedOverHttp(office, options);
