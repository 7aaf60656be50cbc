import { inDoubt, type InDoubt } from '../../src/sdk';
import type { PoliceVictim } from '../../adapters/police-spi/new-case-wire';
import { readOffenceRule, allCertain, certain, dayIn, numberIn, readAddress, readContacts, readName, textOfLeaf, type ReadVictim } from './mapping';

function victimOf({ PersonDetails = {}, Address, TelephoneDetails, EmailDetails, Birthdate, Gender, PersonEthnicity }: PoliceVictim): ReadVictim | InDoubt {
  return certain({
    ...readName(PersonDetails), ...readContacts(TelephoneDetails, EmailDetails), address: readAddress(Address), birthDate: dayIn(Birthdate, "A victim's date of birth"), gender: numberIn(Gender, "A victim's gender"),
    observedEthnicity: numberIn(PersonEthnicity?.ObservedEthnicity, 'An observed ethnicity'), selfDefinedEthnicity: textOfLeaf(PersonEthnicity?.SelfDefinedEthnicity),
  });
}

export default readOffenceRule({
  id: 'NEW-627',
  title: 'The victims of an offence as the police wrote them',
  why: 'Taken over field by field before anything is translated. An offence without a victim has an empty list.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { otherPartyVictim: ({ said }) => allCertain((said.OtherPartyVictim ?? []).map(victimOf)) },
  examples: [
    { name: 'nobody', given: { said: {} }, expect: { sets: { otherPartyVictim: [] } } },
    {
      name: 'everything',
      given: { said: { OtherPartyVictim: [{
        PersonDetails: { PersonTitle: 'Mx', PersonFamilyName: 'Hazel' }, Address: { StreetDescription: 'Elm Row' }, TelephoneDetails: { TelephoneNumberBusiness: '1', TelephoneNumberHome: '2', TelephoneNumberMobile: '3' }, EmailDetails: { EmailAddress1: 'h@hazel.invalid', EmailAddress2: 'i@hazel.invalid' },
        Birthdate: '2001-01-01', Gender: '0', PersonEthnicity: { ObservedEthnicity: '8', SelfDefinedEthnicity: 'A1' },
      }] } },
      expect: { sets: { otherPartyVictim: [{
        personTitle: 'Mx', personFamilyName: 'Hazel', address: { streetDescription: 'Elm Row' }, telephoneNumberBusiness: '1', telephoneNumberHome: '2', telephoneNumberMobile: '3', emailAddress1: 'h@hazel.invalid', emailAddress2: 'i@hazel.invalid',
        birthDate: '2001-01-01', gender: 0, observedEthnicity: 8, selfDefinedEthnicity: 'A1',
      }] } },
    },
    { name: 'a gender that is no number', given: { said: { OtherPartyVictim: [{ Gender: 'x' }] } }, expect: { sets: { otherPartyVictim: inDoubt("A victim's gender is no whole number") } } },
  ],
});
