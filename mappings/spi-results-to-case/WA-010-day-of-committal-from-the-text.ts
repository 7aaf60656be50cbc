import { dayFromSlashes, inDoubt } from '../../src/sdk';
import { commits } from '../code-tables/spi-result-lists';
import { codeOf, nextCourtRule, type SaidResult } from './mapping';

const NOT_A_DAY = 'The text names the next day otherwise than as 12/06/2024: police systems leave it empty';
const dayIn = (said: SaidResult) => /\bon ([^.,;]{1,30}?)(?: at \d\d:\d\d)?,? or such other date/i.exec(said.ResultText ?? '')?.[1];

export default nextCourtRule({
  id: 'WA-010',
  title: 'Of the days in a text only 12/06/2024 is read',
  why: 'Police systems read one form of date and leave the next day empty otherwise. A day in words goes to a person here, because a missed day of committal may be a day too long in custody.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/getRemandDetailsFromResultText.ts:100-106', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/148-extract-remand-date-group/'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every committal carries its next hearing as fields',

  when: {
    'no next hearing is given': ({ said }) => said.NextHearing === undefined,
    'the result commits or remands': ({ said }) => commits.has(codeOf(said)),
    'the text says "on … or such other date"': ({ said }) => dayIn(said) !== undefined,
  },
  sets: { 'nextHearing.hearingDay': ({ said }) => (/^\d\d\/\d\d\/\d{4}$/.test(dayIn(said) ?? '') ? dayFromSlashes(dayIn(said) ?? '') : undefined) ?? inDoubt(NOT_A_DAY) },

  examples: [
    { name: 'in figures', given: { said: result('4014', 'Committed to Reading Crown Court on 12/06/2024 or such other date as notified') }, expect: { sets: { 'nextHearing.hearingDay': '2024-06-12' } } },
    { name: 'with a time', given: { said: result('4014', 'Committed to Reading Crown Court on 08/10/2024 at 09:45 or such other date') }, expect: { sets: { 'nextHearing.hearingDay': '2024-10-08' } } },
    { name: 'in words', given: { said: result('4014', 'Committed to Reading Crown Court on 12 June 2024 or such other date') }, expect: { sets: { 'nextHearing.hearingDay': inDoubt(NOT_A_DAY) } } },
    { name: 'no day', given: { said: result('4014', 'Committed to Reading Crown Court') }, expect: 'does not apply' },
    { name: 'a fine', given: { said: result('1015', 'Pay on 12/06/2024 or such other date') }, expect: 'does not apply' },
    { name: 'given as fields', given: { said: { ...result('4014', 'Committed on 12/06/2024 or such other date'), NextHearing: {} } }, expect: 'does not apply' },
  ],
});

function result(ResultCode: string, ResultText: string): SaidResult { return { ResultCode, ResultText }; }
