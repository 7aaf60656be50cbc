import { Identity, IdentityLink } from '../../src/database/entities';
import { personDecides } from '../../src/identity/decide';
import { identityId } from '../../src/identity/reserve';
import { typed } from '../../src/sign-in/acting';
import { libraList } from '../messages/libra-lists';
import { asJson, share, type ShareOptions } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('identities', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const CASENO = '2602000126';                              // its URN in the list is 01ZD2000126
  const list = (surname: string, id = 'm1') => workshop.give('libra', libraList(id, '2026-06-01', [[CASENO, surname]]));
  const shared = (options: ShareOptions & { readonly dateOfBirth?: string } = {}) => {
    const text = JSON.stringify(share(options)).replace('1994-03-17', options.dateOfBirth ?? '1994-03-17');
    return workshop.give('common-platform', asJson(JSON.parse(text)));
  };
  const links = async () => (await workshop.database.read.find(IdentityLink, { order: { of: 'ASC' } })).map(({ of, state }) => `${of}: ${state}`);
  const question = async (): Promise<IdentityLink> => {
    const [first] = (await workshop.database.read.find(IdentityLink, { order: { of: 'DESC' } })).filter(({ state, askedWhy }) => state === 'asked' || askedWhy !== null);
    if (!first) throw new Error('nothing is asked');
    return first;
  };
  const answer = async (same: boolean, by = 'A. Clerk') => {
    const { a, b } = await question();
    return personDecides(workshop.database, workshop.deciding, [b, a], same, typed(by), 'seen on the file', workshop.now);
  };
  const idOf = (system: string, key: string, of: 'case' | 'person' = 'case') => workshop.database.read.findOneByOrFail(Identity, { id: identityId(system, { of, key }) });

  it('reserves an id for all that a statement is about, in its transaction: the same for the same thing', async () => {
    await shared();
    const before = await workshop.database.read.find(Identity, { order: { id: 'ASC' } });
    expect(before.map(({ of }) => of).toSorted()).toEqual(['case', 'hearing', 'person']);
    await shared({ sharedTime: '2026-06-01T16:00:00.000Z' });
    expect(await workshop.database.read.find(Identity, { order: { id: 'ASC' } })).toEqual(before);
    const other = await temporaryDatabase();
    const elsewhere = new Workshop(other.database);
    elsewhere.pass(5);
    await elsewhere.give('common-platform', asJson(share()));
    expect((await other.database.read.find(Identity, { order: { id: 'ASC' } })).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await other.close();
  });

  it('links the case, the person and the hearing of a list and a share, whichever came first', async () => {
    await shared();
    await workshop.match();
    expect(await links()).toEqual([]);
    workshop.pass(1);
    await list('Ashby');
    await workshop.match();
    expect(await links()).toEqual(['case: joined', 'hearing: joined', 'person: joined']);
    const groups = await workshop.database.read.find(Identity);
    expect(new Set(groups.map(({ leader }) => leader)).size).toBe(3);
    expect((await idOf('common-platform', 'case-01ZD2000126')).leader).toBe(identityId('common-platform', { of: 'case', key: 'case-01ZD2000126' }));
  });

  it('compares nothing twice, and writes nothing for what says the same again', async () => {
    await shared();
    await list('Ashby');
    await workshop.match();
    const before = await workshop.database.read.find(IdentityLink);
    await list('Ashby', 'm2');
    workshop.pass(60);
    await workshop.match();
    expect(await workshop.database.read.find(IdentityLink)).toEqual(before);
    expect(await workshop.database.read.countBy(Identity, { due: 1 })).toBe(0);
  });

  it('asks about one number with two birth dates; a person says, and it holds until the evidence changes', async () => {
    await list('Ashby');
    await shared({ dateOfBirth: '1994-03-18' });
    await workshop.match();
    expect(await links()).toEqual(['case: asked']);
    expect((await question()).evidence.map(({ inWords }) => inWords)).toEqual(['The URN agrees', 'Both stand at one court on one day', 'They have no defendant in common']);

    expect(await answer(false)).toEqual({ ok: true });
    await workshop.match();
    expect(await links()).toEqual(['case: apart']);
    await list('Ashby', 'm2');                                // says the same again: nothing is asked
    await workshop.match();
    await expect(question()).rejects.toThrow('nothing is asked');

    await shared({ sharedTime: '2026-06-01T16:00:00.000Z' });  // the birth date was corrected
    await workshop.match();
    expect((await question()).askedWhy).toBe('Since A. Clerk decided, this has changed: defendants (common-platform)');
    expect(await links()).toEqual(['case: apart']);            // until it is answered the decision stands
    await answer(true, 'B. Clerk');
    await workshop.match();
    expect(await links()).toEqual(['case: joined', 'hearing: joined', 'person: joined']);
    await expect(question()).rejects.toThrow('nothing is asked');
  });

  it('lets go of what a score joined when the evidence no longer bears it, and not before', async () => {
    await list('Ashby');
    await shared();
    await workshop.match();
    await shared({ sharedTime: '2026-06-01T16:00:00.000Z', dateOfBirth: '1994-03-18' });
    await workshop.match();
    expect(await links()).toEqual(['case: joined', 'hearing: joined', 'person: joined']);
    expect((await question()).askedWhy).toMatch(/^What joined them no longer holds: (date of birth|defendants) \(common-platform\)$/);
    await shared({ sharedTime: '2026-06-01T17:00:00.000Z', dateOfBirth: '1960-01-01', lastName: 'Vale' });
    await workshop.match();
    expect((await links()).filter(link => link.startsWith('person'))).toEqual(['person: apart']);
    expect((await idOf('common-platform', 'defendant-of-01ZD2000126', 'person')).leader).toBe((await idOf('common-platform', 'defendant-of-01ZD2000126', 'person')).id);
  });

  it('keeps two people of one name and birth date on one case two, and asks who of them is meant', async () => {
    const one = share();
    const [first] = one.hearing.prosecutionCases ?? [];
    const [person] = first?.defendants ?? [];
    await workshop.give('common-platform', asJson({ ...one, hearing: { ...one.hearing, prosecutionCases: [{ ...first, defendants: [{ ...person, id: 'twin-1' }, { ...person, id: 'twin-2' }] }] } }));
    await list('Ashby');
    await workshop.match();
    expect(await links()).toEqual(['case: joined', 'hearing: joined', 'person: asked', 'person: asked']);
    await answer(true);
    await workshop.match();
    expect((await links()).filter(link => link.startsWith('person')).toSorted()).toEqual(['person: asked', 'person: joined']);
    expect((await idOf('common-platform', 'twin-1', 'person')).leader).not.toBe((await idOf('common-platform', 'twin-2', 'person')).leader);
  });

  it('never joins two cases that one system holds apart', async () => {
    await list('Ashby');
    await shared();
    const other = share({ hearingId: 'hearing-2' });
    const [first] = other.hearing.prosecutionCases ?? [];
    await workshop.give('common-platform', asJson({ ...other, hearing: { ...other.hearing, prosecutionCases: [{ ...first, id: 'another-case-of-that-urn' }] } }));
    await workshop.match();
    expect((await links()).filter(link => link.startsWith('case')).toSorted()).toEqual(['case: asked', 'case: joined']);
    expect((await question()).evidence.map(({ inWords }) => inWords)).toContain('It would join two that common-platform holds apart');
  });

  it('finds no link where nothing but the day is shared', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2602000999', 'Ashby']]));
    await shared({ dateOfBirth: '1990-01-01' });
    await workshop.match();
    expect(await links()).toEqual([]);
  });

  it('asks where name, birth date, court and day agree and no number does', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2602000999', 'Ashby']]));
    const one = share();
    const [first] = one.hearing.prosecutionCases ?? [];
    await workshop.give('common-platform', asJson({ ...one, hearing: { ...one.hearing, prosecutionCases: [{ ...first, prosecutionCaseIdentifier: {} }] } }));
    await workshop.match();
    expect(await links()).toEqual(['case: asked']);
  });

  it('takes no answer about things of two kinds, or about nothing', async () => {
    await shared();
    const [a, b] = [await idOf('common-platform', 'case-01ZD2000126'), await idOf('common-platform', 'defendant-of-01ZD2000126', 'person')];
    expect(await personDecides(workshop.database, workshop.deciding, [a.id, b.id], true, typed('A. Clerk'), 'why', workshop.now)).toEqual({ ok: false, why: 'One is a case, the other a person' });
    expect(await personDecides(workshop.database, workshop.deciding, [a.id, 'none'], true, typed('A. Clerk'), 'why', workshop.now)).toMatchObject({ ok: false });
  });
});
