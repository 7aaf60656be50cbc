import { caseRule } from './mapping';

export default caseRule({
  id: 'NEW-105',
  title: 'Court, room, day and case number',
  why: 'They were read from the list\'s heading when it was cut; Libra\'s case number is kept as what Libra calls the case.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/messaging/MessageProcessor.kt:30-42', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    courtCode: ({ said }) => said.courtCode,
    courtRoom: ({ said }) => said.room,
    hearingDay: ({ said }) => said.day,
    sourceReference: ({ said }) => said.caseNumber,
  },

  back: ({ courtCode, courtRoom, hearingDay, sourceReference, defendants }) => ({
    ...(courtCode !== undefined && { courtCode }), ...(courtRoom !== undefined && { room: courtRoom }), ...(hearingDay !== undefined && { day: hearingDay }),
    ...(sourceReference !== undefined && { caseNumber: sourceReference }), rows: (defendants ?? []).map(() => ({})),
  }),

  examples: [
    {
      name: 'all of it', given: { said: { courtCode: 'B01LY', room: '2', day: '2026-11-21', caseNumber: '2600010001', rows: [] } },
      expect: { sets: { courtCode: 'B01LY', courtRoom: '2', hearingDay: '2026-11-21', sourceReference: '2600010001' } }, returns: true,
    },
    { name: 'what is absent stays absent', given: { said: { rows: [] } }, expect: { sets: {} } },
  ],
});
