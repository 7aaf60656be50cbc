import { writeJson, type Limits, type Raw } from '../../src/sdk';
import type { LibraBlock, LibraCase, LibraDocument, LibraList, LibraOffence, LibraSession } from './wire';

/** The JSON form holds one document: a list of several becomes several. Rooms and ages are numbers there, all else is text. */
export const writeJsonForm = ({ documents }: LibraList): readonly Raw[] =>
  documents.map(document => ({ bytes: new TextEncoder().encode(writeJson({ document: documentOf(document) })), mediaType: 'application/json' }));

/** What the JSON form asks beyond the limits of every list. */
export const jsonLimits: Limits = {
  'documents[].sessions[].blocks[].cases[].caseno': { pattern: /^.{10}$/s, form: 'of ten characters, as the JSON form asks', source: 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json' },
};

const documentOf = ({ job, sessions, ...rest }: LibraDocument) => ({ ...rest, data: { job: { ...job, ...(sessions && { sessions: { session: sessions.map(sessionOf) } }) } } });
const sessionOf = ({ room, blocks, ...rest }: LibraSession) => ({ ...rest, ...(room !== undefined && { room: asNumber(room) }), ...(blocks && { blocks: { block: blocks.map(blockOf) } }) });
const blockOf = ({ cases, ...rest }: LibraBlock) => ({ ...rest, ...(cases && { cases: { case: cases.map(caseOf) } }) });
const caseOf = ({ def_age: age, offences, ...rest }: LibraCase) => ({ ...rest, ...(age !== undefined && { def_age: asNumber(age) }), ...(offences && { offences: { offence: offences.map((offence: LibraOffence) => offence) } }) });

/** Text that is no whole number stays text: the limits say so, and nothing is guessed. */
const asNumber = (text: string): number | string => /^\d{1,9}$/.test(text) ? Number(text) : text;
