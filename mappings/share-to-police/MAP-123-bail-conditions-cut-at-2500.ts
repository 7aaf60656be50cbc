import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-123',
  title: 'Bail conditions are cut at 2500 characters, without the last semicolon',
  why: 'SPI holds no more. Each condition ends with a semicolon, and the one at the end separates nothing.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtIndividual.java:45-53'],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['bail conditions after the first 2500 characters'],
  when: { 'conditions are said, be it none': ({ said }) => said.bailConditions !== undefined },
  sets: { bailConditions: ({ said }) => said.bailConditions?.slice(0, 2500).replace(/;$/, '') },
  examples: [
    { name: 'two conditions', given: { said: person({ bailConditions: 'a;b;' }) }, expect: { sets: { bailConditions: 'a;b' } } },
    { name: 'none are said', given: { said: person({ bailConditions: '' }) }, expect: { sets: { bailConditions: '' } } },
    { name: 'not said', given: { said: person() }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
