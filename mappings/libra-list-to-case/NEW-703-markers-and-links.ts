import { caseRule, saidText } from './mapping';

const distinct = (texts: readonly (string | undefined)[]): string | undefined => saidText([...new Set(texts.flatMap(text => saidText(text) ?? []))].join(', '));

export default caseRule({
  id: 'NEW-703',
  title: 'Markers of a case and the cases linked with it',
  why: 'A marker (domestic violence, a vulnerable witness) warns whoever prepares the hearing. Kept as Libra writes it: no code list of markers is public. Those of several rows are put side by side.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'legacy formats §1.A: marker ≤ 50, linked'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['which of several rows a marker stood on'],

  when: 'always',
  sets: {
    caseMarkers: ({ said }) => distinct(said.rows.map(row => row.marker)),
    linkedCases: ({ said }) => distinct(said.rows.map(row => row.linked)),
  },
  back: ({ caseMarkers, linkedCases, defendants }) => caseMarkers === undefined && linkedCases === undefined ? {} : {
    rows: (defendants ?? [{}]).map(() => ({ ...(caseMarkers !== undefined && { marker: caseMarkers }), ...(linkedCases !== undefined && { linked: linkedCases }) })),
  },

  examples: [
    { name: 'a marker and a link', given: { said: { rows: [{ marker: 'DVVI', linked: '2600010001' }] } }, expect: { sets: { caseMarkers: 'DVVI', linkedCases: '2600010001' } }, returns: true },
    { name: 'rows that differ', given: { said: { rows: [{ marker: 'DVVI' }, { marker: 'CASEMARKER' }, { marker: 'DVVI' }] } }, expect: { sets: { caseMarkers: 'DVVI, CASEMARKER' } } },
    { name: 'nothing said', given: { said: { rows: [{ marker: '', linked: '' }, {}] } }, expect: { sets: {} } },
  ],
});
