import type { Endpoint, Reply } from '../../src/sdk';

/** The exchange's own reply to a submission. That it is also the reply to a delivery is assumed (README.md). */
const reply = (status: number, code: number, text: string): Reply => ({
  status,
  mediaType: 'text/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<SubmitResponseMes xmlns="http://schemas.cjse.gov.uk/endpoint/types/"><ResponseCode>${code}</ResponseCode><ResponseText>${text}</ResponseText></SubmitResponseMes>`,
});

const SUCCESS = 1;
/** The codes after which senders of this interface try again. */
const TRY_AGAIN: Readonly<Record<413 | 503, number>> = { 413: 200, 503: 201 };

export const endpoint: Endpoint = {
  path: '/intake/police-spi',
  acknowledge: at => reply(200, SUCCESS, `Success, kept ${at}`),
  refuse: (status, why) => reply(status, TRY_AGAIN[status], why.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)),
};
