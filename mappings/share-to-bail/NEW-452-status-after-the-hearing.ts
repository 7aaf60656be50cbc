import { inDoubt } from '../../src/sdk';
import { bailMeaning } from '../code-tables/bail-status';
import { resultRule } from './mapping';

export default resultRule({
  id: 'NEW-452',
  title: 'A result says what the status after the hearing is to be',
  why: 'Every result definition carries a status; a code that nobody has agreed cannot be ranked, so it is a doubt and never "not applicable".',
  evidence: ['case model §1.3 and §1.4 item 7'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the result carries a status': ({ said }) => said.postHearingCustodyStatus !== undefined },
  sets: { status: ({ said }) => bailMeaning(said.postHearingCustodyStatus) === undefined ? inDoubt('The status after the hearing is a code that has no agreed meaning') : said.postHearingCustodyStatus },
  examples: [
    { name: 'custody', given: { said: { postHearingCustodyStatus: 'C' } }, expect: { sets: { status: 'C' } } },
    { name: 'a code that nobody has agreed', given: { said: { postHearingCustodyStatus: 'Q' } }, expect: { sets: { status: inDoubt('The status after the hearing is a code that has no agreed meaning') } } },
    { name: 'no status', given: { said: {} }, expect: 'does not apply' },
  ],
});
