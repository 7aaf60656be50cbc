import { set, stableId } from '../../src/sdk';
import { fileCaseRule, type Prosecution } from './mapping';

const SAID: Prosecution = { kind: 'sent', filter: 'strict', urn: '01ZD1000126', prosecutor: '001AA00' };

export default fileCaseRule({
  id: 'NEW-638',
  title: 'Each defendant and each offence gets its id before anything is written elsewhere',
  why: 'The ids come from the case, the reference of the defendant and the place among those of one reference, so that a message that '
    + 'comes again gives the same, and two defendants of one name or one reference stay two.',
  evidence: ['DESIGN.md: ids are reserved before anything is written elsewhere', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there are defendants': ({ made }) => (made.defendants ?? []).length > 0 },
  then: ({ said, made }) => (made.defendants ?? []).flatMap((defendant, i, all) => {
    const { prosecutorReference: reference = '' } = defendant;
    const before = all.slice(0, i).filter(one => (one.prosecutorReference ?? '') === reference).length;
    const id = stableId('defendant', said.prosecutor ?? '', said.urn ?? '', reference, String(before));
    return [
      set(`defendants[${i}].id`, id), set(`defendants[${i}].filed.id`, id),
      ...(defendant.offence ?? []).map((_, n) => set(`defendants[${i}].offence[${n}].filed.offenceId`, stableId('offence', id, String(n)))),
    ];
  }),
  examples: [
    {
      name: 'two of one name and one reference', given: { said: SAID, made: { defendants: [{ prosecutorReference: 'A', offence: [{}] }, { prosecutorReference: 'A' }] } },
      expect: { effects: [set('defendants[0].id', '27223edf-ba2f-5ad1-af11-7457f12e6b66'), set('defendants[0].filed.id', '27223edf-ba2f-5ad1-af11-7457f12e6b66'), set('defendants[0].offence[0].filed.offenceId', 'd38c2e58-be29-5179-a5b1-e8e1af11d481'), set('defendants[1].id', 'aa116f81-64ad-52e1-addf-3106b57ed794'), set('defendants[1].filed.id', 'aa116f81-64ad-52e1-addf-3106b57ed794')] },
    },
    { name: 'none', given: { said: SAID, made: {} }, expect: 'does not apply' },
  ],
});
