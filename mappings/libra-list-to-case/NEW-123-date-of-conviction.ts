import { dayFromSlashes, dayWithSlashes, inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const NO_DAY = 'The date of conviction is not a day as dd/MM/yyyy';

export default offenceRule({
  id: 'NEW-123',
  title: 'Date of conviction',
  why: 'A day as Libra writes it. One that cannot be read goes to a person.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a date of conviction is given': ({ said }) => saidText(said.convdate) !== undefined },
  sets: { convictionDate: ({ said }) => dayFromSlashes(said.convdate ?? '') ?? inDoubt(NO_DAY) },
  back: ({ convictionDate }) => convictionDate === undefined ? {} : { convdate: dayWithSlashes(convictionDate) },

  examples: [
    { name: 'as Libra writes it', given: { said: { convdate: '28/09/2026' } }, expect: { sets: { convictionDate: '2026-09-28' } }, returns: true },
    { name: 'no such day', given: { said: { convdate: '31/09/2026' } }, expect: { sets: { convictionDate: inDoubt(NO_DAY) } } },
    { name: 'blank', given: { said: { convdate: '' } }, expect: 'does not apply' },
  ],
});
