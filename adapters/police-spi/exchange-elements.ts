import { many, maybe, one, shapeOf, texts, withAttributes, element, type Element } from './elements';
import type { Shape } from '../../src/sdk';

/**
 * The elements of the exchange's two outer layers, in the order of MessageLayer.xsd, cjseOperations.xsd and cjseBusinessEntities.xsd.
 * What reads them asks for nothing: which reply a faulty message deserves can only be said of one that was read.
 */
const withVersion = (inner: Element): Element => withAttributes(inner, { name: 'VersionNumber' });
const literal = (...names: readonly string[]): Element[] => texts(...names).map(named => ({ ...named, literal: true }));
const required = (inner: Element): Element => ({ ...inner, required: true });

const system = [
  one('ops:CorrelationID'), ...literal('ops:SystemID').map(required),
  ...literal('ops:OrganizationalUnitID', 'ops:DataController', 'ops:User', 'ops:SourceID', 'ops:DestinationID'), maybe('ops:TestOperation'),
];

export const routeData = withAttributes(
  one('ops:RouteData',
    withVersion(one('ops:RequestFromSystem', ...system)),
    withVersion(one('ops:DataStream',
      ...literal('ns2:System', 'ns2:DataStreamType').map(required), one('ns2:SystemDataStreamID'),
      ...texts('ns2:Name', 'ns2:Reference', 'ns2:ReferenceType', 'ns2:Dated', 'ns2:Timed', 'ns2:ContentType'), one('ns2:DataStreamContent'))),
    withVersion(one('ops:Routes',
      withVersion(many('ops:Route', one('ops:RouteID'), ...literal('ops:RouteSourceSystem', 'ops:RouteDestinationSystem').map(required), maybe('ops:Descriptor')))))),
  { name: 'VersionNumber' }, { name: 'RequestResponse' });

export const routeDataResp = withVersion(
  one('ops:RouteDataResp',
    withVersion(one('ops:ResponseToSystem', ...system)),
    many('ops:OperationStatus', one('ops:StatusClass'), one('ops:Code'), ...texts('ops:Description', 'ops:ResponseContext'), one('ops:RouteId'))));

export const submitRequest = one('NS2:SubmitRequestMes',
  one('NS2:RequestID'), one('NS2:SourceID'), element('NS2:DestinationID', 'text', { required: true, repeats: true }), one('NS2:ExecMode'), one('NS2:Timestamp'), one('NS2:Message'));

export const submitResponse = one('NS2:SubmitResponseMes', one('NS2:RequestID'), one('NS2:ResponseCode'), maybe('NS2:ResponseText'));

/** The same elements, none of them asked for. */
const asked = (spec: Element): Element => ({ ...spec, required: false, holds: spec.holds === 'text' ? 'text' : spec.holds.map(asked) });
export const shapeAsked = (spec: Element): Shape => shapeOf(asked(spec));
