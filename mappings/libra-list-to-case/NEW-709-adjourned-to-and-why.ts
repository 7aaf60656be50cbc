import { dayFromSlashes, dayWithSlashes, inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const NO_DAY = 'The day to which it was adjourned is not a day as dd/MM/yyyy';

export default offenceRule({
  id: 'NEW-709',
  title: 'To which day the offence was adjourned, and why',
  why: 'The list says why the case is back in court. A day that cannot be read goes to a person. The existing gateway drops both.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    adjournedTo: ({ said }) => saidText(said.adjdate) === undefined ? undefined : dayFromSlashes(said.adjdate ?? '') ?? inDoubt(NO_DAY),
    adjournmentReason: ({ said }) => saidText(said.adjreason),
  },
  back: ({ adjournedTo, adjournmentReason }) => ({ ...(adjournedTo !== undefined && { adjdate: dayWithSlashes(adjournedTo) }), ...(adjournmentReason !== undefined && { adjreason: adjournmentReason }) }),

  examples: [
    { name: 'both', given: { said: { adjdate: '21/11/2026', adjreason: 'For a pre-sentence report to be prepared.' } }, expect: { sets: { adjournedTo: '2026-11-21', adjournmentReason: 'For a pre-sentence report to be prepared.' } }, returns: true },
    { name: 'no such day', given: { said: { adjdate: '31/11/2026' } }, expect: { sets: { adjournedTo: inDoubt(NO_DAY) } } },
    { name: 'blank', given: { said: { adjdate: '', adjreason: '' } }, expect: { sets: {} } },
  ],
});
