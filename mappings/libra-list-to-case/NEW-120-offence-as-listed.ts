import { inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const NO_NUMBER = 'The order of the offence (oseq) is no number';

export default offenceRule({
  id: 'NEW-120',
  title: 'Offence code, title, wording and order',
  why: 'The same words in both systems, under other names.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    offenceCode: ({ said }) => saidText(said.code),
    offenceTitle: ({ said }) => saidText(said.title),
    wording: ({ said }) => saidText(said.sum),
    orderIndex: ({ said }) => {
      const order = saidText(said.oseq);
      if (order === undefined) return undefined;
      return /^\d{1,4}$/.test(order) ? Number(order) : inDoubt(NO_NUMBER);
    },
  },

  back: ({ offenceCode, offenceTitle, wording, orderIndex }) => ({
    ...(offenceCode !== undefined && { code: offenceCode }), ...(offenceTitle !== undefined && { title: offenceTitle }),
    ...(wording !== undefined && { sum: wording }), ...(orderIndex !== undefined && { oseq: String(orderIndex) }),
  }),

  examples: [
    {
      name: 'theft', given: { said: { oseq: '1', code: 'TH68010', title: 'Theft from a shop', sum: 'Stole a coat.', as: 'Contrary to section 1(1) and 7 of the Theft Act 1968.' } },
      expect: { sets: { offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: 'Stole a coat.', orderIndex: 1 } }, returns: true,
    },
    { name: 'no number', given: { said: { oseq: 'a' } }, expect: { sets: { orderIndex: inDoubt(NO_NUMBER) } } },
    { name: 'what is blank stays absent', given: { said: { oseq: '', code: '' } }, expect: { sets: {} } },
  ],
});
