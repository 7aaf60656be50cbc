import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-124',
  title: 'Without a bail status, and for an organisation, "not applicable" is sent',
  why: 'The exchange must have a letter. Bichard reads A as not applicable.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtIndividual.java:20,27',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtDefendant.java:19,31',
  ],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is no status, or no person': ({ said }) => said.bailStatus === undefined || said.person === undefined },
  sets: { bailStatus: () => 'A' },
  examples: [
    { name: 'no status', given: { said: person({ person: { lastName: 'Ashby' } }) }, expect: { sets: { bailStatus: 'A' } } },
    { name: 'custody', given: { said: person({ person: { lastName: 'Ashby' }, bailStatus: 'C' }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
