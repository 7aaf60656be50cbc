import { getOnce, postOnce, type Connection, type ConnectionSettings, type Found, type HttpAnswer, type PushOutcome } from '../../src/sdk';
import { readAnswer } from './codec';
import type { FilingAnswer } from './wire';

/** ASSUMED: `POST /prosecutions` with an idempotency key; `GET /prosecutions/<key>` says what became of it. */
export const connect = (settings: ConnectionSettings): Connection => ({
  push: async (raw, key) => pushed(await postOnce(settings, '/prosecutions', raw, key)),
  findByKey: async key => found(await getOnce(settings, `/prosecutions/${encodeURIComponent(key)}`)),
  close: async () => {},
});

function pushed(answer: HttpAnswer): PushOutcome {
  if (answer.kind !== 'answer') return answer;
  const said = readAnswer(answer.body);
  if (answer.status >= 400) return refused(said, answer.status);
  if (!said || answer.status >= 300) return { kind: 'unknown', why: `Their answer could not be read (HTTP ${answer.status})` };
  return said.status === 'REJECTED' ? refused(said, answer.status) : { kind: 'taken', proof: proofIn(said) };
}

function found(answer: HttpAnswer): Found {
  if (answer.kind !== 'answer') return { kind: 'cannot say', why: answer.why };
  if (answer.status === 404) return { kind: 'absent' };
  const said = readAnswer(answer.body);
  if (!said || answer.status !== 200) return { kind: 'cannot say', why: `Their answer could not be read (HTTP ${answer.status})` };
  return said.status === 'REJECTED' ? refused(said, answer.status) : { kind: 'found', proof: proofIn(said) };
}

/** Only an acceptance with the id under which the case was filed says what they made of it; anything less is that they took it. */
function proofIn({ status, caseId }: FilingAnswer): Extract<PushOutcome, { kind: 'taken' }>['proof'] {
  if (status === 'RECEIVED') return { grade: 'taken', what: 'They have received it and have not yet filed it' };
  return caseId !== undefined && CASE_ID.test(caseId)
    ? { grade: 'answered', what: `They filed it as ${caseId}` }
    : { grade: 'taken', what: 'They say that they filed it, but gave no id that can be read' };
}

/** A reason may quote the person it is about; only what looks like a code is kept. */
function refused(said: FilingAnswer | undefined, status: number): Extract<PushOutcome, { kind: 'refused' }> {
  const reason = said?.reason ?? '';
  return { kind: 'refused', why: `They refused it (HTTP ${status}): ${CODE.test(reason) ? reason : 'they gave no code'}` };
}

const CODE = /^[A-Z_ ]{1,60}$/;
const CASE_ID = /^[0-9a-f-]{36}$/;
