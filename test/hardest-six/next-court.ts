import { ruleIn } from '../../src/sdk';
import { about, BICHARD } from './about';

interface Hearing {
  readonly kind: 'magistrates' | 'crown';
  /** The court's number in the police record. */
  readonly psa: number;
  readonly courtHouse: number;
  readonly remand?: { readonly code: string; readonly qualifiers: readonly string[] };
}
interface Remand { readonly courtCode?: string; readonly courtName?: string; readonly nextHearing?: 'none' }

const remandRule = ruleIn<Hearing, Remand>('write the remand');

export const youthCourt = remandRule({
  ...about,
  id: 'MAP-082',
  title: 'A youth court is the adult court, plus 4000',
  why: 'The police number youth courts apart; the court says which of the two sat by its house code only.',
  evidence: [`${BICHARD}phase3/lib/getPncCourtCode.ts:10-26`],
  severity: 'custody',
  when: {
    'it is a magistrates\u2019 court': ({ said }) => said.kind === 'magistrates',
    'its number is that of an adult court': ({ said }) => said.psa < 4000,
    'the house that sat is a youth court': ({ said }) => said.courtHouse > 4000,
  },
  sets: { courtCode: ({ said }) => String(said.psa + 4000) },
  examples: [
    { name: 'number 2001, house 4001', given: { said: hearing() }, expect: { sets: { courtCode: '6001' } } },
    { name: 'the Crown Court', given: { said: hearing({ kind: 'crown' }) }, expect: 'does not apply' },
    { name: 'an adult court sat', given: { said: hearing({ courtHouse: 2001 }) }, expect: 'does not apply' },
    { name: 'already a youth court', given: { said: hearing({ psa: 6001 }) }, expect: 'does not apply' },
  ],
});

export const undatedWarrant = remandRule({
  ...about,
  id: 'MAP-079',
  title: 'An undated warrant is a remand to court 9998',
  why: 'Nobody knows the next hearing of somebody who did not come; the police look for these words in the name of the court.',
  evidence: [`${BICHARD}phase3/lib/pncUpdateRequestGenerators/remandGenerator/getPsaCourtCode.ts:6-9`, `${BICHARD}phase3/lib/pncUpdateRequestGenerators/remandGenerator/getCourtHouseName.ts:6-25`],
  severity: 'warrant',
  exceptionTo: 'MAP-082',
  when: { 'the first remand result is 4576 or 4577': ({ said }) => ['4576', '4577'].includes(said.remand?.code ?? '') },
  sets: {
    courtCode: () => '9998',
    courtName: ({ said }) => said.remand?.qualifiers.includes('LE') ? '*****1ST INSTANCE WARRANT ISSUED*****' : '*****FAILED TO APPEAR*****',
    nextHearing: () => 'none',
  },
  examples: [
    { name: 'of first instance', given: { said: hearing({ remand: { code: '4576', qualifiers: ['LE'] } }) }, expect: { sets: { courtCode: '9998', courtName: '*****1ST INSTANCE WARRANT ISSUED*****', nextHearing: 'none' } } },
    { name: 'not appeared', given: { said: hearing({ remand: { code: '4577', qualifiers: [] } }) }, expect: { sets: { courtCode: '9998', courtName: '*****FAILED TO APPEAR*****', nextHearing: 'none' } } },
    { name: 'remanded to a day', given: { said: hearing({ remand: { code: '4028', qualifiers: ['LE'] } }) }, expect: 'does not apply' },
  ],
});

function hearing(more: Partial<Hearing> = {}): Hearing { return { kind: 'magistrates', psa: 2001, courtHouse: 4001, ...more }; }
