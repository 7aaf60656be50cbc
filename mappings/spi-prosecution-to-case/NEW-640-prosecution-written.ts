import { stableId } from '../../src/sdk';
import { writeRule, type Memory } from './mapping';

const known = (earlier: Partial<Memory>): readonly string[] => earlier.made?.knownDefendants ?? [];

export default writeRule({
  id: 'NEW-640',
  title: 'The prosecution holds the defendants whom Common Platform does not know yet',
  why: 'The police send a case again to add a defendant, with all who were there before or without them. Common Platform is told of the '
    + 'new ones under the same case; those it knows are not begun a second time.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: integration test AddDefendant (expected-NewDefendantsReceived)', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the case was read': ({ made }) => made.filed !== undefined },
  sets: {
    prosecution: ({ said, made, earlier }) => ({
      channel: 'SPI', externalId: stableId('submission', said.envelope?.correlationId ?? made.filed?.caseId ?? ''), caseDetails: made.filed ?? {},
      defendants: (made.defendants ?? []).filter(one => !known(earlier).includes(one.prosecutorReference ?? '')).map(({ filed, offence = [] }) => ({ ...filed, offences: offence.map(one => ({ ...one.filed })) })),
    }),
    knownDefendants: ({ made, earlier }) => made.owner === 'Common Platform' ? [...new Set([...known(earlier), ...(made.defendants ?? []).map(one => one.prosecutorReference ?? '')])].filter(one => one !== '') : undefined,
  },
  examples: [
    {
      name: 'one is known, one is new',
      given: {
        said: { kind: 'sent', filter: 'strict', envelope: { source: 's', destination: 'd', correlationId: 'C1' } }, earlier: { made: { knownDefendants: ['A'] } },
        made: { owner: 'Common Platform', filed: { initiationCode: 'C' }, defendants: [{ prosecutorReference: 'A', filed: { asn: 'A' } }, { prosecutorReference: 'B', filed: { asn: 'B' }, offence: [{ filed: { offenceCode: 'TH68010' } }] }] },
      },
      expect: { sets: {
        prosecution: { channel: 'SPI', externalId: '3b042519-a3c7-5d5a-affd-4ed77650058a', caseDetails: { initiationCode: 'C' }, defendants: [{ asn: 'B', offences: [{ offenceCode: 'TH68010' }] }] },
        knownDefendants: ['A', 'B'],
      } },
    },
    {
      name: 'without an envelope, for Libra', given: { said: { kind: 'sent', filter: 'strict' }, made: { owner: 'Libra', filed: { caseId: 'c' }, defendants: [{ filed: {} }] } },
      expect: { sets: { prosecution: { channel: 'SPI', externalId: 'c6b07fa5-07d3-5a0a-ad29-a89ce59d730d', caseDetails: { caseId: 'c' }, defendants: [{ offences: [] }] } } },
    },
    { name: 'not read', given: { said: { kind: 'sent', filter: 'strict' }, made: {} }, expect: 'does not apply' },
  ],
});
