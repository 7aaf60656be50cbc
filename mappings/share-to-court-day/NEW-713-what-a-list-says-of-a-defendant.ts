import type { Defendant } from '../../src/sdk';
import { defendantRule } from './mapping';

/** Each offence counts its own listings; a list counts those of the defendant's row. */
function listingNumber({ offences }: Defendant): number | undefined {
  const [one, another] = new Set((offences ?? []).flatMap(offence => offence.listingNumber ?? []));
  return another === undefined ? one : undefined;
}

export default defendantRule({
  id: 'NEW-713',
  title: 'What a list also says of a defendant: second nationality, bail conditions, number of the listing',
  why: 'Lists print them, so they are held beside who the defendant is. Where the offences count different listings, no number is that of the row, and none is said.',
  evidence: ['case model Appendix A: additionalNationalityDescription, bailConditions, offence.listingNumber (internal only)', 'legacy formats §3.1: listno, listingNumber'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the number of the listing, where the offences of one defendant count different ones'],

  when: 'always',
  sets: {
    additionalNationality: ({ said }) => said.personDefendant?.personDetails.additionalNationalityDescription,
    bailConditions: ({ said }) => said.personDefendant?.bailConditions === '' ? undefined : said.personDefendant?.bailConditions,
    listingNumber: ({ said }) => listingNumber(said),
  },
  examples: [
    {
      name: 'all three', given: { said: { personDefendant: { bailConditions: 'Not to enter Bramble Lane', personDetails: { lastName: 'Vale', additionalNationalityDescription: 'Irish' } }, offences: [{ listingNumber: 2 }, { listingNumber: 2 }, {}] } },
      expect: { sets: { additionalNationality: 'Irish', bailConditions: 'Not to enter Bramble Lane', listingNumber: 2 } },
    },
    { name: 'different listings, blank conditions', given: { said: { personDefendant: { bailConditions: '', personDetails: { lastName: 'Vale' } }, offences: [{ listingNumber: 1 }, { listingNumber: 2 }] } }, expect: { sets: {} } },
    { name: 'an organisation', given: { said: {} }, expect: { sets: {} } },
  ],
});
