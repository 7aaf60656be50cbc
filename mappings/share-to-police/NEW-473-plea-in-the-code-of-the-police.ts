import { inDoubt } from '../../src/sdk';
import { policePlea } from '../code-tables/police-plea';
import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-473',
  title: 'A plea is sent in the code that the police read as what it means',
  why: 'Common Platform sends 7 for CONSENTS, which Bichard reads as "admits" and the PNC as guilty; we send 4, consents. On a plea that '
    + 'no table knows Common Platform sends nothing at all; here it is a doubt.',
  evidence: [
    'legacy formats §2.2',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtOffence.java:63-87',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a plea was taken': ({ said }) => said.plea?.pleaValue !== undefined },
  sets: { plea: ({ said }) => policePlea.to(said.plea?.pleaValue ?? '') ?? inDoubt('This plea has no agreed code in SPI') },
  examples: [
    { name: 'not guilty', given: { said: matter({ plea: { pleaValue: 'NOT_GUILTY' } }) }, expect: { sets: { plea: '2' } } },
    { name: 'consents', given: { said: matter({ plea: { pleaValue: 'CONSENTS' } }) }, expect: { sets: { plea: '4' } } },
    { name: 'a plea that no table knows', given: { said: matter({ plea: { pleaValue: 'CHANGE_TO_GUILTY' } }) }, expect: { sets: { plea: inDoubt('This plea has no agreed code in SPI') } } },
    { name: 'none', given: { said: matter() }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
