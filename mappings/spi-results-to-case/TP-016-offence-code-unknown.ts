import { task } from '../../src/sdk';
import { isRecordedOffence } from '../code-tables/offence-codes';
import { peopleOffenceRule } from './mapping';

const ASKED = task('police', 'HO100306', 'The police know no offence with this code, so nobody can say whether it goes on the PNC. Result it by hand if it does, and have the code added');

export default peopleOffenceRule({
  id: 'TP-016',
  title: 'An offence code that the police do not know goes to a person',
  why: 'Courts make codes for offences of their own area. Without one in their table police systems cannot tell whether the offence is recorded, so even one that is not waits for a person. 05MC001 they pass over.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100306.ts', 'ministryofjustice/bichard7-next-core: packages/core/phase1/lib/offence/isOffenceIgnored.ts:5-15', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/resolution.md:141-146'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Courts use codes of the national list only',
  staffMinutes: 15,

  when: {
    'its code is none that police systems pass over': ({ made }) => made.offenceCode !== undefined && made.offenceCode !== '05MC001',
    'neither the national list nor that of the court\'s area has it': ({ made, whole }) => isRecordedOffence(made.offenceCode ?? '', whole.made.hearing?.courtCode?.slice(1, 3)) === undefined,
  },
  then: () => [ASKED],

  examples: [
    { name: 'of nobody', given: { said: {}, made: { offenceCode: 'ZZ99999' }, whole: at('B01LY') }, expect: { effects: [ASKED] } },
    { name: 'local to another area', given: { said: {}, made: { offenceCode: '01AA001' }, whole: at('B02LY') }, expect: { effects: [ASKED] } },
    { name: 'local to this area', given: { said: {}, made: { offenceCode: '01AA001' }, whole: at('B01LY') }, expect: 'does not apply' },
    { name: 'passed over', given: { said: {}, made: { offenceCode: '05MC001' }, whole: at('B01LY') }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {}, whole: at('B01LY') }, expect: 'does not apply' },
  ],
});

function at(courtCode: string) { return { said: {}, made: { hearing: { courtCode } } }; }
