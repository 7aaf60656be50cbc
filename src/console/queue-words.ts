import type { ConcernKind } from '../queue/kinds';

/** How each kind of what needs a person is called. */
export const KIND_NAMES: Readonly<Record<ConcernKind, string>> = {
  duty: 'Not proved to have arrived', doubt: 'In doubt', task: 'Asked of people', mismatch: 'Mismatches', receipt: 'Messages that cannot be used', parked: 'Cases stopped by what cannot be read', question: 'The same or not', finding: 'Found by a watch',
};

/** What the button says that leads from a thing to where it is dealt with. */
export const OPENS: Readonly<Record<ConcernKind, string>> = {
  duty: 'See what was tried, and act', doubt: 'Open where it is in doubt', task: 'Open where it is asked', mismatch: 'See what each says, and act', receipt: 'See the message, and act', parked: 'See the message, and act', question: 'See both, and decide', finding: 'Open what was found',
};

/** What is said when somebody has claimed, released or noted something. */
export const WORK_DONE: Readonly<Record<string, string>> = { claimed: 'You have it for half an hour. Others see that.', released: 'It is free for others.', noted: 'The note is kept.', resolved: 'It is kept under your name, with what you wrote.' };
