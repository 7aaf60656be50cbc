import { inDoubt } from '../../src/sdk';
import { libraCaseType } from '../code-tables/libra-case-type';
import { caseRule, oneOfRows, saidText } from './mapping';

export default caseRule({
  id: 'NEW-701',
  title: 'How the case began: by charge or by summons',
  why: 'A case that began by charge is another matter than a summons for whoever must be in court, and Common Platform holds it as the case\'s initiation code. The existing gateway drops it.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'legacy formats §1.A: type, C charge / S summons'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'some row gives its type': ({ said }) => said.rows.some(row => saidText(row.type) !== undefined) },
  sets: {
    initiationCode: ({ said }) => {
      const type = oneOfRows(said, row => row.type);
      if (type === undefined) return inDoubt('Its rows say differently how the case began');
      return libraCaseType.to(type) ?? inDoubt(`The case type ${type} of Libra has no agreed meaning`);
    },
  },
  back: ({ initiationCode, defendants }) => {
    const type = libraCaseType.from(initiationCode ?? '');
    return type === undefined ? {} : { rows: (defendants ?? [{}]).map(() => ({ type })) };
  },

  examples: [
    { name: 'by charge', given: { said: { rows: [{ type: 'C' }] } }, expect: { sets: { initiationCode: 'C' } }, returns: true },
    { name: 'by summons', given: { said: { rows: [{ type: 'S' }] } }, expect: { sets: { initiationCode: 'S' } }, returns: true },
    { name: 'a code that nobody has agreed', given: { said: { rows: [{ type: 'Z' }] } }, expect: { sets: { initiationCode: inDoubt('The case type Z of Libra has no agreed meaning') } } },
    { name: 'rows that differ', given: { said: { rows: [{ type: 'C' }, { type: 'S' }, {}] } }, expect: { sets: { initiationCode: inDoubt('Its rows say differently how the case began') } } },
    { name: 'not said', given: { said: { rows: [{ type: '' }, {}] } }, expect: 'does not apply' },
  ],
});
