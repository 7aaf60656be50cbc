import { table } from '../../src/sdk';

export const libraSex = table({
  title: 'Sex of a defendant in Libra ⇄ gender in the case model',
  source: 'ministryofjustice/hmpps-person-record: src/main/kotlin/uk/gov/justice/digital/hmpps/personrecord/model/types/SexCode.kt; the values of the case model\'s gender (hmcts/cpp-context-hearing)',
  rows: [
    { from: 'M', to: 'MALE' },
    { from: 'F', to: 'FEMALE' },
    { from: 'N', to: 'NOT_KNOWN' },
    { from: 'NS', to: 'NOT_SPECIFIED' },
  ],
});
