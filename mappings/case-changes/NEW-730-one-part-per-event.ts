import { split } from '../../src/sdk';
import type { CaseEvent } from '../../adapters/common-platform-cases/wire';
import { cutRule } from './mapping';

/** Every case and person of whom it speaks: how people find it. */
function named(event: CaseEvent): string[] {
  switch (event._metadata.name) {
    case 'public.progression.case-linked': return 'cases' in event ? event.cases.flatMap(one => [one, ...one.linkedToCases]).flatMap(({ caseId, caseUrn }) => [caseId, caseUrn]).filter(text => text !== undefined) : [];
    default: return ['prosecutionCaseId', 'applicationId', 'defendantId', 'masterDefendantId'].map(field => Reflect.get(event, field)).filter(value => typeof value === 'string');
  }
}

export default cutRule({
  id: 'NEW-730',
  title: 'An event is one part of its own',
  why: 'What it says is carried out once, in the order in which events arrive; it is no state that a later event would replace.',
  evidence: ['hmcts/cpp-context-progression: public-publications-descriptor.yaml (defendant-matched, defendant-unmatched, case-linked, events.case-or-application-ejected)'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said }) => [split([{ subject: `case-change|${said._metadata.id}`, references: [...new Set(named(said))], said }])],
  examples: [
    { name: 'a matching', given: { said: matched() }, expect: { effects: [split([{ subject: 'case-change|e1', references: ['c1', 'd2', 'd1'], said: matched() }])] } },
    { name: 'a link', given: { said: linked() }, expect: { effects: [split([{ subject: 'case-change|e2', references: ['c1', '01ZD1000126', 'c2'], said: linked() }])] } },
  ],
});

function matched(): CaseEvent { return { _metadata: { id: 'e1', name: 'public.progression.defendant-matched' }, defendantId: 'd2', masterDefendantId: 'd1', prosecutionCaseId: 'c1' }; }
function linked(): CaseEvent { return { _metadata: { id: 'e2', name: 'public.progression.case-linked' }, linkActionType: 'LINK', cases: [{ caseId: 'c1', caseUrn: '01ZD1000126', linkedToCases: [{ caseId: 'c2' }] }] }; }
