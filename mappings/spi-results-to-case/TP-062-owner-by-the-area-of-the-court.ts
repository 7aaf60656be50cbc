import { task } from '../../src/sdk';
import { isDummyUrn } from '../code-tables/spi-dummy-numbers';
import { isForce } from '../code-tables/spi-forces';
import { peopleRule, type ResultedCase } from './mapping';

const ASKED = task('police', 'owner-by-area', 'Neither the URN nor the arrest/summons number names a force, so the case goes to that of the court\'s area. If it is not theirs: correct the owner and send it again, result it for the other force, or send them the court register');
const namesAForce = ({ caseURN: urn = '', police: { asn = '', asnIsDummy } = {} }: ResultedCase) => (!isDummyUrn(urn) && isForce(urn.slice(0, 2))) || (asnIsDummy !== true && isForce(asn.slice(2, 4)));

export default peopleRule({
  id: 'TP-062',
  title: 'A case that only the court\'s area gives to a force',
  why: 'A case heard out of area lands in the wrong queue, where nobody knows it. That force must hand it on, or do the other\'s work.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/index.md:21-34', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichForceOwner.ts:80-128'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Cases carry the code of the force that owns them',
  staffMinutes: 20,

  when: {
    'a force was found': ({ made }) => made.police?.force !== undefined,
    'neither URN nor arrest/summons number names one': ({ made }) => !namesAForce(made),
  },
  then: () => [ASKED],

  examples: [
    { name: 'two dummies', given: { said: {}, made: { caseURN: '00NP0000008', police: { asn: '0800NP0100000000001H', asnIsDummy: true, force: '01' } } }, expect: { effects: [ASKED] } },
    { name: 'a dummy URN that looks like a force\'s', given: { said: {}, made: { caseURN: 'XX00NP00001', police: { force: '01' } } }, expect: { effects: [ASKED] } },
    { name: 'neither', given: { said: {}, made: { police: { force: '01' } } }, expect: { effects: [ASKED] } },
    { name: 'by its URN', given: { said: {}, made: { caseURN: '01ZD0000008', police: { force: '01ZD' } } }, expect: 'does not apply' },
    { name: 'by its number', given: { said: {}, made: { caseURN: '00NP0000008', police: { asn: '1142ZD0100000448754K', asnIsDummy: false, force: '42ZD' } } }, expect: 'does not apply' },
    { name: 'no force at all', given: { said: {}, made: { caseURN: '00NP0000008' } }, expect: 'does not apply' },
  ],
});
