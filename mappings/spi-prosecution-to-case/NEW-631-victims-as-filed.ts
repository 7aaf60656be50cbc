import { inDoubt, type InDoubt } from '../../src/sdk';
import type { FiledVictim } from '../../adapters/common-platform-prosecutions/wire';
import { fileOffenceRule, allCertain, certain, contactsOf, genderOf, linesOf, nameOf, ethnicityOf, type ReadVictim } from './mapping';

function victimOf(victim: ReadVictim): FiledVictim | InDoubt {
  const { address, birthDate, gender, observedEthnicity, selfDefinedEthnicity } = victim;
  return certain({
    ...nameOf(victim), address: address && linesOf(address), contactDetails: contactsOf(victim), dateOfBirth: birthDate, gender: genderOf(gender), observedEthnicity: ethnicityOf(observedEthnicity), selfDefinedEthnicity,
  });
}

export default fileOffenceRule({
  id: 'NEW-631',
  title: 'The victims of an offence in the words of the prosecution case file',
  why: 'The published expectations show no victim, so the form is assumed: that of any other person of the case.',
  evidence: ['legacy formats §3.2 (victims are mapped)', 'the form: assumed, adapters/common-platform-prosecutions/wire.ts'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the victims are known': ({ made }) => made.otherPartyVictim !== undefined },
  sets: { 'filed.otherPartyVictim': ({ made }) => allCertain((made.otherPartyVictim ?? []).map(victimOf)) },
  examples: [
    { name: 'nobody', given: { said: {}, made: { otherPartyVictim: [] } }, expect: { sets: { 'filed.otherPartyVictim': [] } } },
    {
      name: 'somebody', given: { said: {}, made: { otherPartyVictim: [{ personTitle: 'Mx', personFamilyName: 'Hazel', address: { paon: '3', streetDescription: 'Elm Row' }, emailAddress1: 'h@hazel.invalid', birthDate: '2001-01-01', gender: 0, observedEthnicity: 9, selfDefinedEthnicity: 'A1' }] } },
      expect: { sets: { 'filed.otherPartyVictim': [{
        title: 'Mx', lastName: 'Hazel', address: { address1: '3 Elm Row' }, contactDetails: { primaryEmail: 'h@hazel.invalid' }, dateOfBirth: '2001-01-01', gender: 'NOT_KNOWN', observedEthnicity: 0, selfDefinedEthnicity: 'A1',
      }] } },
    },
    { name: 'a gender that nobody has agreed', given: { said: {}, made: { otherPartyVictim: [{ gender: 5 }] } }, expect: { sets: { 'filed.otherPartyVictim': inDoubt('The gender code 5 of SPI has no agreed meaning') } } },
    { name: 'not read', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
