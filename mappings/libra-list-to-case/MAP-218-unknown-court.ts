import { inDoubt } from '../../src/sdk';
import { magistratesCourt } from '../code-tables/magistrates-courts';
import { caseRule } from './mapping';

export default caseRule({
  id: 'MAP-218',
  title: 'Unknown court',
  why: 'A court code that the table of courts lacks is a new court or a wrong code. The existing service calls it "Unknown Court" and goes on; we leave the name in doubt.',
  evidence: ['ministryofjustice/court-case-service: src/main/java/uk/gov/justice/probation/courtcaseservice/service/ImmutableCourtCaseService.java:325-328'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'NEW-106',

  when: {
    'the list gives a court code': ({ said }) => said.courtCode !== undefined,
    'the table of courts lacks it': ({ said }) => magistratesCourt(said.courtCode ?? '') === undefined,
  },
  sets: { courtName: ({ said }) => inDoubt(`The table of magistrates' courts has no court ${said.courtCode}`) },

  examples: [
    {
      name: 'no such court', given: { said: { courtCode: 'B99ZZ', courtName: 'Somewhere', rows: [] } },
      expect: { sets: { courtName: inDoubt('The table of magistrates\' courts has no court B99ZZ') } },
    },
    { name: 'Lavender Hill', given: { said: { courtCode: 'B01LY', rows: [] } }, expect: 'does not apply' },
    { name: 'no code at all is for WA-108', given: { said: { rows: [] } }, expect: 'does not apply' },
  ],
});
