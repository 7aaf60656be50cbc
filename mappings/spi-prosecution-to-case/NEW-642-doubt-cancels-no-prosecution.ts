import { minutesAfter, tell } from '../../src/sdk';
import { tellRule, type Prosecution } from './mapping';

function said(): Prosecution { return { kind: 'sent', filter: 'strict', urn: '01ZD1000126', receivedAt: '2026-11-20T09:00:00.000Z' }; }

export default tellRule({
  id: 'NEW-642',
  title: 'A case for Common Platform that is in doubt opens the duty all the same',
  why: 'A doubt hands the message to a person; it never cancels the duty. What is sure of it waits, held, with its clock running. A doubt '
    + 'about what the case file can do without is left out of the prosecution and said, and the rest goes (NEW-641).',
  evidence: ['design: a doubt never cancels a duty', 'one hour: assumed'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'Common Platform hears it': ({ made }) => made.owner === 'Common Platform',
    'what to tell is in doubt': ({ doubtful }) => doubtful.includes('prosecution'),
    'it is known when the case came': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said }) => [tell({
    whom: 'common-platform-prosecutions', what: 'prosecution in doubt', message: { channel: 'SPI', caseDetails: { prosecutorCaseReference: said.urn ?? '' } }, dueAt: minutesAfter(said.receivedAt ?? '', 60), proof: 'answered',
    otherwise: 'Ask the police for what is in doubt; if the first hearing is near, enter the case by hand and tell the court',
  })],
  examples: [
    {
      name: 'begun in a way that nobody has agreed', given: { said: said(), made: { owner: 'Common Platform' }, doubtful: ['filed.initiationCode', 'prosecution'] },
      expect: { effects: [tell({
        whom: 'common-platform-prosecutions', what: 'prosecution in doubt', message: { channel: 'SPI', caseDetails: { prosecutorCaseReference: '01ZD1000126' } }, dueAt: '2026-11-20T10:00:00.000Z', proof: 'answered',
        otherwise: 'Ask the police for what is in doubt; if the first hearing is near, enter the case by hand and tell the court',
      })] },
    },
    { name: 'Libra hears it', given: { said: said(), made: { owner: 'Libra' }, doubtful: ['prosecution'] }, expect: 'does not apply' },
    { name: 'nothing is in doubt', given: { said: said(), made: { owner: 'Common Platform' } }, expect: 'does not apply' },
    { name: 'not known when it came', given: { said: { kind: 'sent', filter: 'strict' }, made: { owner: 'Common Platform' }, doubtful: ['prosecution'] }, expect: 'does not apply' },
  ],
});
