import { resultRule } from './mapping';

export default resultRule({
  id: 'NEW-476',
  title: 'The result\'s code',
  why: 'CJS codes are shared between Common Platform and the police.',
  evidence: ['legacy formats §2.6: all 160 codes in use are known to Bichard'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it has a code': ({ said }) => (said.cjsCode ?? '').trim() !== '' },
  sets: { code: ({ said }) => said.cjsCode },
  examples: [
    { name: 'a fine', given: { said: { cjsCode: '1015' } }, expect: { sets: { code: '1015' } } },
    { name: 'blank', given: { said: { cjsCode: '' } }, expect: 'does not apply' },
  ],
});
