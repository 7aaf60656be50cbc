import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codec } from '../adapters/common-platform/codec';
import { sharePosition } from '../src/case-model/share-position';
import { stableId } from '../src/case-model/stable-id';
import type { GivenShare } from './prove-world';
import { CORPUS } from './share-lanes';

const FOLDER = join(CORPUS, 'hearing-resulted');

/** The real *hearing resulted* events, those too that cannot be read. */
export const corpusFiles = (): GivenShare[] => readdirSync(FOLDER).filter(file => file.endsWith('.json')).sort().map(file => givenShare(file, readFileSync(join(FOLDER, file))));

export function givenShare(name: string, bytes: Uint8Array): GivenShare {
  const read = codec.decode({ bytes, mediaType: 'application/json' });
  return { name, bytes, readable: read.ok, sharedTime: read.ok ? sharePosition(read.wire).at?.time ?? '' : '' };
}

/** Our own: the messages by which rules are proved, and the adapter's fixtures. */
export function ownFiles(): GivenShare[] {
  return ['proof/common-platform', '../adapters/common-platform/fixtures'].flatMap(folder => readdirSync(join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => folder.startsWith('proof') ? file.endsWith('.json') : file.endsWith('.message.json')).sort()
    .map(file => givenShare(file.replaceAll('/', '-'), readFileSync(join(__dirname, folder, file)))));
}

/** The same as if each had been of other hearings, cases and people: then no two contradict each other. */
export const eachOfItsOwn = (given: readonly GivenShare[]): GivenShare[] => given.map(({ name, bytes }) =>
  givenShare(name, Buffer.from(Buffer.from(bytes).toString('utf8').replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, id => stableId(name, id.toLowerCase())), 'utf8')));
