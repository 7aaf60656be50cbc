import { inDoubt } from '../../src/sdk';
import { dayIn, filled, impositionRule, penceIn } from './mapping';

export default impositionRule({
  id: 'NEW-831',
  title: 'What was imposed, for which offence, and when',
  why: 'Each imposition of a share is one row of the account, under the code of its result. Amounts come as 600 and as 600.00, and are kept as whole pence; what is no amount is for a person, never nothing.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountImpositions (imposed_amount 600, date_added, offence code)', 'legacy formats §3.5: result ids are the short codes of the results'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    offenceCode: ({ said }) => filled(said.offence_code),
    resultCode: ({ said }) => filled(said.result_id),
    imposed: ({ said }) => penceIn(said.imposed_amount, 'amount imposed'),
    paid: ({ said }) => penceIn(said.paid_amount, 'amount paid'),
    imposedDay: ({ said }) => dayIn(said.imposed_date, 'day on which it was imposed'),
    postedDay: ({ said }) => dayIn(said.posted_date, 'day on which it was posted'),
  },
  examples: [
    {
      name: 'a fine, partly paid', given: { said: { offence_code: 'TH68010', result_id: 'FO', imposed_amount: '600', paid_amount: '60.05', imposed_date: '2026-11-19', posted_date: '2026-11-20T12:00:00' } },
      expect: { sets: { offenceCode: 'TH68010', resultCode: 'FO', imposed: 60000, paid: 6005, imposedDay: '2026-11-19', postedDay: '2026-11-20' } },
    },
    { name: 'one figure of pence', given: { said: { imposed_amount: '600.5', result_id: ' FO ' } }, expect: { sets: { imposed: 60050, resultCode: 'FO' } } },
    {
      name: 'what cannot be read', given: { said: { imposed_amount: 'abc', paid_amount: '1.005', imposed_date: '31/12/2026', posted_date: '2026-02-30' } },
      expect: { sets: {
        imposed: inDoubt('The amount imposed is no amount of pounds and pence'), paid: inDoubt('The amount paid is no amount of pounds and pence'),
        imposedDay: inDoubt('The day on which it was imposed is no day of the calendar'), postedDay: inDoubt('The day on which it was posted is no day of the calendar'),
      } },
    },
    { name: 'blank', given: { said: { offence_code: '', imposed_amount: ' ', imposed_date: '' } }, expect: { sets: {} } },
  ],
});
