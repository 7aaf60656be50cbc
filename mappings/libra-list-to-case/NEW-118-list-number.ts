import { inDoubt } from '../../src/sdk';
import { defendantRule, saidText } from './mapping';

const NO_ORDINAL = 'The list number is no ordinal as 1st';
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (number: number): string => `${number}${ENDINGS[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)]}`;

export default defendantRule({
  id: 'NEW-118',
  title: 'List number',
  why: 'Libra writes an ordinal, and sometimes a wrong one (2st): only its number counts.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a list number is given': ({ said }) => saidText(said.listno) !== undefined },
  sets: {
    listingNumber: ({ said }) => {
      const number = /^(\d{1,4})(?:st|nd|rd|th)?$/i.exec(said.listno?.trim() ?? '')?.[1];
      return number === undefined ? inDoubt(NO_ORDINAL) : Number(number);
    },
  },
  back: ({ listingNumber }) => listingNumber === undefined ? {} : { listno: ordinal(listingNumber) },

  examples: [
    { name: 'the first', given: { said: { listno: '1st' } }, expect: { sets: { listingNumber: 1 } }, returns: true },
    { name: 'the eleventh', given: { said: { listno: '11th' } }, expect: { sets: { listingNumber: 11 } }, returns: true },
    { name: 'the twenty-second', given: { said: { listno: '22nd' } }, expect: { sets: { listingNumber: 22 } }, returns: true },
    { name: 'a wrong ending', given: { said: { listno: '2st' } }, expect: { sets: { listingNumber: 2 } } },
    { name: 'no number', given: { said: { listno: 'first' } }, expect: { sets: { listingNumber: inDoubt(NO_ORDINAL) } } },
    { name: 'not said', given: { said: {} }, expect: 'does not apply' },
  ],
});
