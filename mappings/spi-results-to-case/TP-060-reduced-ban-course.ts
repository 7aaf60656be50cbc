import { task } from '../../src/sdk';
import { peopleOffenceRule, type ResultedOffence } from './mapping';

const ASKED = task('police', 'reduced-ban-offered', 'A course was offered that shortens the ban (3050); it is not completed. Add the qualifier OA to the ban (3070) only when the notice of completion comes');
const has = ({ judicialResults = [] }: ResultedOffence, code: string, qualifier?: string) => judicialResults.some(({ cjsCode, qualifiers = [] }) => cjsCode === code && (qualifier === undefined || qualifiers.includes(qualifier)));

export default peopleOffenceRule({
  id: 'TP-060',
  title: 'A course that shortens a ban is offered, not completed',
  why: 'The court offers a course (3050); the ban (3070) becomes shorter when the driver has completed it, which another notice says. Who writes OA at once lets somebody drive too early.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/useful-tips/index.md:63-67', 'ministryofjustice/bichard7-next-data: data/result-code.json (3050, 3070), data/result-qualifier-code.json (OA, reduction allowed when course completed)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The police are told of a completed course by machine',
  staffMinutes: 5,

  when: {
    'a course is offered': ({ made }) => has(made, '3050'),
    'the driver is banned, and not yet for having completed it': ({ made }) => has(made, '3070') && !has(made, '3070', 'OA'),
  },
  sets: { 'police.banCourse': () => 'offered' },
  then: () => [ASKED],

  examples: [
    { name: 'offered', given: { said: {}, made: { judicialResults: [{ cjsCode: '3070' }, { cjsCode: '3050' }] } }, expect: { sets: { 'police.banCourse': 'offered' }, effects: [ASKED] } },
    { name: 'a ban without a course', given: { said: {}, made: { judicialResults: [{ cjsCode: '3070' }] } }, expect: 'does not apply' },
    { name: 'completed', given: { said: {}, made: { judicialResults: [{ cjsCode: '3070', qualifiers: ['OA'] }, { cjsCode: '3050' }] } }, expect: 'does not apply' },
    { name: 'a course without a ban', given: { said: {}, made: { judicialResults: [{ cjsCode: '3050' }] } }, expect: 'does not apply' },
    { name: 'no results', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
