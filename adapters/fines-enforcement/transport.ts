import { getOnce, postOnce, type Connection, type ConnectionSettings, type Found, type HttpAnswer, type PushOutcome } from '../../src/sdk';
import { readAnswer } from './codec';
import type { EnforcementAnswer } from './wire';

/** `POST /notices` with an idempotency key; `GET /notices/<key>` says what became of it. */
export const connect = (settings: ConnectionSettings): Connection => ({
  push: async (raw, key) => pushed(await postOnce(settings, '/notices', raw, key)),
  findByKey: async key => found(await getOnce(settings, `/notices/${encodeURIComponent(key)}`)),
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

/** Only the office's own number says that somebody will work on it. */
function proofIn({ status, workItem }: EnforcementAnswer): Extract<PushOutcome, { kind: 'taken' }>['proof'] {
  if (status === 'RECEIVED') return { grade: 'taken', what: 'They have received it and have not yet filed it' };
  return workItem !== undefined && NUMBER.test(workItem)
    ? { grade: 'answered', what: `They filed it as ${workItem}` }
    : { grade: 'taken', what: 'They say that they filed it, but gave no number that can be read' };
}

/** A partner's reason may quote the person it is about; only what looks like a code is kept. */
function refused(said: EnforcementAnswer | undefined, status: number): Extract<PushOutcome, { kind: 'refused' }> {
  const reason = said?.reason ?? '';
  return { kind: 'refused', why: `They refused it (HTTP ${status}): ${CODE.test(reason) ? reason : 'they gave no code'}` };
}

const CODE = /^[A-Z_ ]{1,60}$/;
const NUMBER = /^[A-Za-z0-9/-]{1,40}$/;
