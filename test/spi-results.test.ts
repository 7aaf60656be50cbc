import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policeSpi } from '../adapters/police-spi';
import type { ResultedCase } from '../mappings/spi-results-to-case/mapping';
import { cutMessage } from '../src/intake/cut';
import { applySteps, type Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';

const rulebook = loadRulebook(join(__dirname, '../mappings'));
const { mapping, rules } = rulebook.chapter('spi-results-to-case');

/** What one of our own messages comes to, after what came before it. */
function outcomeOf(file: string, earlier?: Outcome): Outcome {
  const cut = cutMessage(policeSpi, rulebook, { bytes: readFileSync(join(__dirname, file)), mediaType: 'text/xml' });
  const part = cut.ok ? cut.cuts.find(one => one.mapping.id === mapping.id)?.parts[0] : undefined;
  if (!part) throw new Error(`${file} gives no part`);
  return applySteps(mapping.part, rules, { said: part.said, earlier: { made: earlier?.made }, place: mapping.place(part.said) });
}
const madeOf = ({ made }: Outcome): ResultedCase => made;
const asked = ({ effects }: Outcome): string[] => effects.flatMap(({ effect }) => effect.do === 'task' ? [effect.code] : []);
const doubtful = ({ doubts }: Outcome): string[] => doubts.map(({ field }) => field);

describe('Tags', () => {
  it('move to the curfew for the police, and stay on the order in the case model', () => {
    const made = madeOf(outcomeOf('../adapters/police-spi/fixtures/tag-at-a-curfew.message.xml'));
    const [order, curfew] = made.offences?.[0]?.judicialResults ?? [];
    expect([order?.qualifiers, order?.police?.qualifiers, curfew?.police?.qualifiers]).toEqual([['BA'], [], ['BA']]);
    expect(curfew?.police).toMatchObject({ number: { value: '11', type: 'P' }, durationOnPnc: 'W12' });
  });

  it('that stand in a text only are found; one that no curfew takes up is asked about', () => {
    const outcome = outcomeOf('proof/police-spi/tags-in-the-text.xml');
    const made = madeOf(outcome);
    expect(made.offences?.map(offence => offence.judicialResults?.[0]?.police)).toMatchObject([{ tagDisplaced: true }, { bailQualifiers: ['BA'], bailConditionQualifiers: ['JK', 'JO', 'JQ'] }]);
    expect(made.police?.bailConditions).toEqual(['Reside at  12 Larch Row', 'Not to go to Quince Court', 'Electronic monitoring']);
    expect(asked(outcome)).toEqual(['tag-without-curfew']);
  });
});

describe('Where a case goes next', () => {
  it('is read from the text, and a court or a day that cannot be read goes to a person', () => {
    const outcome = outcomeOf('proof/police-spi/where-it-goes-next.xml');
    const next = madeOf(outcome).offences?.map(offence => offence.judicialResults?.[0]);
    expect(next?.map(result => result?.nextHearing?.courtCode ?? result?.police?.nextCourt)).toEqual(['C16GR', 'B17JA', undefined, undefined]);
    expect(next?.[0]?.nextHearing?.hearingDay).toBe('2027-01-12');
    expect(doubtful(outcome)).toEqual(expect.arrayContaining(['offences[3].judicialResults[0].nextHearing.courtCode', 'offences[3].judicialResults[0].nextHearing.hearingDay']));
    expect(asked(outcome)).toEqual(['HO100323', 'bail-status-and-result', 'HO100322', 'HO100323']);
  });

  it('in a text with its markup escaped', () => {
    const made = madeOf(outcomeOf('../adapters/police-spi/fixtures/committed-to-the-crown-court.message.xml'));
    expect(made.offences?.[0]?.judicialResults?.[0]?.nextHearing).toEqual({ courtCode: 'C43RE', courtName: 'Reading Crown Court', hearingDay: '2027-01-12' });
  });
});

describe('Dates and numbers', () => {
  it('that police systems invent are kept apart from what the court said', () => {
    const { offences = [] } = madeOf(outcomeOf('proof/police-spi/adjourned-sine-die.xml'));
    expect(offences.map(offence => [offence.convictionDate, offence.police?.convictionDate])).toEqual([[undefined, '2026-11-20'], [undefined, '2026-11-20']]);
  });

  it('are brought to the form of the PNC', () => {
    const { police, offences = [] } = madeOf(outcomeOf('proof/police-spi/times-units-and-numbers.xml'));
    expect(police?.asnForPnc).toBe('26/01ZD/01/44Q');
    expect(offences[0]?.police).toMatchObject({ offenceTime: '00:00', offenceTimeForPnc: '0001', locationIfAddedAtCourt: 'Not provided by Court', modeOfTrial: 'NOMOT' });
    expect(offences[0]?.judicialResults?.[0]?.police?.duration).toEqual({ unit: 'S', length: '24' });
  });
});

describe('A hearing shared again', () => {
  it.each([
    ['a-fine-removed', ['result-removed']],
    ['a-result-added', ['HO200104']],
    ['a-warrant-reworded', ['TRPR0002']],
    ['a-sentence-becomes-an-adjournment', ['sentence-became-adjournment']],
  ])('%s', (folder, codes) => {
    const first = outcomeOf(`proof/police-spi/${folder}/1.xml`);
    expect(asked(first)).toEqual([]);
    expect(asked(outcomeOf(`proof/police-spi/${folder}/2.xml`, first))).toEqual(codes);
    expect(asked(outcomeOf(`proof/police-spi/${folder}/2.xml`, outcomeOf(`proof/police-spi/${folder}/2.xml`)))).toEqual([]);
  });
});
