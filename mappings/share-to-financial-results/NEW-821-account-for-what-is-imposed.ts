import { inDoubt } from '../../src/sdk';
import { accountRule, hasGap, isHeld, type Gap, type Matter, type Money, type MoneyShare } from './mapping';
import type { AccountImposition } from '../../adapters/fines-accounts/wire';

const WRONG_PERSON = 'Enforcement could act on a wrong person: what is missing is asked for';
const WRONG_AMOUNT = 'Enforcement could collect a wrong amount: what is missing is asked for';

export default accountRule({
  id: 'NEW-821',
  title: 'The account: whose, of which case, and what is imposed',
  why: 'One account holds all that a share imposes on a person, imposition by imposition. What is in doubt is left out of it, and the request waits for a person. A date of birth that cannot be is left out and asked for (NEW-855). '
    + 'Whatever else is missing is asked for while the account leaves, since a late account is worse than an incomplete one; only where a check says that enforcement could act on a wrong person or a wrong amount '
    + '(NEW-852, NEW-853, NEW-862, NEW-866) it waits, with its clock running.',
  evidence: ['case model §3.7', 'legacy formats §3.5'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['all but the first case reference of a person with several cases', 'forenames after 50 characters and address lines after 35 (the delivery waits)'],
  when: { 'an account is asked for': ({ made }) => (made.accountCorrelationId ?? '') !== '' },
  sets: {
    'account.originator': () => 'Courts' as const,
    'account.requestId': ({ made }) => made.accountCorrelationId,
    'account.business_unit_id': ({ said }) => said.office?.businessUnit === undefined ? undefined : Number(said.office.businessUnit),
    'account.prosecutionAuthorityCode': ({ said }) => said.prosecutorCode,
    'account.prosecutionCaseReference': ({ said }) => said.caseReferences[0],
    'account.imposingCourt': ({ said }) => said.courtCode,
    'account.defendant': ({ said, made }) => isHeld(made, 'defendant') ? inDoubt(WRONG_PERSON) : defendantOf(said, hasGap(made, 'date-of-birth-impossible')),
    'account.imposition': ({ said, made }) => isHeld(made, 'imposition') ? inDoubt(WRONG_AMOUNT) : said.matters.flatMap((matter, i) => impositionsOf(matter, made.matters?.[i])),
    'account.collectionOrder': ({ said }) => said.matters.some(({ results }) => results.some(({ resultText }) => /^\s*COLLO - /.test(resultText ?? ''))) ? true : undefined,
  },
  examples: [
    {
      name: 'a fine and a surcharge on a person, with a collection order', given: { said: share(), made: read() },
      expect: { sets: {
        'account.originator': 'Courts', 'account.requestId': 'r1', 'account.business_unit_id': 77, 'account.prosecutionAuthorityCode': 'DERPF', 'account.prosecutionCaseReference': '01ZD1000126', 'account.imposingCourt': 'B01LY00', 'account.collectionOrder': true,
        'account.defendant': { title: 'Mr', forenames: 'Aled Wyn', surname: 'Ashby', dateOfBirth: '1984-02-03', address1: '1 Mill Lane', address2: 'Leeds', address3: 'c', address4: 'd', address5: 'e', postcode: 'LS1 1AA', telephone: '0113 496 0000', email: 'a@example.test' },
        'account.imposition': [{ offenceCode: 'TH68010', impositionResultCode: 'FO', impositionAmount: '100.00', imposedDate: '2026-06-01' }, { offenceCode: 'TH68010', impositionResultCode: 'FVS', impositionAmount: '40.00' }],
      } },
    },
    {
      name: 'a company, without reference data', given: { said: { ...company(), caseReferences: ['01ZD1000126'] }, made: { accountCorrelationId: 'r1' } },
      expect: { sets: { 'account.originator': 'Courts', 'account.requestId': 'r1', 'account.prosecutionCaseReference': '01ZD1000126', 'account.defendant': { title: 'Co', surname: 'Ashby Haulage Ltd', address1: '2 Mill Lane' }, 'account.imposition': [] } },
    },
    {
      name: 'with a date of birth that cannot be', given: { said: { ...company(), person: { lastName: 'Ashby', dateOfBirth: '2026-01-02' } }, made: { accountCorrelationId: 'r1', gaps: [{ code: 'date-of-birth-impossible', missing: 'Date of birth', of: 'person', ask: 'court', question: 'Ask it' }] } },
      expect: { sets: { 'account.originator': 'Courts', 'account.requestId': 'r1', 'account.defendant': { surname: 'Ashby' }, 'account.imposition': [] } },
    },
    {
      name: 'where a check holds the person', given: { said: company(), made: { accountCorrelationId: 'r1', gaps: [held('defendant')] } },
      expect: { sets: { 'account.originator': 'Courts', 'account.requestId': 'r1', 'account.defendant': inDoubt(WRONG_PERSON), 'account.imposition': [] } },
    },
    {
      name: 'where a check holds the money', given: { said: company(), made: { accountCorrelationId: 'r1', gaps: [held('imposition')] } },
      expect: { sets: { 'account.originator': 'Courts', 'account.requestId': 'r1', 'account.defendant': { title: 'Co', surname: 'Ashby Haulage Ltd', address1: '2 Mill Lane' }, 'account.imposition': inDoubt(WRONG_AMOUNT) } },
    },
    { name: 'nobody described', given: { said: { ...company(), organisation: { name: '' } }, made: { accountCorrelationId: 'r1' } }, expect: { sets: { 'account.originator': 'Courts', 'account.requestId': 'r1', 'account.defendant': { title: 'Co', surname: '' }, 'account.imposition': [] } } },
    { name: 'no money', given: { said: share(), made: { ...read(), accountCorrelationId: '' } }, expect: 'does not apply' },
    { name: 'nothing said', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

function impositionsOf({ offenceCode = '', results }: Matter, meaning: NonNullable<Money['matters']>[number] | undefined): AccountImposition[] {
  return results.flatMap((result, r) => {
    if (result.isFinancialResult !== true) return [];
    const { bookedAs: impositionResultCode = '', amount: impositionAmount = '' } = meaning?.results?.[r] ?? {};
    return [{ offenceCode, impositionResultCode, impositionAmount, ...(result.orderedDate !== undefined && { imposedDate: result.orderedDate }) }];
  });
}

function defendantOf({ person, organisation }: MoneyShare, withoutBirth: boolean) {
  const { address1, address2, address3, address4, address5, postcode } = (person ?? organisation)?.address ?? {};
  const forenames = [person?.firstName, person?.middleName].flatMap(name => name ?? []).join(' ');
  const about = {
    title: person ? person.title : 'Co', forenames: forenames === '' ? undefined : forenames, surname: person?.lastName ?? organisation?.name ?? '', dateOfBirth: withoutBirth ? undefined : person?.dateOfBirth,
    address1, address2, address3, address4, address5, postcode, telephone: person?.contact?.home, email: person?.contact?.primaryEmail,
  };
  return { surname: about.surname, ...Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined && value !== '')) };
}

function share(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: ['01ZD1000126', '01ZD1000226'], applications: [], onNoOffence: [],
    courtCode: 'B01LY00', prosecutorCode: 'DERPF', office: { businessUnit: '77' },
    person: { title: 'Mr', firstName: 'Aled', middleName: 'Wyn', lastName: 'Ashby', dateOfBirth: '1984-02-03', address: { address1: '1 Mill Lane', address2: 'Leeds', address3: 'c', address4: 'd', address5: 'e', postcode: 'LS1 1AA' }, contact: { home: '0113 496 0000', primaryEmail: 'a@example.test' } },
    matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, orderedDate: '2026-06-01' }, { isFinancialResult: false, resultText: 'COLLO - Collection order' }, { isFinancialResult: true }] }, { offenceId: 'o2', results: [{ resultText: 'CD - Discharge' }] }],
  };
}
function company(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], organisation: { name: 'Ashby Haulage Ltd', address: { address1: '2 Mill Lane', address2: '' } } };
}
function read(): Money { return { accountCorrelationId: 'r1', matters: [{ results: [{ bookedAs: 'FO', amount: '100.00' }, {}, { bookedAs: 'FVS', amount: '40.00' }] }, { results: [{}] }] }; }
function held(holds: NonNullable<Gap['holds']>): Gap { return { code: 'c', missing: 'Something', of: 'person', ask: 'court', question: 'Ask it', holds }; }
