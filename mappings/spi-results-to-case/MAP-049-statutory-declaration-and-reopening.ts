import { acrossRule, type ResultedCase } from './mapping';

const REOPENING = ['MC80524', 'MC80527', 'MC80528'];
const reopens = (made: ResultedCase) => (made.offences ?? []).some(offence => REOPENING.includes(offence.offenceCode ?? ''));

export default acrossRule({
  id: 'MAP-049',
  title: 'A statutory declaration or a reopening is not put on the PNC',
  why: 'Such a case undoes an older one; the offence in it is none that anybody committed. The police\'s staff are still told.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/lib/isReopenedOrStatutoryDeclarationCase.ts:5-12', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/426-ignored-reopened-statutory-declaration/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'an offence is a statutory declaration or a reopening (MC80524, MC80527, MC80528)': ({ made }) => reopens(made) },
  sets: { 'police.ignoredForPnc': () => true },

  examples: [
    { name: 'beside a theft', given: { said: {}, made: { offences: [{ offenceCode: 'MC80527' }, { offenceCode: 'TH68001' }] } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'a theft', given: { said: {}, made: { offences: [{ offenceCode: 'TH68001' }] } }, expect: 'does not apply' },
  ],
});
