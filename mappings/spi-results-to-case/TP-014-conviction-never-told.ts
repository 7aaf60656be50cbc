import { task, type Day } from '../../src/sdk';
import { againRule, sameOffenceIn, type Memory, type ResultedCase, type ResultClass, type ResultedOffence } from './mapping';

const ASKED: Readonly<Partial<Record<ResultClass, ReturnType<typeof task>>>> = {
  'Adjournment post Judgement': task('police', 'HO100325', 'An offence is adjourned after a conviction that the message of that day did not have. Put the conviction on the PNC first, then send this again'),
  Sentence: task('police', 'HO100326', 'An offence is sentenced after a conviction that the message of that day did not have. Put the conviction on the PNC first, then send this again'),
};

/** The classes that build on a conviction which the message before, of that day or later, did not have. */
function untold(earlier: Memory, { offences = [] }: ResultedCase): ResultClass[] {
  const told = earlier.made?.hearing?.hearingDay;
  return offences.flatMap(offence => {
    const before = sameOffenceIn(earlier, offence);
    const isUntold = told !== undefined && before !== undefined && before.convictionDate === undefined && offence.convictionDate !== undefined && offence.convictionDate <= told;
    return isUntold ? (offence.judicialResults ?? []).flatMap(({ resultClass }) => resultClass ?? []) : [];
  });
}
const asks = (earlier: Memory, made: ResultedCase) => [...new Set(untold(earlier, made))].flatMap(one => ASKED[one] ?? []);

export default againRule({
  id: 'TP-014',
  title: 'A sentence upon a conviction that was never told',
  why: 'The PNC refuses a sentence, or an adjournment for one, where it has no conviction. What it has from elsewhere we do not see; that the message of the day of conviction lacked it we do.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100325.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100326.ts', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/resolution.md:204-216', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/247-existing-offence-no-pnc-adjudication/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The PNC takes a conviction together with the sentence that follows it',
  staffMinutes: 20,
  loses: ['a conviction that is missing on the PNC though it was told, or that no message before this one could tell'],

  when: { 'it builds on a conviction that the message before lacked, though it was of that day or later': ({ earlier, made }) => asks(earlier, made).length > 0 },
  then: ({ earlier, made }) => asks(earlier, made),

  examples: [
    { name: 'sentenced', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Sentence' }, { resultClass: 'Sentence' }, {}] }), earlier: { made: heard('2026-06-01', {}) } }, expect: { effects: [task('police', 'HO100326', 'An offence is sentenced after a conviction that the message of that day did not have. Put the conviction on the PNC first, then send this again')] } },
    { name: 'adjourned for sentence, after a later message', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Adjournment post Judgement' }] }), earlier: { made: heard('2026-06-15', {}) } }, expect: { effects: [task('police', 'HO100325', 'An offence is adjourned after a conviction that the message of that day did not have. Put the conviction on the PNC first, then send this again')] } },
    { name: 'the conviction was told', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Sentence' }] }), earlier: { made: heard('2026-06-01', { convictionDate: '2026-06-01' }) } }, expect: 'does not apply' },
    { name: 'convicted after the message before', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-15', judicialResults: [{ resultClass: 'Sentence' }] }), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'not convicted', given: { said: {}, made: heard('2026-07-01', { judicialResults: [{ resultClass: 'Sentence' }] }), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'another offence', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Sentence' }] }), earlier: { made: heard('2026-06-01', { offenceCode: 'TH68001' }) } }, expect: 'does not apply' },
    { name: 'judged on the day', given: { said: {}, made: heard('2026-06-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Judgement with final result' }] }), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'no results', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01' }), earlier: { made: heard('2026-06-01', {}) } }, expect: 'does not apply' },
    { name: 'the first message', given: { said: {}, made: heard('2026-07-01', { convictionDate: '2026-06-01', judicialResults: [{ resultClass: 'Sentence' }] }), earlier: {} }, expect: 'does not apply' },
    { name: 'nothing in it', given: { said: {}, made: {}, earlier: {} }, expect: 'does not apply' },
  ],
});

function heard(hearingDay: Day, offence: ResultedOffence): ResultedCase { return { hearing: { hearingDay }, offences: [{ orderIndex: 1, offenceCode: 'TH68010', ...offence }] }; }
