import { headingRule, courtOf, saidText } from './mapping';

export default headingRule({
  id: 'NEW-101',
  title: 'A session\'s own court code',
  why: 'Where a session carries ou_code, it says better than the file name which court sits: one file may hold several courts.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/xml/DocumentUtils.kt'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the session has an ou_code': ({ said }) => saidText(said.ou_code) !== undefined },
  sets: { courtCode: ({ said }) => courtOf(said.ou_code) },

  examples: [
    { name: 'seven characters', given: { said: { ou_code: 'B01LY02' } }, expect: { sets: { courtCode: 'B01LY' } } },
    { name: 'five, in small letters', given: { said: { ou_code: 'b01ly' } }, expect: { sets: { courtCode: 'B01LY' } } },
    { name: 'no court code: left absent, so that WA-108 says it', given: { said: { ou_code: '??' } }, expect: { sets: {} } },
    { name: 'blank', given: { said: { ou_code: '' } }, expect: 'does not apply' },
  ],
});
