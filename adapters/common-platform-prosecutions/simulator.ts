import { simulatedOverHttp, stableId, type HttpSystem, type PartnerOptions, type Reply, type Simulator } from '../../src/sdk';
import { codec } from './codec';
import type { FilingAnswer } from './wire';

/** The prosecution case file on loopback: takes a prosecution once per key, and can be told to misbehave. */
const system: HttpSystem = {
  pushed({ method, path, key, body }) {
    if (path !== '/prosecutions' || method !== 'POST') return undefined;
    if (key === undefined) return { refused: says(400, { status: 'REJECTED', reason: 'KEY_MISSING' }) };
    const prosecution = codec.decode({ bytes: body, mediaType: 'application/json' });
    if (!prosecution.ok) return { refused: says(400, { status: 'REJECTED', reason: 'UNREADABLE_PROSECUTION' }) };
    return { key, about: prosecution.wire.caseDetails.prosecutorCaseReference ?? '' };
  },
  standing: (key, accepted) => says(200, accepted ? { status: 'ACCEPTED', caseId: stableId('filed prosecution', key) } : { status: 'RECEIVED' }),
  refusal: reason => says(422, { status: 'REJECTED', reason }),
  lookedFor: ({ method, path }) => method === 'GET' ? /^\/prosecutions\/([^/]+)$/.exec(path)?.[1] : undefined,
};

export const partner = (options: PartnerOptions): Promise<Simulator> => simulatedOverHttp(system, options);

const says = (status: number, answer: FilingAnswer): Reply => ({ status, mediaType: 'application/json', body: JSON.stringify(answer) });
