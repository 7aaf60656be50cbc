import { isNextHearingType } from '../code-tables/bail-result-types';
import { resultRule } from './mapping';

export default resultRule({
  id: 'NEW-453',
  title: 'A result that only lists the next hearing',
  why: 'It is known by its type, in the Crown Court or in a magistrates\' court; its own status says "not applicable", which is not a release.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/helpers/BailStatusHelper.java:129-143'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its type is one of the two next hearings': ({ said }) => isNextHearingType(said.judicialResultTypeId) },
  sets: { isNextHearing: () => true },
  examples: [
    { name: 'a next hearing in the Crown Court', given: { said: { judicialResultTypeId: 'fbed768b-ee95-4434-87c8-e81cbc8d24c8' } }, expect: { sets: { isNextHearing: true } } },
    { name: 'a fine', given: { said: { judicialResultTypeId: '969f150c-cd05-46b0-9dd9-30891efcc766' } }, expect: 'does not apply' },
  ],
});
