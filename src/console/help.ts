import type { CodesExplained, Explained } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import type { Cause } from '../database/entities';
import { KINDS, type ConcernKind } from '../queue/kinds';
import { KIND_NAMES } from './queue-words';
import { systemName } from './who-is-who';

/** Help for one code or cause, with its place on the page that holds all of it. */
export interface Help extends Explained { readonly anchor: string }
export interface HelpGroup { readonly title: string; readonly entries: readonly Help[] }

/** Of each cause of a mismatch that may be suspected. */
const CAUSES: Readonly<Record<Cause, Explained>> = {
  'missing parent': {
    title: 'The whole of which it is a part is missing', what: 'One system has never named the case, so nothing of it can stand there',
    why: 'The case was never created there, was created under another number, or its message is still on the way', correct: 'Find out why the case is not there. Do not key in parts of it before it is',
    avoid: 'Use the URN of the charge sheet, and create a case once',
  },
  'unmapped code': {
    title: 'A code that has no counterpart', what: 'One system wrote a code for which nobody has agreed a word in the other', why: 'The code is new, local to a court, or was mistyped',
    correct: 'Ask for the code’s meaning and have it added to the code table. What was parked for it is replayed by itself', avoid: 'Report a new code before it is used; the page on what no rule reads lists them',
  },
  'partner’s own edit': {
    title: 'Somebody changed it in one system', what: 'Both systems said the same, until one of them changed its word', why: 'It was corrected by hand in one system only, or typed over by mistake',
    correct: 'Ask whoever changed it which value holds, and have the other system corrected', avoid: 'Correct in the system where the case is kept, and let it be passed on',
  },
  'our defect': {
    title: 'A defect of this hub', what: 'This hub did not do what it should have done', why: 'A rule broke on something that it did not expect, or a message that counts as done was never sent',
    correct: 'Tell an engineer. Do not correct either system for it', avoid: 'Nothing that a court can do',
  },
  'rule in doubt': {
    title: 'A rule that could not decide', what: 'What came could mean two things, and the hub does not guess', why: 'Two rules disagree, a table lacks a row, or the message contradicts itself',
    correct: 'Open the case: it says what could not be decided, and by which rule. The owner of the rule decides', avoid: 'Where it comes often, ask the rule’s owner for a rule that decides it',
  },
  'not known': {
    title: 'Not known', what: 'Nothing that the hub keeps says where the difference comes from', why: 'Either value may be the right one: a slip in typing is the most frequent reason',
    correct: 'Ask the court which value holds, and have the other system corrected. Where it comes again, tell an engineer', avoid: 'Say on the mismatch what it was, so that the next one of its kind is known',
  },
};
export const ALL_CAUSES: readonly Cause[] = ['missing parent', 'unmapped code', 'partner’s own edit', 'our defect', 'rule in doubt', 'not known'];
export const helpOfCause = (cause: Cause): Help => ({ ...CAUSES[cause], anchor: anchorOf('cause', cause) });

