import { dayWithSlashes, londonDay, minutesAfter, stableId, type Day } from '../../src/sdk';
import type { ResultKind } from './court-day';

/** The judicial results of the sandbox's court day, in the labels, groups and prompts that published test events show. */
export function resultOf(kind: ResultKind, at: { readonly day: Day; readonly urn: string; readonly hearingId: string }) {
  const { prompts, ...about } = RESULTS[kind];
  const ended = kind === 'tag ends' ? -60 : 0;
  return {
    judicialResultId: stableId('result', at.day, at.urn, kind),
    judicialResultTypeId: stableId('result type', about.label),
    ...about,
    orderedDate: at.day,
    orderedHearingId: at.hearingId,
    level: 'O',
    category: 'ANCILLARY',
    isDeleted: false,
    isNewAmendment: false,
    resultText: [about.label, ...prompts.map(([label, value]) => `${label} ${written(value, at.day, ended)}`)].join('\n'),
    judicialResultPrompts: prompts.map(([label, value], index) => ({
      judicialResultPromptTypeId: stableId('prompt type', label),
      label,
      promptReference: referenceOf(label),
      promptSequence: (index + 1) * 100,
      type: typeof value === 'number' ? 'DATE' : 'TXT',
      value: written(value, at.day, ended),
      ...(about.isFinancialResult === true && { isFinancialImposition: true }),
    })),
  };
}

/** A prompt's value: text, or a date so many days after the hearing. */
type Prompt = readonly [label: string, value: string | number];

const CURFEW: readonly Prompt[] = [
  ['Electronic monitoring type', 'bail curfew'],
  ['Start date', 0],
  ['End date', 28],
  ['Curfew times and place', 'Between 9pm and 6am every day at the home address'],
];

const RESULTS: Readonly<Record<ResultKind, { readonly label: string; readonly resultDefinitionGroup: string; readonly cjsCode?: string; readonly isFinancialResult?: true; readonly prompts: readonly Prompt[] }>> = {
  'tag on bail': {
    label: 'Bail condition: Curfew with electronic monitoring - first notification',
    resultDefinitionGroup: 'Bail conditions, ELMON',
    prompts: CURFEW,
  },
  'tag in a community order': {
    label: 'Community requirement: Curfew with electronic monitoring',
    resultDefinitionGroup: 'Community requirements,ELMON',
    prompts: [['Electronic monitoring type', 'community order curfew'], ['Start date', 0], ['End date', 84], ['Curfew times and place', 'Between 8pm and 7am every day at the home address']],
  },
  'tag ends': {
    label: 'Electronic Monitoring End - notify contractor',
    resultDefinitionGroup: 'ELMONEND',
    prompts: [
      ['Electronic monitoring type', 'bail curfew'],
      ['Date last electronic monitoring order made', 0],
      ['Name of court that imposed electronic monitoring', "Lavender Hill Magistrates' Court"],
    ],
  },
  fine: { label: 'Fine', resultDefinitionGroup: 'Imposition', cjsCode: '1015', isFinancialResult: true, prompts: [['Amount of fine', '£120.00']] },
  adjourned: { label: 'Adjourned to another hearing', resultDefinitionGroup: 'Next hearing', cjsCode: '4506', prompts: [['Date of hearing', 28]] },
};

/** A result that ends a tag names a day before today's hearing. */
const written = (value: string | number, day: Day, shift: number): string =>
  typeof value === 'string' ? value : dayWithSlashes(londonDay(minutesAfter(`${day}T12:00:00.000Z`, (value + shift) * 24 * 60)));

/** `Curfew times and place` → `curfewTimesAndPlace`. */
const referenceOf = (label: string): string =>
  label.toLowerCase().replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
