import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-117',
  title: 'PNC, CRO and arrest summons numbers, nationality',
  why: 'Taken as written: what they mean is for the police. The existing gateway drops the arrest summons number, by which the police know the arrest.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    pncId: ({ said }) => saidText(said.pnc_id),
    croNumber: ({ said }) => saidText(said.cro_number),
    arrestSummonsNumber: ({ said }) => saidText(said.asn),
    nationality: ({ said }) => saidText(said.nationality_1),
  },

  back: ({ pncId, croNumber, arrestSummonsNumber, nationality }) => ({
    ...(pncId !== undefined && { pnc_id: pncId }), ...(croNumber !== undefined && { cro_number: croNumber }),
    ...(arrestSummonsNumber !== undefined && { asn: arrestSummonsNumber }), ...(nationality !== undefined && { nationality_1: nationality }),
  }),

  examples: [
    {
      name: 'all of them', given: { said: { pnc_id: '2026/0000031A', cro_number: '31/26A', asn: '2601ZD0100000000031A', nationality_1: 'British', nationality_2: 'Irish' } },
      expect: { sets: { pncId: '2026/0000031A', croNumber: '31/26A', arrestSummonsNumber: '2601ZD0100000000031A', nationality: 'British' } }, returns: true,
    },
    { name: 'blank is not said', given: { said: { pnc_id: '', asn: '' } }, expect: { sets: {} } },
  ],
});
