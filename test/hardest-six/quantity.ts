import { dayFromSlashes, dayWithSlashes, fixedWidth, inDoubt, ruleIn, type Day } from '../../src/sdk';
import { about, BICHARD } from './about';

interface Result { readonly unit?: string; readonly length?: number; readonly date?: Day; readonly amount?: number }
interface Disposal { readonly quantity?: string }

const LAYOUT = fixedWidth([{ field: 'duration', width: 4 }, { field: 'date', width: 8 }, { field: 'amount', width: 10 }, { field: 'end', width: 2 }]);

const durationOf = ({ unit, length }: Result): string => unit === 'L' ? 'Y999' : unit === undefined || unit === 'S' ? '' : `${unit}${length ?? ''}`;
const dateOf = ({ date }: Result): string => date === undefined ? '' : dayWithSlashes(date).replaceAll('/', '');
const amountOf = ({ amount }: Result): string => amount === undefined ? '' : amount.toFixed(2).padStart(10, '0');

export const quantityField = ruleIn<Result, Disposal>('write the disposal')({
  ...about,
  id: 'MAP-065',
  title: 'Duration, date and amount of a result, in 24 characters',
  why: 'The police record keeps all three in one field of fixed places; a longer amount would move into the next field, so it is not written.',
  evidence: [`${BICHARD}lib/results/createPoliceDisposalsFromResult/createPoliceDisposal.ts:60-89`],
  severity: 'fine',
  when: 'always',
  sets: { quantity: ({ said }) => LAYOUT.write({ duration: durationOf(said), date: dateOf(said), amount: amountOf(said), end: '00' }) ?? inDoubt('A duration or an amount is too long for the police record') },
  back: ({ quantity = '' }) => {
    const { duration = '', date = '', amount = '' } = LAYOUT.read(quantity) ?? {};
    const [unit, length] = [duration.slice(0, 1).trim(), duration.slice(1).trim()];
    const day = dayFromSlashes(`${date.slice(0, 2)}/${date.slice(2, 4)}/${date.slice(4)}`);
    return {
      ...(duration === 'Y999' ? { unit: 'L' } : { ...(unit && { unit }), ...(length && { length: Number(length) }) }),
      ...(day !== undefined && { date: day }), ...(amount.trim() && { amount: Number(amount) }),
    };
  },
  loses: ['a duration of unit S'],
  examples: [
    { name: 'all three', given: { said: { unit: 'M', length: 6, date: '2024-05-01', amount: 50 } }, expect: { sets: { quantity: 'M6  010520240000050.0000' } }, returns: true },
    { name: 'for life', given: { said: { unit: 'L' } }, expect: { sets: { quantity: 'Y999                  00' } }, returns: true },
    { name: 'only an amount', given: { said: { amount: 1234.5 } }, expect: { sets: { quantity: '            0001234.5000' } }, returns: true },
    { name: 'too much', given: { said: { amount: 12345678.9 } }, expect: { sets: { quantity: inDoubt('A duration or an amount is too long for the police record') } } },
  ],
});
