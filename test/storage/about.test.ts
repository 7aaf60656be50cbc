import { breaches } from '../../src/adapter/limits';
import { Delivery, Duty } from '../../src/database/entities';
import { claimDue } from '../../src/duty/statements';
import type { Share } from '../../src/case-model/share';
import { minutesAfter } from '../../src/case-model/london';
import { asJson, share } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const FINE = { judicialResultId: 'fine', label: 'Fine', resultText: 'Fined £100.00', cjsCode: '1015', category: 'FINAL', isNewAmendment: true };
const COSTS = { judicialResultId: 'costs', label: 'Costs', resultText: 'Costs £85.00', cjsCode: '3012', category: 'ANCILLARY', isNewAmendment: true };

interface Told { readonly results?: readonly object[]; readonly more?: object; readonly bailStatus?: string; readonly days?: readonly string[]; readonly day?: string }
/** Two defendants of one case, whom the police exchange can be told of. */
function twoDefendants(at: string, { results = [FINE], more = {}, bailStatus = 'B', days = ['2026-06-01'], day = '2026-06-01' }: Told = {}): Share {
  const message = structuredClone(share({ results: [], sharedTime: at, hearingDay: day }));
  const onCase = message.hearing.prosecutionCases?.[0];
  const [first] = onCase?.defendants ?? [];
  if (!onCase || !first) throw new Error('the share has no defendant');
  const of = (name: string, status: string) => ({
    ...structuredClone(first), id: name, personDefendant: { bailStatus: { code: status }, personDetails: { lastName: name, gender: 'MALE', address: { address1: '12 Larch Row' } } },
    offences: [{ id: `o-${name}`, offenceCode: 'TH68010', offenceTitle: 'Theft', wording: 'Stole it', startDate: '2026-05-01', judicialResults: results }],
  });
  Object.assign(onCase, { prosecutionCaseIdentifier: { caseURN: '01ZD2000126', prosecutionAuthorityOUCode: '0010000', contact: { primaryEmail: 'results@force.example' } }, defendants: [of('Ashby', bailStatus), of('Vale', 'U')] });
  Object.assign(message.hearing, { courtCentre: { ...message.hearing.courtCentre, lja: { ljaCode: '2577' } }, hearingDays: days.map(one => ({ sittingDay: `${one}T09:00:00.000Z` })) });
  return Object.assign(message, more);
}

describe('what a duty is about', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const give = (message: Share) => workshop.give('common-platform', asJson(message));
  const states = async (whom: string) => (await workshop.duties(whom)).map(({ about, state }) => [about, state]);
  const claims = () => workshop.database.write(manager => claimDue(manager, 'police-spi', workshop.now, minutesAfter(workshop.now, 1), 10));

  it('keeps the duties of two defendants of one case apart', async () => {
    await give(twoDefendants('2026-06-01T15:00:00.000Z'));
    expect(await states('police-spi')).toEqual([['Ashby on 2026-06-01', 'open'], ['Vale on 2026-06-01', 'open']]);
    expect((await workshop.deliveries('police-spi')).map(({ about, state, message }) => [about, state, breaches(workshop.deciding.adapters.get('police-spi').limits, message)]))
      .toEqual([['Ashby on 2026-06-01', 'waiting', []], ['Vale on 2026-06-01', 'waiting', []]]);
    expect(await claims()).toHaveLength(2);
  });

  it('lets a doubt about one defendant hold nothing of the other', async () => {
    await give(twoDefendants('2026-06-01T15:00:00.000Z', { bailStatus: 'R' }));
    expect((await workshop.deliveries('police-spi')).map(({ about, state }) => [about, state])).toEqual([['Ashby on 2026-06-01', 'held'], ['Vale on 2026-06-01', 'waiting']]);
    expect(await claims()).toHaveLength(1);
  });

  it('tells nothing twice, and a correction by mail', async () => {
    await give(twoDefendants('2026-06-01T15:00:00.000Z'));
    await give(twoDefendants('2026-06-01T15:30:00.000Z', { results: [{ ...FINE, isNewAmendment: false }], more: { isReshare: true } }));
    expect(await states('police-email')).toEqual([]);
    await give(twoDefendants('2026-06-01T16:00:00.000Z', { results: [COSTS], more: { isReshare: true } }));
    await give(twoDefendants('2026-06-01T17:00:00.000Z', { results: [], more: { isReshare: true } }));
    expect(await states('police-spi')).toHaveLength(2);
    expect(await states('police-email')).toEqual([['2026-06-01T16:00:00.000Z', 'open'], ['2026-06-01T17:00:00.000Z', 'open']]);
    const texts = (await workshop.deliveries('police-email')).map(({ message }) => 'text' in message ? String(message.text).split('\n').filter(line => /ADDED|UPDATED|DELETED/.test(line)).map(line => line.trim()) : []);
    expect(texts).toEqual([['ADDED: Costs', 'DELETED: Fine', 'ADDED: Costs', 'DELETED: Fine'], ['DELETED: Costs', 'DELETED: Costs']]);
  });

  it('tells an older share that comes late, and replaces nothing of the newer day', async () => {
    const days = ['2026-06-01', '2026-06-02'];
    await give(twoDefendants('2026-06-02T15:00:00.000Z', { days, day: '2026-06-02', more: { isReshare: false } }));
    await give(twoDefendants('2026-06-01T15:00:00.000Z', { days, more: { isReshare: false } }));
    expect(await states('police-spi')).toEqual([['Ashby on 2026-06-02', 'open'], ['Vale on 2026-06-02', 'open'], ['Ashby on 2026-06-01', 'open'], ['Vale on 2026-06-01', 'open']]);
  });

  it('begins with nothing for what was kept before there was an about', async () => {
    await give(share({ results: [] }));
    expect(await workshop.database.read.countBy(Duty, { about: '' })).toBe(0);
    expect(await workshop.database.read.countBy(Delivery, { about: '' })).toBe(0);
  });
});
