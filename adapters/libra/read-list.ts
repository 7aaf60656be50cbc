import type { XmlElement } from '../../src/sdk';
import {
  ADDRESS_FIELDS, BLOCK_FIELDS, CASE_FIELDS, DOCUMENT_FIELDS, GENERAL_FIELDS, INFO_FIELDS, JOB_FIELDS, NAME_FIELDS, OFFENCE_FIELDS, SESSION_FIELDS,
  type Leaves, type LibraBlock, type LibraCase, type LibraDocument, type LibraInfo, type LibraSession,
} from './wire';

/** An element on its way into the wire, with its path and the one set of what nobody read. Paths carry no indexes. */
interface Spot { readonly element: XmlElement; readonly path: string; readonly unread: Set<string> }

export function readDocument(element: XmlElement, unread: Set<string>): LibraDocument {
  const document: Spot = { element, path: element.name, unread };
  const known = leaves(document, DOCUMENT_FIELDS, ['info', 'data', 'sessions']);
  if (known.jsonData) unread.add(`${document.path}.jsonData`);
  const data = one(document, 'data');
  if (data) leaves(data, [], ['job']);
  const job = data && one(data, 'job');
  const run = job && leaves(job, JOB_FIELDS, ['sessions']);
  const info = one(document, 'info');
  return {
    ...known,
    ...(info && { info: readInfo(info) }),
    ...(run && Object.keys(run).length > 0 && { job: run }),
    ...listIn('sessions', job ?? document, 'session', readSession),
  };
}

function readInfo(info: Spot): LibraInfo {
  const general = one(info, 'general');
  const parameters = one(info, 'parameters');
  return {
    ...leaves(info, INFO_FIELDS, ['general', 'parameters']),
    ...(general && { general: leaves(general, GENERAL_FIELDS) }),
    ...(parameters && { parameters: leaves(parameters, parameters.element.children.map(child => child.name).filter(name => name.startsWith('pi_'))) }),
  };
}

const readSession = (session: Spot): LibraSession => ({ ...leaves(session, SESSION_FIELDS, ['blocks']), ...listIn('blocks', session, 'block', readBlock) });
const readBlock = (block: Spot): LibraBlock => ({ ...leaves(block, BLOCK_FIELDS, ['cases']), ...listIn('cases', block, 'case', readCase) });

function readCase(row: Spot): LibraCase {
  const name = one(row, 'def_name_elements');
  const address = one(row, 'def_addr');
  const guardianAddress = one(row, 'pg_addr');
  return {
    ...leaves(row, CASE_FIELDS, ['def_name_elements', 'def_addr', 'pg_addr', 'offences']),
    ...(name && { def_name_elements: leaves(name, NAME_FIELDS) }),
    ...(address && { def_addr: leaves(address, ADDRESS_FIELDS) }),
    ...(guardianAddress && { pg_addr: leaves(guardianAddress, ADDRESS_FIELDS) }),
    ...listIn('offences', row, 'offence', offence => leaves(offence, OFFENCE_FIELDS)),
  };
}

/** The leaves of these names. Whatever else stands here, and is not one of `others`, is noted as unread. */
function leaves<Name extends string>(spot: Spot, names: readonly Name[], others: readonly string[] = []): Leaves<Name> {
  noteStrangers(spot, [...names, ...others]);
  return names.reduce<Leaves<Name>>((read, name) => {
    const leaf = one(spot, name);
    if (!leaf) return read;
    noteStrangers(leaf, [], true);
    return { ...read, [name]: leaf.element.text.trim() };
  }, {});
}

/** The children of one container, or of several of one name; absent where no container stands here. */
function listIn<Name extends string, Item>(name: Name, spot: Spot, item: string, read: (child: Spot) => Item): { readonly [N in Name]?: readonly Item[] } {
  const containers = spot.element.children.filter(child => child.name === name).map(element => ({ ...spot, element, path: `${spot.path}.${name}` }));
  if (containers.length === 0) return {};
  for (const container of containers) noteStrangers(container, [item]);
  const items = containers.flatMap(container => container.element.children.filter(child => child.name === item).map(element => ({ ...container, element, path: `${container.path}.${item}` })));
  const found: { readonly [N in Name]?: readonly Item[] } = {};
  return { ...found, [name]: items.map(read) };
}

/** The one child of this name; a second one is not read, and said. */
function one(spot: Spot, name: string): Spot | undefined {
  const [first, second] = spot.element.children.filter(child => child.name === name);
  const path = `${spot.path}.${name}`;
  if (second) spot.unread.add(`${path} (the second)`);
  return first && { ...spot, element: first, path };
}

function noteStrangers({ element, path, unread }: Spot, known: readonly string[], isLeaf = false): void {
  for (const child of element.children) if (!known.includes(child.name)) unread.add(`${path}.${child.name}`);
  if (!isLeaf && element.text.trim() !== '') unread.add(`${path} (its own text)`);
}
