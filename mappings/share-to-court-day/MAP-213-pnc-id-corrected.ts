import { defendantRule } from './mapping';

export default defendantRule({
  id: 'MAP-213',
  title: 'A PNC id without its stroke gets it',
  why: 'Common Platform may send the year and the serial in one piece; everybody else writes 2007/1234567A. Other forms stay as they are.',
  evidence: ['ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/messaging/model/commonplatform/CPDefendant.java:78-90'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is a PNC id': ({ said }) => said.pncId !== undefined },
  sets: { pncId: ({ said }) => said.pncId?.replace(/^(\d{4})(\d{7}[a-zA-Z])$/, '$1/$2') },
  examples: [
    { name: 'in one piece', given: { said: { pncId: '20071234567A' } }, expect: { sets: { pncId: '2007/1234567A' } } },
    { name: 'another form', given: { said: { pncId: '07/1A' } }, expect: { sets: { pncId: '07/1A' } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
