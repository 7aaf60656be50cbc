import { task, type Day } from '../../src/sdk';
import { againRule, sameOffenceIn, type Memory, type ResultedCase, type ResultedOffence } from './mapping';

const ASKED = task('police', 'HO100324', 'A case was adjourned as if there were no verdict yet, and the message before had one. Ask the court which is right, and result it by hand');
const isJudged = (offence: ResultedOffence | undefined) => offence?.convictionDate !== undefined || ['G', 'NG', 'NA'].includes(offence?.police?.verdict ?? '');
const contradicts = (earlier: Memory, { offences = [] }: ResultedCase) => offences.some(offence =>
  (offence.judicialResults ?? []).some(({ resultClass }) => resultClass === 'Adjournment pre Judgement') && isJudged(sameOffenceIn(earlier, offence)));

export default againRule({
  id: 'TP-013',
  title: 'An adjournment before any verdict, after a verdict',
  why: 'The PNC holds a verdict and refuses an adjournment that says there is none. What the police put there by other ways we do not see; what the last message told them we do.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100324.ts', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/resolution.md:197-202'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems take a verdict back that the court has set aside',
  staffMinutes: 20,
  loses: ['a verdict that the PNC has from elsewhere: it is not asked here'],

  when: { 'an offence is adjourned before judgement, and was judged in the message before': ({ earlier, made }) => contradicts(earlier, made) },
  then: () => [ASKED],

  examples: [
    { name: 'convicted in June', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment pre Judgement' }] }), earlier: { made: heard('2026-06-01', { convictionDate: '2026-06-01' }) } }, expect: { effects: [ASKED] } },
    { name: 'found not guilty in June', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment pre Judgement' }] }), earlier: { made: heard('2026-06-01', { police: { verdict: 'NG' } }) } }, expect: { effects: [ASKED] } },
    { name: 'not judged before', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment pre Judgement' }] }), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'another offence was', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment pre Judgement' }] }), earlier: { made: heard('2026-06-01', { offenceCode: 'TH68001', convictionDate: '2026-06-01' }) } }, expect: 'does not apply' },
    { name: 'adjourned for sentence', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment post Judgement' }] }), earlier: { made: heard('2026-06-01', { convictionDate: '2026-06-01' }) } }, expect: 'does not apply' },
    { name: 'the first message', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Adjournment pre Judgement' }] }), earlier: {} }, expect: 'does not apply' },
    { name: 'nothing in it', given: { said: {}, made: {}, earlier: {} }, expect: 'does not apply' },
  ],
});

function heard(hearingDay: Day, offence: ResultedOffence): ResultedCase { return { hearing: { hearingDay }, offences: [{ orderIndex: 1, offenceCode: 'TH68010', ...offence }] }; }
