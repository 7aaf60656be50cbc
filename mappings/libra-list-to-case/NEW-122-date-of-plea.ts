import { dayFromSlashes, dayWithSlashes, inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const NO_DAY = 'The date of plea is not a day as dd/MM/yyyy';

export default offenceRule({
  id: 'NEW-122',
  title: 'Date of plea',
  why: 'A day as Libra writes it. One that cannot be read goes to a person.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a date of plea is given': ({ said }) => saidText(said.pleadate) !== undefined },
  sets: { pleaDate: ({ said }) => dayFromSlashes(said.pleadate ?? '') ?? inDoubt(NO_DAY) },
  back: ({ pleaDate }) => pleaDate === undefined ? {} : { pleadate: dayWithSlashes(pleaDate) },

  examples: [
    { name: 'as Libra writes it', given: { said: { pleadate: '01/09/2026' } }, expect: { sets: { pleaDate: '2026-09-01' } }, returns: true },
    { name: 'no such day', given: { said: { pleadate: '99/09/2026' } }, expect: { sets: { pleaDate: inDoubt(NO_DAY) } } },
    { name: 'blank', given: { said: { pleadate: '' } }, expect: 'does not apply' },
  ],
});
