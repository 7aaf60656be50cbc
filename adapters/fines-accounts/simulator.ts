import { readJson, simulatedOverHttp, stableId, type HttpSystem, type PartnerOptions, type Reply, type Simulator } from '../../src/sdk';

const xml = (inside: string): Reply => ({ status: 200, mediaType: 'application/xml', body: `<?xml version="1.0" encoding="UTF-8"?>\n<response>${inside}</response>` });
/** Business errors come inside HTTP 200. */
const refusal = (why: string): Reply => xml(`<error_response><error_code>${/^-?\d+$/.test(why) ? why : '-20004'}</error_code><error_message>Not valid</error_message></error_response>`);

/** The gateway on loopback: one account for one requestId, however often it is asked for. */
const gateway: HttpSystem = {
  pushed({ method, path, query, body }) {
    if (method !== 'POST' || path !== '/opal' || query.get('actionType') !== 'createAccount') return undefined;
    const json = readJson(body);
    const requestId = json.ok ? fieldOf(json.value, 'requestId') : undefined;
    if (!json.ok || requestId === undefined) return { refused: refusal('-20004') };
    return { key: requestId, about: fieldOf(json.value, 'prosecutionCaseReference') ?? '' };
  },
  standing: (key, accepted) => xml(accepted
    ? `<defendant_account_id>${digitsOf(key, 6)}</defendant_account_id><defendant_account_number>${accountNumberFor(key)}</defendant_account_number>`
    : `<defendant_account_id>${digitsOf(key, 6)}</defendant_account_id>`),
  refusal,
};

/** The number that the simulated gateway gives to a request. */
export const accountNumberFor = (requestId: string): string => `26${digitsOf(requestId, 6)}${String.fromCharCode(65 + Number(digitsOf(requestId, 2)) % 26)}`;
const digitsOf = (text: string, count: number): string => String(parseInt(stableId('account', text).slice(0, 8), 16)).padStart(count, '0').slice(-count);

function fieldOf(value: unknown, name: string): string | undefined {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' && field !== '' ? field : undefined;
}

export const partner = (options: PartnerOptions): Promise<Simulator> => simulatedOverHttp(gateway, options);
