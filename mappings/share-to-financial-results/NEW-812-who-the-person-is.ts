import { headerRule, type MoneyShare } from './mapping';
import type { Person } from '../../src/sdk';

export default headerRule({
  id: 'NEW-812',
  title: 'Who owes, and where to find them',
  why: 'The fines office reads a name in one line, an address in one line without its blank parts, the home telephone and the first e-mail address. A company is called by its name.',
  evidence: ['case model §3.5.2: name, address and telephone right in 322 of 322 requests, e-mail in 146 of 148', 'a company\'s name: ours, the public requests are all of persons'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    'header.defendantName': ({ said: { person, organisation } }) => person ? inOneLine([person.firstName, person.lastName]) : organisation?.name,
    'header.defendantAddress': ({ said: { person, organisation } }) => addressOf((person ?? organisation)?.address),
    'header.defendantDateOfBirth': ({ said }) => said.person?.dateOfBirth,
    'header.defendantContactNumber': ({ said }) => said.person?.contact?.home,
    'header.defendantEmail': ({ said }) => said.person?.contact?.primaryEmail,
  },
  loses: ['the middle name, the title, mobile and work numbers and the second e-mail address of a person'],
  examples: [
    {
      name: 'a person', given: { said: share({ person: { title: 'Mr', firstName: 'Aled', middleName: 'Wyn', lastName: 'Ashby', dateOfBirth: '1984-02-03', address: { address1: '1 Mill Lane', address2: ' ', address3: 'Leeds', address4: 'a', address5: 'b', postcode: 'LS1 1AA' }, contact: { home: '0113 496 0000', mobile: '07700 900000', primaryEmail: 'a@example.test' } } }) },
      expect: { sets: { 'header.defendantName': 'Aled Ashby', 'header.defendantAddress': '1 Mill Lane Leeds a b LS1 1AA', 'header.defendantDateOfBirth': '1984-02-03', 'header.defendantContactNumber': '0113 496 0000', 'header.defendantEmail': 'a@example.test' } },
    },
    { name: 'a person with one name and no more', given: { said: share({ person: { lastName: 'Ashby' } }) }, expect: { sets: { 'header.defendantName': 'Ashby' } } },
    { name: 'a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd', address: { address1: '2 Mill Lane' } } }) }, expect: { sets: { 'header.defendantName': 'Ashby Haulage Ltd', 'header.defendantAddress': '2 Mill Lane' } } },
    { name: 'nobody described', given: { said: share({}) }, expect: { sets: {} } },
  ],
});

function inOneLine(texts: readonly (string | undefined)[]): string | undefined {
  const line = texts.flatMap(text => text?.trim() || []).join(' ');
  return line === '' ? undefined : line;
}
const addressOf = (address: Person['address']): string | undefined => address && inOneLine([address.address1, address.address2, address.address3, address.address4, address.address5, address.postcode]);

function share(who: Pick<MoneyShare, 'person' | 'organisation'>): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...who };
}