/** Of each kind of what waits in the queue. */
const OF_KINDS: Readonly<Record<ConcernKind, Omit<Explained, 'title'>>> = {
  duty: { what: 'Somebody had to be told, and there is no proof that they were', why: 'They did not answer, refused the message, or it could not be sent as it stands', correct: 'Do what the duty says to do otherwise, and record who answered', avoid: 'Where one partner is behind often, see its page, and open an incident' },
  doubt: { what: 'A field could not be decided, so it is left out of what is told', why: 'What came is incomplete, contradicts itself, or has a code that nobody knows', correct: 'Find out what holds, have it put right where it was entered, and say so here', avoid: 'Choose from lists instead of typing, and fill in what is asked' },
  task: { what: 'A rule asks a person to do what no machine can', why: 'A partner has no room for it, or will give it back', correct: 'Do what it asks, and say that it is done', avoid: 'The rule says why it asks: where it costs you time often, tell its owner' },
  mismatch: { what: 'Two systems say different things of one case, and no rule explains it', why: 'Open one: it names the cause that is suspected, and what speaks for it', correct: 'Find out which value holds, and have the other system corrected', avoid: 'See the help for its cause' },
  receipt: { what: 'A message was kept and could not be used', why: 'It is damaged, of a form that nobody knows, or contradicts an earlier one of the same number', correct: 'Ask its sender for a sound one, or replay it when its reading has been mended', avoid: 'Tell its sender what was wrong, in the words of the page' },
  parked: { what: 'A message about a case cannot be read, and later ones of the case wait behind it', why: 'To pass over it could undo what it said', correct: 'Have it replayed when it is mended, or set it aside if it is not needed', avoid: 'Deal with it first: everything about these cases waits' },
  question: { what: 'Two systems may mean the same case, person or hearing', why: 'Some of what they say agrees, and too little to be sure', correct: 'Look at both, and say whether they are the same', avoid: 'Enter URN and arrest/summons number in both systems' },
  finding: { what: 'A watch found something that should not be', why: 'Something was lost, forgotten, or is unusually quiet', correct: 'Open it: it says what was counted. Tell an engineer where a duty is lost', avoid: 'Nothing that a court can do' },
};
export const helpOfKind = (kind: ConcernKind): Help => ({ title: KIND_NAMES[kind], ...OF_KINDS[kind], anchor: anchorOf('kind', kind) });

/** What is explained of the codes in these texts, each once: of one system where it is known whose they are, else of all. */
export function helpIn(adapters: AdapterRegistry, texts: readonly string[], system?: string): Help[] {
  const found = new Map<string, Help>();
  for (const { manifest, help } of adapters.all) {
    if (!help || (system !== undefined && manifest.id !== system)) continue;
    for (const [code, explained] of byCode(help)) if (texts.some(text => standsIn(text, code))) { const one = entryOf(manifest.id, code, explained, help); found.set(one.anchor, one); }
  }
  return [...found.values()].slice(0, MOST);
}
const MOST = 5;

const byCode = ({ codes, without, others }: CodesExplained): (readonly [string, Explained])[] => [...Object.entries(codes), ...without.map(code => [code, others] as const)];
/** As a word of its own; the number of an HTTP answer is none of theirs. */
const standsIn = (text: string, code: string): boolean => new RegExp(`(?<!HTTP |[\\w.-])${code.replaceAll(/\W/g, '\\$&')}(?![\\w-])`).test(text);
const entryOf = (system: string, code: string, explained: Explained, { others }: CodesExplained): Help =>
  explained === others ? { ...others, title: `${code}: ${others.title}`, anchor: anchorOf(system, 'others') } : { ...explained, title: /^[A-Z-]*\d/.test(code) ? `${code}: ${explained.title}` : explained.title, anchor: anchorOf(system, code) };

const anchorOf = (of: string, what: string): string => `${of}-${what.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')}`;

/** All that is explained. Of a partner without a table it is said that there is none. */
export function allHelp(adapters: AdapterRegistry): HelpGroup[] {
  return [
    { title: 'What needs a person', entries: KINDS.map(helpOfKind) },
    { title: 'Causes of mismatches', entries: ALL_CAUSES.map(helpOfCause) },
    ...adapters.all.flatMap(({ manifest: { id }, help }) => help ? [{
      title: systemName(adapters, id),
      entries: [...Object.entries(help.codes).map(([code, explained]) => entryOf(id, code, explained, help)), { ...help.others, title: help.without.length === 0 ? help.others.title : `${help.others.title}: ${help.without.join(', ')}`, anchor: anchorOf(id, 'others') }],
    }] : []),
  ];
}

/** Systems of whose codes nothing is explained. */
export const withoutHelp = (adapters: AdapterRegistry): string[] => adapters.all.filter(({ help }) => !help).map(({ manifest }) => systemName(adapters, manifest.id));
