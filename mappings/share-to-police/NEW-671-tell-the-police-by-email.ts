import { minutesAfter, momentInWords, tell } from '../../src/sdk';
import type { PoliceMail } from '../../adapters/police-email/wire';
import { mailRule, type PoliceCase, type PoliceShare } from './mapping';

export default mailRule({
  id: 'NEW-671',
  title: 'The mail must be taken by the force\'s mail server within a day',
  why: 'A mail has no reply: that the mail server took it is all that anybody will ever prove, and the duty asks no more. Without an address the duty is opened all the same, and its mail waits. A correction says only '
    + 'what is different from the share before, so a later mail replaces no earlier one. A mail that was told of a share is told again only where it says something else: an older share came late. One day is ASSUMED.',
  evidence: ['case model §3.3', 'WA-050: where there is no address, Common Platform only notes that the mail failed', 'one day: assumed'],
  owner: 'police exchange',
  severity: 'warrant',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2026-12-31',
  when: {
    'it goes by e-mail': ({ made }) => made.channel === 'EMAIL',
    'it was not told': ({ said, made, earlier }) => !(earlier.told ?? []).some(({ whom, about, message }) => whom === 'police-email' && about === said.sharedTime && JSON.stringify(message) === JSON.stringify(mailOf(made))),
  },
  then: ({ said, made }) => [tell({
    whom: 'police-email', what: whatOf(said, made), about: said.sharedTime, message: mailOf(made), dueAt: minutesAfter(said.sharedTime, 24 * 60), proof: 'taken',
    otherwise: 'Telephone the police force, tell them the results, and record who took them',
  })],
  examples: [
    {
      name: 'a correction', given: { said: said(), made: { channel: 'EMAIL', reshared: true, email: { address: 'results@force.example', subject: 'Amend & Reshare 01ZD1000126', text: 'ADDED: Fine' } } },
      expect: { effects: [told('mail of a correction shared on 1 June 2026 at 16:00', { to: 'results@force.example', subject: 'Amend & Reshare 01ZD1000126', text: 'ADDED: Fine' })] },
    },
    {
      name: 'another mail was told, and this one by another way', given: {
        said: said(), made: { channel: 'EMAIL', email: { subject: '01ZD1000126', text: 'Fine' } },
        earlier: { made: {}, told: [
          { whom: 'police-email', what: 'mail', about: '2026-06-01T14:00:00.000Z', message: { to: '', subject: '01ZD1000126', text: 'Fine' } },
          { whom: 'police-spi', what: 'mail', about: '2026-06-01T15:00:00.000Z', message: { to: '', subject: '01ZD1000126', text: 'Fine' } },
          { whom: 'police-email', what: 'mail', about: '2026-06-01T15:00:00.000Z', message: { to: '', subject: '01ZD1000126', text: 'Costs' } },
        ] },
      },
      expect: { effects: [told('mail of results shared on 1 June 2026 at 16:00', { to: '', subject: '01ZD1000126', text: 'Fine' })] },
    },
    { name: 'nothing is known', given: { said: said(), made: { channel: 'EMAIL' } }, expect: { effects: [told('mail of results shared on 1 June 2026 at 16:00', { to: '', subject: '', text: '' })] } },
    {
      name: 'the very mail was told', given: { said: said(), made: { channel: 'EMAIL', email: { subject: '01ZD1000126', text: 'Fine' } }, earlier: { made: {}, told: [{ whom: 'police-email', what: 'mail', about: '2026-06-01T15:00:00.000Z', message: { to: '', subject: '01ZD1000126', text: 'Fine' } }] } },
      expect: 'does not apply',
    },
    { name: 'by SPI', given: { said: said(), made: { channel: 'SPI' } }, expect: 'does not apply' },
  ],
});

const mailOf = ({ email }: PoliceCase): PoliceMail => ({ to: email?.address?.trim() ?? '', subject: email?.subject ?? '', text: email?.text ?? '' });
const whatOf = ({ sharedTime }: PoliceShare, { reshared }: PoliceCase): string => `mail of ${reshared === true ? 'a correction' : 'results'} shared on ${momentInWords(sharedTime)}`;
function told(what: string, message: PoliceMail) {
  return tell({ whom: 'police-email', what, about: '2026-06-01T15:00:00.000Z', message, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken', otherwise: 'Telephone the police force, tell them the results, and record who took them' });
}
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
