import { filled, isCorrelation, isUnit, judgeRule, type Routed } from './mapping';

/** The names by which systems are known to the exchange begin with the code of their organisation. */
const isSystem = (name: string | undefined): boolean => /^([A-Z]\d\d|\d{5})[A-Za-z]\w*$/.test(name ?? '');
const OURS = ['B00LIBRA', 'C00CommonPlatform'];

/** The first thing that is wrong. Pure. */
function faultIn({ from, type, routes, unreadable }: Routed): { readonly code: number; readonly name: string } | undefined {
  const { CorrelationID, SystemID, OrganizationalUnitID: unit, DataController: controller } = from ?? {};
  if (!isCorrelation(CorrelationID)) return { code: 306, name: 'InvalidCorrelationID' };
  if (!isSystem(filled(SystemID))) return { code: 301, name: 'UnknownSystem' };
  if (unit !== undefined && !isUnit(unit)) return { code: 308, name: 'InvalidOrganizationalUnitID' };
  if (controller !== undefined && !/^.{1,50}$/.test(controller.trim())) return { code: 307, name: 'InvalidDataController' };
  if (type === undefined || !['SPINewCase', 'SPIResults'].includes(type)) return { code: 1359, name: 'DisallowedDataStreamType' };
  if (routes.length === 0 || !routes.every(({ source }) => isSystem(source))) return { code: 1317, name: 'UnknownRouteSourceSystem' };
  if (!routes.every(({ destination }) => isSystem(destination)) || !routes.some(({ destination = '' }) => OURS.includes(destination))) return { code: 1318, name: 'UnknownRouteDestinationSystem' };
  if (routes.some(({ source, destination }) => source === destination)) return { code: 1321, name: 'SameSourceAndDestinationSystem' };
  return unreadable === undefined ? undefined : { code: 1310, name: 'UnusableDataStream' };
}

const SOUND: Routed = { from: { CorrelationID: 'C1', SystemID: 'Z00CJSE' }, type: 'SPINewCase', routes: [{ id: '001', source: '00101PoliceCaseSystem', destination: 'B00LIBRA' }] };
const from = (more: object): Routed => ({ ...SOUND, from: { ...SOUND.from, ...more } });
const route = (source: string | undefined, destination: string | undefined): Routed => ({ ...SOUND, routes: [{ ...(source !== undefined && { source }), ...(destination !== undefined && { destination }) }] });
const found = (code: number, name: string) => ({ sets: { code, name } });

export default judgeRule({
  id: 'NEW-601',
  title: 'What is wrong with an operation, by the codes of the exchange',
  why: 'The exchange waits for an answer where its operation cannot be taken. The codes are published and the checks behind them are not: which systems are known is ASSUMED to be told by the form of '
    + 'their names, and the first fault found is the one that is answered. A case that can be read and lacks what its schema requires is no fault here: it is passed on to the court that hears it, and that court says what it lacks.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: cjseOperations.xsd, cjseBusinessTypes.xsd (lengths)', 'legacy formats §1.B.2 (codes and system ids)', 'how a system is known: assumed'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'something is wrong': ({ said }) => faultIn(said) !== undefined },
  sets: { code: ({ said }) => faultIn(said)?.code, name: ({ said }) => faultIn(said)?.name },
  examples: [
    { name: 'no CorrelationID', given: { said: { ...SOUND, from: { SystemID: 'Z00CJSE' } } }, expect: found(306, 'InvalidCorrelationID') },
    { name: 'no sender at all', given: { said: { routes: [] } }, expect: found(306, 'InvalidCorrelationID') },
    { name: 'white space inside a CorrelationID', given: { said: from({ CorrelationID: 'C 1' }) }, expect: found(306, 'InvalidCorrelationID') },
    { name: 'a CorrelationID of 51 characters', given: { said: from({ CorrelationID: 'C'.repeat(51) }) }, expect: found(306, 'InvalidCorrelationID') },
    { name: 'a system whose name is none', given: { said: from({ SystemID: 'somebody' }) }, expect: found(301, 'UnknownSystem') },
    { name: 'a unit of six characters', given: { said: from({ OrganizationalUnitID: 'Z00000' }) }, expect: found(308, 'InvalidOrganizationalUnitID') },
    { name: 'a unit of nine characters', given: { said: from({ OrganizationalUnitID: 'Z00000000' }) }, expect: found(308, 'InvalidOrganizationalUnitID') },
    { name: 'a blank data controller', given: { said: from({ DataController: ' ' }) }, expect: found(307, 'InvalidDataController') },
    { name: 'a data controller of 51 characters', given: { said: from({ DataController: 'x'.repeat(51) }) }, expect: found(307, 'InvalidDataController') },
    { name: 'a kind of data that is not taken', given: { said: { ...SOUND, type: 'CPSResponse' } }, expect: found(1359, 'DisallowedDataStreamType') },
    { name: 'no kind of data', given: { said: { from: SOUND.from ?? {}, routes: SOUND.routes } }, expect: found(1359, 'DisallowedDataStreamType') },
    { name: 'no route', given: { said: { ...SOUND, routes: [] } }, expect: found(1317, 'UnknownRouteSourceSystem') },
    { name: 'a route from nowhere', given: { said: route(undefined, 'B00LIBRA') }, expect: found(1317, 'UnknownRouteSourceSystem') },
    { name: 'a route to nowhere', given: { said: { ...SOUND, routes: [...SOUND.routes, { source: '00101PoliceCaseSystem' }] } }, expect: found(1318, 'UnknownRouteDestinationSystem') },
    { name: 'a route to somebody else', given: { said: route('00101PoliceCaseSystem', '00501PoliceCaseSystem') }, expect: found(1318, 'UnknownRouteDestinationSystem') },
    { name: 'a route in a circle', given: { said: route('C00CommonPlatform', 'C00CommonPlatform') }, expect: found(1321, 'SameSourceAndDestinationSystem') },
    { name: 'a content that cannot be read', given: { said: { ...SOUND, unreadable: 'It is no XML' } }, expect: found(1310, 'UnusableDataStream') },
    { name: 'all is well', given: { said: from({ OrganizationalUnitID: ' 0000000 ', DataController: 'Force One' }) }, expect: 'does not apply' },
    { name: 'results, to Common Platform too', given: { said: { ...SOUND, type: 'SPIResults', routes: [...SOUND.routes, { source: 'B00LIBRA', destination: '00501PoliceCaseSystem' }] } }, expect: 'does not apply' },
  ],
});
