import { readerOf, readJson, shape, unreadable, type Holdings, type Raw, type ReadHoldings } from '../../src/sdk';
import { readMessage } from './read-message';
import { contentIn, operationIn, resultedCaseIn, type SpiMessage } from './wire';
import { writeMessage } from './write-message';

const { text, object } = shape;
const lineOf = readerOf<{ readonly key: string; readonly body: string }>(object({ key: text, body: text }));

/** What the exchange holds: a line of its simulator's ledger, or a submission as it came, one in a file. Nobody says what a police system made of it, so it proves *taken*. */
export const holdings: Holdings<SpiMessage> = {
  read: raw => raw.mediaType.endsWith('xml') ? submission(raw) : line(raw),
  /** As it comes off the wire: the key, the time and what the way adds are left out. */
  shows(wire) {
    const read = readMessage(asXml(writeMessage(wire)));
    return read.ok ? shown(read.wire) : { unreadable: read.why };
  },
};

function line({ bytes }: Raw): ReadHoldings {
  const json = readJson(bytes);
  const read = json.ok ? lineOf(json.value) : json;
  return read.ok ? submission(asXml(read.wire.body), read.wire.key) : read;
}

function submission(raw: Raw, givenKey?: string): ReadHoldings {
  const read = readMessage(raw);
  if (!read.ok) return read;
  const key = givenKey ?? ('SubmitRequestMes' in read.wire ? read.wire.SubmitRequestMes.RequestID?.trim() : undefined);
  const about = resultedCaseIn(read.wire)?.Session.Case[0]?.PTIURN.trim();
  if (contentIn(read.wire) === undefined) return unreadable('It holds no content that can be read', 'DataStreamContent');
  return { ok: true, records: [{ shows: shown(read.wire), grade: 'taken', ...(key !== undefined && { key }), ...(about !== undefined && { about }) }] };
}

/** To whom, and what. */
function shown(wire: SpiMessage): object {
  const operation = operationIn(wire);
  const routes = operation && 'RouteData' in operation ? operation.RouteData.Routes?.Route ?? [] : [];
  return { to: routes.map(({ RouteDestinationSystem }) => RouteDestinationSystem?.trim() ?? ''), says: contentIn(wire) };
}

const asXml = (written: string): Raw => ({ bytes: Buffer.from(written, 'utf8'), mediaType: 'text/xml' });
