import { cut, onceBy } from '../../src/sdk';
import { fileCaseRule, type Prosecution } from './mapping';

const MARKER = 2;
function markersIn(text: string): readonly string[] {
  const words = text.split(/\s+/).filter(word => word !== '');
  const [only = ''] = words;
  return onceBy(words.length === 1 ? only.match(/.{1,2}/g) ?? [] : words.map(word => cut(word, MARKER)), marker => marker);
}

const SAID: Prosecution = { kind: 'sent', filter: 'strict' };

export default fileCaseRule({
  id: 'MAP-103',
  title: 'Case markers are two letters each, with blanks between them or without',
  why: 'The police write them into one field of ten characters; each marker is filed once.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/…/event/converter/CaseDetailsConverter.java:21,48-73'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the case was read': ({ made }) => made.caseDetails !== undefined },
  sets: { 'filed.caseMarkers': ({ made }) => markersIn(made.caseDetails?.caseMarker ?? '').map(markerTypeCode => ({ markerTypeCode })) },
  loses: ['what of a marker is longer than two characters'],
  examples: [
    { name: 'without blanks', given: { said: SAID, made: { caseDetails: { caseMarker: 'DVVI' } } }, expect: { sets: { 'filed.caseMarkers': [{ markerTypeCode: 'DV' }, { markerTypeCode: 'VI' }] } } },
    { name: 'with blanks, one twice', given: { said: SAID, made: { caseDetails: { caseMarker: 'DV VI  DV' } } }, expect: { sets: { 'filed.caseMarkers': [{ markerTypeCode: 'DV' }, { markerTypeCode: 'VI' }] } } },
    { name: 'one of several that is too long', given: { said: SAID, made: { caseDetails: { caseMarker: 'DVX VI' } } }, expect: { sets: { 'filed.caseMarkers': [{ markerTypeCode: 'DV' }, { markerTypeCode: 'VI' }] } } },
    { name: 'none', given: { said: SAID, made: { caseDetails: {} } }, expect: { sets: { 'filed.caseMarkers': [] } } },
    { name: 'not read', given: { said: SAID, made: {} }, expect: 'does not apply' },
  ],
});
