import type { EntityManager } from 'typeorm';
import { londonTime, momentInWords, type Instant } from '../case-model/london';
import type { Note } from '../database/entities';
import { holders, notesAbout } from '../queue/claims';
import type { Acting } from '../sign-in/acting';
import type { Viewers } from './viewers';

/** How far somebody is with something, for its page. */
export interface WorkOn { readonly about: string; readonly holder: string; readonly isMine: boolean; readonly until: string; readonly viewers: readonly string[]; readonly notes: readonly NoteLine[] }
export interface NoteLine { readonly by: string; readonly when: string; readonly text: string }

export async function workOn({ manager, viewers }: { readonly manager: EntityManager; readonly viewers: Viewers }, about: string, who: Acting | undefined, now: Instant): Promise<WorkOn> {
  const held = (await holders(manager, [about], now)).get(about);
  return { about, holder: held?.by ?? '', isMine: held !== undefined && held.by === who?.name, until: held === undefined ? '' : londonTime(held.until), viewers: viewers.look(about, who?.name, now), notes: (await notesAbout(manager, about)).map(noteLine) };
}

export const noteLine = ({ by, at, text }: Note): NoteLine => ({ by, when: momentInWords(at), text });
