import { EXCHANGE, OURS, REPLIES } from './reply-codes';
import { newCaseIn, type SpiMessage, type SubmitRequestMes } from './wire';

export interface ReplyAtOnce { readonly code: number; readonly text: string }

const reply = (code: number): ReplyAtOnce => ({ code, text: REPLIES[code]?.name ?? '' });
/** What Common Platform says to anybody who wants to fetch messages. The number is that of another error too. */
export const NO_RETRIEVE: ReplyAtOnce = { code: 309, text: 'RetrieveNotAvailable' };
export const SUCCESS = 1;

/** What is said at once to a message of the exchange: the first rule that it breaks, or success. Pure. */
export function replyTo(message: SpiMessage): ReplyAtOnce {
  const broken = 'SubmitRequestMes' in message ? brokenBy(message.SubmitRequestMes) : undefined;
  return reply(broken ?? (hasBlankOffenceCode(message) ? 309 : SUCCESS));
}

function brokenBy({ SourceID, DestinationID = [], RequestID, ExecMode }: SubmitRequestMes): number | undefined {
  if (SourceID?.trim() !== EXCHANGE) return 304;
  if (!DestinationID.some(one => OURS.includes(one.trim()))) return 305;
  if (!/^\S+$/.test(RequestID?.trim() ?? '')) return 306;
  if (ExecMode?.trim() !== 'ASYNCH') return 307;
  return undefined;
}

/** An offence code that is there and blank. One that is missing breaks the schema, which is answered later (1310). */
const hasBlankOffenceCode = (message: SpiMessage): boolean =>
  newCaseIn(message)?.Case.Defendant?.some(({ Offence = [] }) => Offence.some(({ BaseOffenceDetails }) => BaseOffenceDetails?.OffenceCode?.trim() === '')) ?? false;
