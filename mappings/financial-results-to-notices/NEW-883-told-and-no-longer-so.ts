import { task } from '../../src/sdk';
import { tellRule, type AccountAnswer, type Fines, type Memory } from './mapping';

export default tellRule({
  id: 'NEW-883',
  title: 'A notice that was told and no longer follows, because a share came late, is for a person',
  why: 'A share that comes late takes its place in time, and what followed from the later ones is worked out again. The notices that hold now are told; one that was told before and holds no more cannot be fetched back.',
  evidence: ['case model §4.6: shares may arrive out of order'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: { 'a told notice follows no longer': ({ made, earlier }) => noLonger(made, earlier).length > 0 },
  then: ({ made, earlier }) => [task('fines enforcement', 'told-no-longer-holds', `Telephone the fines office: a share came late, and of what they were told this holds no longer: ${noLonger(made, earlier).join('; ')}`)],
  examples: [
    {
      name: 'one of three', given: { said: answer(), made: { left: ['n1'], leaving: [{ notificationId: 'n2' }] }, earlier: told('n1', 'n2', 'n3') },
      expect: { effects: [task('fines enforcement', 'told-no-longer-holds', 'Telephone the fines office: a share came late, and of what they were told this holds no longer: A notice, account 11111111A')] },
    },
    { name: 'all still hold', given: { said: answer(), made: { left: ['n1', 'n2'] }, earlier: told('n1', 'n2') }, expect: 'does not apply' },
    { name: 'told to somebody else', given: { said: answer(), made: {}, earlier: { made: {}, told: [{ whom: 'somebody', message: { notificationId: 'n1' } }] } }, expect: 'does not apply' },
    { name: 'nothing told', given: { said: answer(), made: {} }, expect: 'does not apply' },
  ],
});

function noLonger({ left = [], leaving = [] }: Fines, { told: before = [] }: Partial<Memory> = {}): string[] {
  const now = [...left, ...leaving.map(one => one['notificationId'])];
  return before.filter(({ whom, message }) => whom === 'fines-enforcement' && !now.includes(Reflect.get(message, 'notificationId')))
    .map(({ message }) => [Reflect.get(message, 'subject'), `account ${String(Reflect.get(message, 'gobAccountNumber') ?? 'not known')}`].join(', '));
}
function told(...ids: readonly string[]): Memory { return { made: {}, told: ids.map(notificationId => ({ whom: 'fines-enforcement', message: { notificationId, subject: 'A notice', gobAccountNumber: '11111111A' } })) }; }
function answer(): AccountAnswer { return { kind: 'account-answer', offenceResults: [] }; }
